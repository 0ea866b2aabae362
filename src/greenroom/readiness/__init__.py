"""Readiness: what a learner would answer right on the day, and the cheapest way to more."""
