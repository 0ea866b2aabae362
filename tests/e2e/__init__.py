"""The road of a newcomer, in a real Chromium."""
