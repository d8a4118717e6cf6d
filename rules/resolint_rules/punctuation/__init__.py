"""Rules about punctuation."""
