"""From words on a command line to a verb, its output and an exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module

from offerbook.cli.arguments import opened, parsed
from offerbook.cli.output import Output
from offerbook.cli.vocabulary import module_of
from offerbook.errors import NotWrittenError, OfferbookError

INTERRUPTED = 130
OPEN_LATER = {None, "demo"}
"""Verbs that paint a screen before they read a book."""


def run(argv: Sequence[str]) -> int:
    """Carry out one command.

    Args:
        argv: the words after `offerbook`.

    Returns:
        0 done; 1 something in the book needs mending, or a text was refused; 2 the words of
        the command are off; 130 interrupted.
    """
    out = Output(sys.stdout, sys.stderr)
    try:
        with _uncollected():
            words = parsed(argv)
            out.as_json = words.json
            verb = import_module(f"offerbook.cli.verbs.{module_of(words.verb or 'ui')}")
            later = words.verb in OPEN_LATER
            code: int = 0 if later else verb.run(opened(words), words, out)
        if later:
            code = verb.run(words, out)
        out.flush()
    except NotWrittenError as error:
        out.remark(str(error))
        _nowhere()
        return error.exit_code
    except OfferbookError as error:
        out.remark(str(error))
        return error.exit_code
    except BrokenPipeError:
        # The reader went away, as `head` does; nothing is wrong, and nothing may be printed.
        _nowhere()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no cycles: a command is over before there are any worth it."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _nowhere() -> None:
    """Let what is still held back for stdout go nowhere, or Python would say so on leaving."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
