"""*Triage*: which threads of a whole mailbox wait for an answer. Hands on Judged, in order."""
