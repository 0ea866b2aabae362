"""The tables, one family a file."""
