"""`python -m app`: the whole command line, on a machine without any window library."""

import sys

from app.cli import main

if __name__ == "__main__":
    sys.exit(main())
