"""Characters and places: the left wall of the house. Imports nothing of ours."""
