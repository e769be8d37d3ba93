"""Guards that every test runs under: what they watch fails the test that caused it."""
