"""Tests of `greenroom.migrations`."""
