"""What every test starts from: a private home, a copy of the sample book, no network."""

from __future__ import annotations

import shutil
import signal
import socket
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, settings

from offerbook.core.calendar import Clock

SAMPLES = Path(__file__).parent.parent / "sample_offers"
CET = timezone(timedelta(hours=1))

settings.register_profile(
    "daily", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("daily")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Begun in the background, where a shell ignores it; programs that tests interrupt inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _private_home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing outside the test's own folders is read or written, and no socket connects."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    for name in ("OFFERBOOK_DIR", "LC_ALL", "LC_MONETARY", "LANG", "NO_COLOR", "EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TZ", "Europe/Amsterdam")

    def refused(*_: Any) -> NoReturn:
        msg = "the program tried to reach the network"
        raise AssertionError(msg)

    monkeypatch.setattr(socket.socket, "connect", refused)


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """A private copy of the sample book."""
    return Path(shutil.copytree(SAMPLES, tmp_path / "book"))


@pytest.fixture
def story() -> Clock:
    """The moment at which the sample book is told: a Monday morning."""
    return Clock(datetime(2026, 11, 23, 9, tzinfo=CET))
