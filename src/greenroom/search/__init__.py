"""Search over lessons, cards and exercises. What a card answers is not searched."""
