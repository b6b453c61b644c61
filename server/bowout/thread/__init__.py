"""*Read*: what each person said. Hands on a Thread."""
