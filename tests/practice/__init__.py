"""Tests of `greenroom.practice`."""
