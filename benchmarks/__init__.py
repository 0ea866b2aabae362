"""Benchmarks: one file a question, all ratios within one run, never a test."""
