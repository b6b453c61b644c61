"""The rules, one a file: requirements.md, section 3a. ``registry`` finds them by their presence."""
