"""Rules about the numbers of paragraphs."""
