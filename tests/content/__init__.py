"""Tests of the repository's own content."""
