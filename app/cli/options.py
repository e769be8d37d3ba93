"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]
PathArguments = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files and folders; folders with all that is in them.")
]
