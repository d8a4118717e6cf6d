"""Rules about also and further in runs of paragraphs that open alike."""
