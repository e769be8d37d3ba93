"""The forms in which decisions are handed out; what a file holds is described in docs/exports.md."""
