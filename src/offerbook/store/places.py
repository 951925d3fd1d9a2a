"""Where books, their history and the samples lie on this machine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from offerbook.errors import OfferbookError
from offerbook.store.files import UnreadableFileError, content
from offerbook.store.listing import listed, opened, resolved
from offerbook.store.slugs import slug
from offerbook.store.writing import PRIVATE_FOLDER, passing

_NAME = "offerbook"
VARIABLE = "OFFERBOOK_DIR"
"""The environment variable that names the book."""


def book_directory(given: str = "", environment: Mapping[str, str] = os.environ) -> Path:
    """Return the directory of the book: `given`, else `$OFFERBOOK_DIR`, else the platform's.

    Raises:
        OfferbookError: it begins with the home of somebody who is not known.
    """
    named = given or environment.get(VARIABLE, "")
    if named:
        try:
            return Path(named).expanduser()
        except RuntimeError as error:
            todo = "write the whole path"
            raise OfferbookError("names an unknown home", todo=todo, where=named) from error
    from platformdirs import user_data_path  # noqa: PLC0415 needed only where no book is named

    return user_data_path(_NAME, appauthor=False)


def state_directory(book: Path) -> Path:
    """Return where the undo copies and autosaves of a book lie: outside of it, one for each."""
    from hashlib import sha256  # noqa: PLC0415 only once something is kept

    from platformdirs import user_state_path  # noqa: PLC0415 only once something is kept

    place = resolved(book)
    digest = sha256(os.fsencode(place)).hexdigest()[:16]
    return user_state_path(_NAME, appauthor=False) / f"{slug(place.name, (), 'book')}-{digest}"


def samples() -> Path:
    """Return the sample book: in the installed package, else beside the sources.

    Raises:
        OfferbookError: neither is there.
    """
    here = Path(__file__).resolve()
    for place in (here.parents[1] / "sample_offers", here.parents[3] / "sample_offers"):
        if place.is_dir():
            return place
    raise OfferbookError("the sample offers are not installed", todo="install offerbook again")


def private_copy(of: Path) -> Path:
    """Return a new directory, open to its owner only, with a copy of the records of a book."""
    import tempfile  # noqa: PLC0415 only the demonstration needs it

    copy = Path(tempfile.mkdtemp(prefix=f"{_NAME}-"))
    for entry in listed(of.resolve()).entries:
        folder, _, name = entry.file.rpartition("/")
        try:
            with opened(of.resolve(), folder) as place:
                raw, _seen = content(name, place)
        except UnreadableFileError as error:
            raise OfferbookError(error.what, todo=error.todo, where=entry.file) from error
        (copy / folder).mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        with opened(copy, folder) as place:
            passing(place, name, raw)
    return copy
