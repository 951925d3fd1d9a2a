"""Every key of the program, once: bottom line, help, palette and screens all read this table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from textual.binding import Binding, BindingType

Section = Literal["Do", "Move", "Go", "Program"]
"""Under which heading help lists a key."""


class Key(NamedTuple):
    """One thing that a key does, everywhere the same."""

    id: str
    """Its name, under which a person may give it other keys."""

    keys: str
    """The keys as Textual calls them, the one shown first, others after commas."""

    display: str
    """How they are written, the first word in the bottom line, all of them in help."""

    action: str
    """The action, with a namespace where it is not the screen's own."""

    label: str
    """One or two words for the bottom line."""

    tip: str
    """What it does, as a sentence for help and palette."""

    section: Section = "Do"
    """Under which heading help lists it."""

    foot: bool = True
    """Whether it may stand in the bottom line."""


KEYS: tuple[Key, ...] = (
    Key("open", "enter", "⏎", "open", "Open", "Open what the cursor is on."),
    Key("add", "a", "a", "add", "Add", "Add an application or an offer."),
    Key(
        "add_offer",
        "A",
        "A",
        "add_offer",
        "Offer",
        "Add an offer of this application.",
        "Do",
        False,
    ),
    Key("edit", "e", "e", "edit", "Edit", "Edit what the cursor is on."),
    Key("log", "l", "l", "log", "Log", "Note what happened: an interview, an offer, a no."),
    Key("move", "m", "m", "move", "Move on", "Take an application one step on.", "Do", False),
    Key("draft", "f", "f", "draft", "Draft", "Write the text that this calls for."),
    Key("why", "w", "w", "why", "Why", "Show what a figure came from."),
    Key("years", "Y", "Y", "years", "Years", "Draw pay year by year, as bars."),
    Key("leaving", "L", "L", "leaving", "Leaving", "Show what you keep if you leave, by months."),
    Key("to_ask", "Q", "Q", "to_ask", "Ask", "List what is not stated, as questions to ask."),
    Key("pick", "space", "space", "pick", "Choose", "Choose which offers stand side by side."),
    Key(
        "version",
        "v",
        "v",
        "version",
        "New version",
        "Begin a new version of this offer.",
        "Do",
        False,
    ),
    Key("scores", "s", "s", "scores", "Scores", "Say how well the job fits."),
    Key(
        "look_back",
        "b",
        "b",
        "look_back",
        "Look back",
        "Asked, got, promised, happened; and after a yes, what is left to do.",
        "Do",
        False,
    ),
    Key(
        "debrief",
        "D",
        "D",
        "debrief",
        "Talk over",
        "What the interviews were like, to talk over with a friend; without pay.",
        "Do",
        False,
    ),
    Key(
        "funnel",
        "N",
        "N",
        "funnel",
        "Numbers",
        "How far applications come, and how your guesses held.",
        "Do",
        False,
    ),
    Key(
        "close",
        "S",
        "S",
        "close",
        "Close",
        "Mark what has been silent for long as silent, all at once.",
        "Do",
        False,
    ),
    Key(
        "quiet",
        "Q",
        "Q",
        "quiet",
        "Quiet",
        "Stop counting the days of waiting for a while.",
        "Do",
        False,
    ),
    Key("sure", "t", "t", "sure", "How sure", "Show how sure the order is, as a triangle."),
    Key("what_if", "i", "i", "what_if", "What if", "Move weights and terms for a look."),
    Key("ask", "b", "b", "ask", "Ask for", "Show what to ask for to put this offer first."),
    Key("choices", "c", "c", "choices", "Choices", "Choose between two jobs to find your weights."),
    Key("keep", "K", "K", "keep", "Keep", "Save the figures as they stand here."),
    Key("reset", "z", "z", "reset", "As it was", "Put every figure back to what is saved."),
    Key("order", "r", "r", "order", "Order only", "Make weights from their order alone."),
    Key("less", "left,h,minus", "← h -", "less", "Less", "One step less.", "Move"),
    Key("first_of_two", "left,h", "← h", "less", "First", "Take the first of the two.", "Move"),
    Key("second_of_two", "right,l", "→ l", "more", "Second", "Take the second.", "Move"),
    Key("more", "right,l,plus", "→ l +", "more", "More", "One step more.", "Move"),
    Key("much_less", "left_square_bracket", "[", "much_less", "Much less", "Five less.", "Move"),
    Key("much_more", "right_square_bracket", "]", "much_more", "Much more", "Five more.", "Move"),
    Key("delete", "d,delete", "d Del", "delete", "Delete", "Delete it; u brings it back."),
    Key("copy", "y", "y", "copy", "Copy", "Copy it to the clipboard."),
    Key("filter", "slash", "/", "filter", "Filter", "Show only lines with certain words."),
    Key("find", "f3", "F3", "find", "Find", "Find a field by its name."),
    Key("one_more", "f6", "F6", "one_more", "One more", "Add one more to the list in front."),
    Key("take_away", "f8", "F8", "take_away", "Less", "Take the entry in front out of its list."),
    Key(
        "bring_back",
        "f9",
        "F9",
        "bring_back",
        "Bring back",
        "Bring back the entry that was taken out of its list.",
        "Do",
        False,
    ),
    Key("write", "f4", "F4", "write", "Long text", "Write several lines, or open your editor."),
    Key("editor", "o", "o", "editor", "Change", "Change the text; it is examined as you type."),
    Key("replies", "r", "r", "replies", "Replies", "What to say to what they may say."),
    Key("notes", "n", "n", "notes", "Notes", "Take notes in a call; they become a round."),
    Key("call", "C", "C", "call", "They call", "The card for when they call with an offer."),
    Key("hide", "x", "x", "hide", "Hide", "Hide what is private, or show it again."),
    Key("leave", "ctrl+q", "^q", "app.quit", "Quit", "Leave; the form is kept.", "Program", False),
    Key(
        "interrupt", "ctrl+c", "^c", "app.help_quit", "Leave", "Say how to leave.", "Program", False
    ),
    Key("save", "f2,ctrl+s", "F2 ^s", "save", "Save", "Save the form."),
    Key("back", "escape", "Esc", "back", "Back", "Go back; nothing is lost."),
    Key("up", "up,k", "↑ k", "up", "Up", "One line up.", "Move", False),
    Key("down", "down,j", "↓ j", "down", "Down", "One line down.", "Move", False),
    Key(
        "before",
        "left,less_than_sign",
        "← <",
        "other(-1)",
        "Before",
        "To the one before.",
        "Move",
        False,
    ),
    Key(
        "after",
        "right,greater_than_sign",
        "→ >",
        "other(1)",
        "Next",
        "To the next one.",
        "Move",
        False,
    ),
    Key("left", "left,h", "← h", "left", "Left", "One column to the left.", "Move", False),
    Key("right", "right,l", "→ l", "right", "Right", "One column to the right.", "Move", False),
    Key("page_up", "pageup", "PgUp", "page_up", "Page up", "One page up.", "Move", False),
    Key("page_down", "pagedown", "PgDn", "page_down", "Page down", "A page down.", "Move", False),
    Key("first", "home,g", "Home g", "first", "First", "To the first line.", "Move", False),
    Key("last", "end,G", "End G", "last", "Last", "To the last line.", "Move", False),
    Key("today", "1", "1", "app.place('today')", "Today", "Go to Today.", "Go", False),
    Key("offers", "2", "2", "app.place('offers')", "Offers", "Go to Offers.", "Go", False),
    Key("ranking", "3", "3", "app.place('ranking')", "Ranking", "Go to Ranking.", "Go", False),
    Key(
        "negotiate",
        "4",
        "4",
        "app.place('negotiate')",
        "Negotiate",
        "Go to Negotiate.",
        "Go",
        False,
    ),
    Key("timeline", "5", "5", "app.place('timeline')", "Timeline", "Go to Timeline.", "Go", False),
    Key(
        "prefer",
        "p",
        "p",
        "app.preferences",
        "Preferences",
        "Say what matters to you.",
        "Go",
        False,
    ),
    Key("undo", "u", "u", "app.undo", "Undo", "Take back the last change.", "Program"),
    Key(
        "redo",
        "U,ctrl+r",
        "U ^r",
        "app.redo",
        "Redo",
        "Do again what was undone.",
        "Program",
        False,
    ),
    Key("theme", "T", "T", "app.next_theme", "Colours", "Try other colours.", "Program", False),
    Key(
        "log_of_messages",
        "M",
        "M",
        "app.messages",
        "Messages",
        "Read past messages.",
        "Program",
        False,
    ),
    Key(
        "quit",
        "q,ctrl+q",
        "q",
        "app.quit",
        "Quit",
        "Leave; everything is saved already.",
        "Program",
    ),
    Key("help", "question_mark,f1", "? F1", "app.help", "Help", "Explain this screen.", "Program"),
    Key(
        "palette", "ctrl+p", "^p", "app.command_palette", "All", "Find anything by name.", "Program"
    ),
)
"""In the order in which bottom line and help list them."""

