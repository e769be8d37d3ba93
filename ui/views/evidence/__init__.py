"""The evidence beside the stage: matrix, cards, provenance, facts, raw replies."""
