"""Training people honestly: gold sets, blind sessions, figures with intervals, adjudication and reports."""
