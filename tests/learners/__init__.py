"""Tests of `greenroom.learners`."""
