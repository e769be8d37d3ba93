"""The policy's editor: labels, reasons, rules and versions."""
