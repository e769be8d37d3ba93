"""Local provenance: what a file says of its own origin, read offline, and the trust lists that judge its signer."""
