"""Rules about the closing block and the recorded vote."""
