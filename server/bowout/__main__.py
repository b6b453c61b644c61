"""``python -m bowout`` is the command line."""

from bowout.cli import main

main()
