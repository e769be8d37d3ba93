"""The vendors' servers, rebuilt from their documentation, on real loopback sockets."""
