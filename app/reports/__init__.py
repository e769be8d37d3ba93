"""Reports as documents: one value, written as a self-contained page or as a PDF."""
