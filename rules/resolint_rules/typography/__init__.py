"""Rules about characters: blanks, quotation marks, dashes, doubled words."""
