"""Programs that a sandbox must withstand, and what is checked after each of them."""
