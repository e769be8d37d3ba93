"""Asking the providers: who is asked about what, what leaves and what came back."""
