"""*Answer*: what goes over the wire, as HTTP and as lines of a file."""
