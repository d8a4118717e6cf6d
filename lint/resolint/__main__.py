"""Run the command line: ``python -m resolint``."""

from resolint.cli import main

main(prog_name="resolint")
