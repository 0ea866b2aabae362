"""Tests of `greenroom.cli`."""
