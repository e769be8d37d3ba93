"""The Compare page: all providers against each other, against the truth, and against other thresholds."""
