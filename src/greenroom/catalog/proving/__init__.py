"""Proves content by running it in the judge: what `greenroom content check` does."""
