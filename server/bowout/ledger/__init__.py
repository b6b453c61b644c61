"""*Remember*: who was declined, when and for what. Hands on Past; the one room that has SQLite."""
