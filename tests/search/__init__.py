"""Tests of `greenroom.search`."""
