"""The providers: each vendor is one file behind the protocol in `protocol.py`."""
