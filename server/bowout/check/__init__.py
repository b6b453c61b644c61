"""*Review*: is it a graceful no. Hands on Findings."""