BY_ID = {key.id: key for key in KEYS}

LEAVING = frozenset(BY_ID["quit"].keys.split(","))
"""What leaves the program."""

MOVING = frozenset(
    key
    for name in ("up", "down", "page_up", "page_down", "first", "last")
    for key in BY_ID[name].keys.split(",")
)
"""What moves the cursor up and down a page."""

FORMS_ONLY = frozenset({"leave"})
"""What only forms bind: in them, letters are typed."""

AT_ONCE = frozenset({"find", "one_more", "take_away", "bring_back"})
"""What is done before the next key is looked at: letters that follow quickly are meant for the
field or list that comes of it, not for the one in front until then."""

EVERYWHERE = tuple(
    key.id for key in KEYS if key.action.startswith("app.") and key.id not in FORMS_ONLY
)
"""Those that hold on every screen but forms."""


def bindings(*ids: str) -> list[BindingType]:
    """Return the bindings of these keys, for the `BINDINGS` of a screen or widget."""
    return [_binding(BY_ID[name]) for name in ids]


def foot(ids: Iterable[str]) -> tuple[Key, ...]:
    """Return what the bottom line shows on a screen with these keys of its own."""
    chosen = {*ids, *EVERYWHERE}
    return tuple(key for key in KEYS if key.foot and key.id in chosen)


def _binding(key: Key) -> Binding:
    return Binding(
        key.keys,
        key.action,
        key.label,
        show=key.foot,
        key_display=key.display,
        tooltip=key.tip,
        id=key.id,
        priority=key.id in AT_ONCE,
    )
