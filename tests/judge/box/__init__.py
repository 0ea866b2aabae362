"""Tests of the judge's untrusted half: sandboxes, boxes, pool."""
