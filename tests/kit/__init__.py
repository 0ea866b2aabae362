"""Tests of `greenroom.kit`."""
