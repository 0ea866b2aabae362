"""Tests of readiness: estimate, placement, plan and their pages."""
