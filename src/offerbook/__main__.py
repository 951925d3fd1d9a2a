"""`python -m offerbook` and the command `offerbook`."""

from __future__ import annotations

import gc
import os
import sys

from offerbook import __version__


def main() -> None:
    """Run the command line and leave with its exit code.

    A verb is over before a collection would pay; the terminal UI turns the collector on again.
    """
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"offerbook {__version__}\n")
        return
    gc.disable()
    # No other package's plug-in sees a salary; and none has to be looked for.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    from offerbook.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
