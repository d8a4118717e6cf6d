"""Rules about lists of sub-paragraphs."""
