"""What developers use and the product does not ship: set-up, screenshots, a server to look at."""
