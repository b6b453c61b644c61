"""*Advise*: by which medium, by when. Hands on Advice."""
