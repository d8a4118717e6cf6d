"""Rules about the parts of a resolution."""
