from __future__ import annotations

from pathlib import Path

from tests.cli.run import run


def test_timeline_lists_every_date_and_names_what_falls_badly(samples: Path) -> None:
    text = run("timeline", book=samples).out
    assert "Birch & Bough wants an answer by Friday 27 November" in text
    assert "ask Birch & Bough for 3 business days, or hurry Cedarline Rail." in text
    found = run("timeline", "--json", book=samples).json
    days = [one["on"] for one in found["marks"]]
    assert days == sorted(days)
    assert {"answer_due", "promise", "interview", "start", "payment"} <= {
        one["kind"] for one in found["marks"]
    }


def test_timeline_of_an_empty_book_says_that_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    assert run("timeline", book=tmp_path / "none").out == "No date is set.\n"


def test_funnel_gives_every_rate_with_its_count(samples: Path) -> None:
    text = run("funnel", book=samples).out
    found = run("funnel", "--json", book=samples).json
    sent, met = (found["levels"][at]["reached"] for at in (0, 2))
    assert text.startswith(f"{found['live']} running of {sent} sent\n")
    assert f"{met} ({round(100 * met / sent)}%)" in text
    assert sum(levels[0]["reached"] for levels in found["by_source"].values()) == sent


def test_funnel_scores_guesses_once_five_outcomes_are_known(samples: Path) -> None:
    for name in ("dune", "fernway", "garnet", "elmwood"):
        run("log", name, "interview", "--on", "2026-11-20", "forecast_percent=50", book=samples)
        run("log", name, "rejected", "--on", "2026-11-21", book=samples)
    text = run("funnel", book=samples).out
    assert "Brier score" in text
    assert run("funnel", "--json", book=samples).json["forecast"]["guesses"] >= 5


def test_funnel_warns_when_everything_hangs_on_one(tmp_path: Path) -> None:
    book = tmp_path / "book"
    run("new", "application", "Kestrel Kites", book=book)
    run("log", "kestrel-kites", "applied", book=book)
    assert "Everything hangs on Kestrel Kites: keep applying." in run("funnel", book=book).out


def test_close_proposes_and_marks_all_that_are_silent_in_one_step(samples: Path) -> None:
    assert run("close", book=samples).out == "No application has been silent for long.\n"
    run("log", "garnet", "note", book=samples)
    run("new", "application", "Kestrel Kites", book=samples)
    run("log", "kestrel-kites", "applied", "--on", "2026-09-01", book=samples)
    run("new", "application", "Linden", book=samples)
    run("log", "linden", "applied", "--on", "2026-09-02", book=samples)
    assert "kestrel-kites" in run("close", book=samples).out
    assert run("close", "--json", book=samples).json == {
        "proposed": ["kestrel-kites", "linden"],
        "closed": [],
    }
    assert "Silent for long: 2; see offerbook close" in run("today", book=samples).out
    ran = run("close", "--silent", book=samples)
    assert ran.out == "marked kestrel-kites, linden silent; offerbook undo takes it back\n"
    assert run("close", book=samples).out == "No application has been silent for long.\n"
    run("undo", book=samples)
    assert len(run("close", "--json", book=samples).json["proposed"]) == 2


def test_close_refuses_what_is_not_running(samples: Path) -> None:
    ran = run("close", "elmwood", book=samples)
    assert ran.code == 2
    assert "elmwood is not running" in ran.err


def test_a_debrief_is_noted_and_told_without_the_pay(samples: Path) -> None:
    assert "No debrief of Acme Gearworks yet" in run("debrief", "acme", book=samples).out
    fields = ("learned=Four people", "red_flags=Nobody stayed", "said=I asked for 120k")
    pay = ("figures[0].amount=95k", "figures[0].by=Jo Lane")
    assert run("log", "acme", "debrief", *fields, *pay, book=samples).code == 0
    text = run("debrief", "acme-2", book=samples).out
    assert "Interview 2 with Acme Gearworks" in text
    assert "- Four people" in text
    assert "(1 left out: pay is kept private.)" in text
    assert "95" not in text
    assert "120" not in text
    private = run("debrief", "acme", "--private", book=samples).out
    assert "Jo Lane named €95,000" in private
    assert "None of these is a promise" in private
    found = run("debrief", "acme", "--json", book=samples).json
    assert found["debriefs"][0]["figures"] == []
    assert (
        len(
            run("debrief", "acme", "--json", "--private", book=samples).json["debriefs"][0]["signs"]
        )
        == 2
    )


def test_lookback_tells_asked_got_promised_and_happened(samples: Path) -> None:
    fields = ("asks[0].path=base.amount", "asks[0].value=102000")
    run("log", "acme", "asked", "offer=acme-2", *fields, book=samples)
    text = run("lookback", "acme", book=samples).out
    assert "23 November: base, €102,000" in text
    assert "The base went from €96,000 to €98,000." in text
    assert "Jo Lane said: a review of pay after six months" in text
    assert set(run("lookback", "acme", "--json", book=samples).json) == {
        "application",
        "asked",
        "got",
        "promised",
        "happened",
    }


def test_an_unknown_application_is_refused(samples: Path) -> None:
    assert run("lookback", "acmee", book=samples).code == 2
    assert run("debrief", "current", book=samples).code == 2


def test_today_says_what_to_ask_and_when_word_may_come(samples: Path) -> None:
    text = run("today", book=samples).out
    assert "    Ask: When should I expect word?" in text
    assert "Garnet Post: Of your own waits, half ended within 11 days" in text


def test_quiet_mode_hides_every_count_of_waiting(samples: Path) -> None:
    assert run("set", "preferences", "quiet_until", "2026-12-03", book=samples).code == 0
    text = run("today", book=samples).out
    assert "Quiet until Thursday 3 December: waiting is not counted." in text
    assert "When word may come" not in text
    line = next(one for one in run("list", book=samples).out.splitlines() if "garnet" in one)
    assert line.split()[-1] == "Nov"


def test_after_a_yes_the_closing_list_goes_in_its_order(samples: Path) -> None:
    run("log", "acme", "accepted", "offer=acme-2", book=samples)
    text = run("today", book=samples).out
    assert "[ ] Have the signed copy back from Acme Gearworks." in text
    assert "[-] Only then give notice at your present job, by Saturday 30 January 2027." in text
    run("log", "acme", "signed", book=samples)
    run("log", "acme", "condition_cleared", "what=references", book=samples)
    text = run("today", book=samples).out
    assert "[x] Have the signed copy back from Acme Gearworks." in text
    assert "Withdraw from Cedarline Rail.  [draft withdraw cedarline]" in text
    assert "Decline the offer of Birch & Bough.  [draft decline birch-1]" in text


def test_an_untidy_event_is_accepted_with_a_remark(samples: Path) -> None:
    ran = run("log", "garnet", "answer", "--on", "2026-12-24", book=samples)
    assert ran.code == 0
    assert "answer lies in the future, so it does not count yet" in ran.err
    assert "(remark)" in run("check", book=samples).out
    assert run("check", book=samples).code == 0
