"""Run every benchmark: `python -m benchmarks [name …]`."""

from __future__ import annotations

import sys

from benchmarks import first_frame, key_press, ledgers, robustness, salaries, saving, whole_process

ALL = {
    "first-frame": first_frame.main,
    "whole-process": whole_process.main,
    "key-press": key_press.main,
    "robustness": robustness.main,
    "ledgers": ledgers.main,
    "salaries": salaries.main,
    "saving": saving.main,
}


def main() -> None:
    """Run the named benchmarks, or all."""
    for name in sys.argv[1:] or ALL:
        print(f"\n{name}")
        ALL[name]()


if __name__ == "__main__":
    main()
