"""Compare two resolutions: align, words, tidy, classify, comparison."""

from resolint.diff.comparison import Comparison
from resolint.diff.pipeline import compare

__all__ = ["Comparison", "compare"]
