"""*Fetch*: where threads come from. Hands on a RawThread."""
