from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from textual import constants, events
from textual.drivers.linux_driver import LinuxDriver

from offerbook.tui.driver import PromptDriver
from offerbook.tui.escape import DELAY, HERE, answer_escape_soon


def test_a_terminal_on_this_machine_waits_for_little_after_esc() -> None:
    environment: dict[str, str] = {}
    answer_escape_soon(environment)
    assert environment == {DELAY: HERE}


@pytest.mark.parametrize("name", ["SSH_CONNECTION", "SSH_TTY"])
def test_over_a_network_the_longer_wait_stays(name: str) -> None:
    environment = {name: "1"}
    answer_escape_soon(environment)
    assert environment == {name: "1"}


def test_a_wait_that_the_person_set_stays() -> None:
    environment = {DELAY: "300"}
    answer_escape_soon(environment)
    assert environment == {DELAY: "300"}


class Heard(PromptDriver):
    """A driver over a pipe, without a terminal."""

    def __init__(self, fileno: int) -> None:
        self.fileno = fileno
        self.exit_event = threading.Event()
        self._debug = False
        self.keys: list[tuple[str, float]] = []

    def process_message(self, message: Any) -> None:
        if isinstance(message, events.Key):
            self.keys.append((message.key, time.monotonic()))


@contextmanager
def heard() -> Iterator[tuple[Heard, int]]:
    reading, writing = os.pipe()
    driver = Heard(reading)
    thread = threading.Thread(target=driver.run_input_thread)
    thread.start()
    try:
        yield driver, writing
    finally:
        driver.exit_event.set()
        os.close(writing)
        thread.join()
        os.close(reading)


def keys(driver: Heard, count: int) -> list[str]:
    """Return the first keys once that many have come."""
    end = time.monotonic() + 5
    while len(driver.keys) < count and time.monotonic() < end:
        time.sleep(0.005)
    return [key for key, _ in driver.keys]


def test_it_takes_the_place_of_the_driver_that_it_is_made_for() -> None:
    assert issubclass(PromptDriver, LinuxDriver)


def test_an_esc_alone_comes_without_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    # As long as the delay is set to, and not until the loop looks around in its idle time.
    monkeypatch.setattr(constants, "ESCAPE_DELAY", 0.01)
    with heard() as (driver, terminal):
        os.write(terminal, b"\x1b")
        assert keys(driver, 1) == ["escape"]


def test_a_key_of_several_bytes_is_one_key_and_letters_of_two_bytes_are_letters() -> None:
    with heard() as (driver, terminal):
        os.write(terminal, b"\x1b[A")
        os.write(terminal, "é".encode()[:1])
        os.write(terminal, "é".encode()[1:] + b"a")
        assert keys(driver, 3) == ["up", "é", "a"]


def test_a_terminal_that_is_gone_keeps_no_processor_busy() -> None:
    reading, writing = os.pipe()
    os.close(writing)
    driver = Heard(reading)
    thread = threading.Thread(target=driver.run_input_thread)
    before = time.process_time()
    thread.start()
    time.sleep(0.3)
    driver.exit_event.set()
    thread.join()
    os.close(reading)
    assert time.process_time() - before < 0.15
    assert driver.keys == []
