"""Rules about words, names and spelling."""
