"""Review: answers to cards, graded by running them."""
