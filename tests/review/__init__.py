"""Tests of review: answers to cards."""
