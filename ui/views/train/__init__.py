"""The Train page: gold sets, blind sessions and what came of them, double review, calibration rounds."""
