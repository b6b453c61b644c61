"""*Suggest*: words from the shelf. Hands on Replies."""
