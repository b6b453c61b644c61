"""*Gather*: what may be named. Hands on Facts."""
