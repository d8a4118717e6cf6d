"""Rules about notes and their marks."""
