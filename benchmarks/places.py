"""Where programs are measured: an installed, byte-compiled wheel in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).parent.parent


@cache
def installed() -> Path:
    """Return the `bin` folder of an environment into which the wheel was installed."""
    folder = Path(mkdtemp(prefix="offerbook-bench-"))
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    install: list[str] = [
        str(python),
        "-m",
        "pip",
        "install",
        "-q",
        "-c",
        f"{ROOT}/constraints.txt",
        f"{ROOT}",
    ]
    subprocess.run(install, check=True, stdout=sys.stderr)
    return folder / "bin"


def environment(home: Path) -> dict[str, str]:
    """Return a clean environment with `home` for everything that is written."""
    kept = {key: os.environ[key] for key in ("PATH",)}
    return kept | {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
    }
