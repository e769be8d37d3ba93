"""The stage: the picture with its tools, and the ways of looking at two."""
