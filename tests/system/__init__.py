"""Tests of `greenroom.system`."""
