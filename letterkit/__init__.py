"""letterkit reads the letters a public body receives, checks every figure and promise in them, and drafts the next letter."""

__version__ = "0.1.0"
