"""Tests of `greenroom.live`."""
