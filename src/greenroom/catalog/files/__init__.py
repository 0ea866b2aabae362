"""Reads content folders into memory, and says of every fault where it stands."""
