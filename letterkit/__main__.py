"""`python -m letterkit`: the command, where no `letterkit` is on the path."""

from letterkit.cli import main

main()
