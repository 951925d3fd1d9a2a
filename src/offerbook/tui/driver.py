"""How keys come in from a terminal: Esc is answered once it is known to be no more than Esc.

Textual's own loop looks for what follows an Esc after a tenth of a second, however short the delay
that is set; this one looks when that delay has passed.
"""

from __future__ import annotations

import codecs
import os
import select

from textual import constants
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

_IDLE = 0.1
"""Seconds after which the loop sees whether the program has ended."""


class PromptDriver(LinuxDriver):
    """Reads keys without letting an Esc wait longer than it must."""

    def run_input_thread(self) -> None:
        """Read what is typed and hand it on, until the program ends."""
        parser = XTermParser(self._debug)
        decoder = codecs.getincrementaldecoder("utf-8")()
        patience = _IDLE
        while not self.exit_event.is_set():
            ready, _, _ = select.select([self.fileno], [], [], patience)
            if ready:
                typed = os.read(self.fileno, 1 << 12)
                if not typed:
                    # The terminal is gone; whoever ends the program for it is waited for.
                    self.exit_event.wait(_IDLE)
                text = decoder.decode(typed)
                for message in parser.feed(text) if text else ():
                    self.process_message(message)
            for message in parser.tick():
                self.process_message(message)
            patience = constants.ESCAPE_DELAY if ready else _IDLE
