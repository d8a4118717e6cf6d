"""Rules about dates, sessions and numbers."""
