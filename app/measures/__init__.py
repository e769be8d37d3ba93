"""Numbers from numbers: agreement, classification and detection measures, each with its interval or why it has none."""
