"""Rules about the italics of opening words."""
