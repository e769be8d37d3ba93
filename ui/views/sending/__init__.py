"""What leaves the machine: the preflight, consent, asking later, and what each provider has received."""
