"""`python -m offerbook` and the command `offerbook`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and leave with its exit code.

    A verb is over before a collection would pay; the terminal UI turns the collector on again.
    """
    gc.disable()
    from offerbook.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
