"""Learners: to whom every draft, submission and answer belongs."""
