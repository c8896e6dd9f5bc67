"""Clauses that look back over the years: time in a rank, posts held, yearly evaluations."""

from collections.abc import Iterable
from datetime import date, timedelta

from goc.facts.rules import tree
from goc.facts.rules.calendar import latest_start
from goc.facts.rules.holding import number, whole
from goc.facts.rules.judged import Judged
from goc.facts.rules.kleene import every
from goc.facts.rules.person import LONG_AGO, Ground, PersonFacts, PostFact, RankFact
from goc.facts.rules.seats import holds_post
from goc.facts.rules.vocabulary import Vocabulary

BY_LAW = "giá trị theo văn bản trong ngày đang xét"


def rank(text, node: tree.HasRank, facts: PersonFacts, ground: Ground, words: Vocabulary) -> Judged:
    """Judge the rank of the day and, where it is asked, for how long without a break."""
    now = facts.rank
    if now is None:
        return Judged(text, None, missing=("ngạch, chức danh nghề nghiệp",))
    told = f"ngạch {now.name} ({now.code})"
    if not _is_of(node, now, words):
        return Judged(text, False, facts=(told,))
    if node.held_for is None:
        return Judged(text, True, facts=(told,))
    years = whole(number(node.held_for, ground))
    spell = [held for held in facts.past_ranks if _is_of(node, held, words)]
    surely, perhaps = _begun(spell, ground.on, known=True), _begun(spell, ground.on, known=False)
    verdict = None
    if years is not None:
        limit = latest_start(ground.on, years)
        verdict = surely <= limit or (None if perhaps == LONG_AGO else False)
    since = f" từ {surely:%d/%m/%Y}" if surely < ground.on else ""
    lacks = BY_LAW if years is None else f"ngày bắt đầu giữ ngạch “{now.name}”"
    return Judged(text, verdict, facts=(told + since,), missing=(lacks,) if verdict is None else ())


def _is_of(node: tree.HasRank, held: RankFact, words: Vocabulary) -> bool:
    verdict = not node.ladders or held.ladder in node.ladders
    if node.at_least:
        asked = words.ranks[node.at_least]
        verdict = verdict and held.ladder == asked.ladder and held.step >= asked.step
    return verdict


def _begun(spell: Iterable[RankFact], on: date, *, known: bool) -> date:
    """Return since when one holding followed the other up to the day; the day itself where none
    did. `known`: look only at those whose beginning is known."""
    begun = on + timedelta(days=1)
    for held in sorted(spell, key=lambda each: each.since or LONG_AGO, reverse=True):
        if known and held.since is None:
            continue
        if held.until is None or held.until >= begun:
            begun = min(begun, held.since or LONG_AGO)
    return min(begun, on) if begun <= on else on


def held(text, node: tree.HasHeld, facts: PersonFacts, ground: Ground, words: Vocabulary) -> Judged:
    """Judge for how long posts like those asked for were held in all."""
    years = whole(number(node.years, ground))
    if years is None:
        return Judged(text, None, missing=(BY_LAW,))
    asked = (ground.on - latest_start(ground.on, years)).days
    verdicts = [(post, holds_post(node.post, post, ground, words)) for post in facts.past_posts]
    sure = [post for post, meets in verdicts if meets and post.since]
    perhaps = [post for post, meets in verdicts if meets is not False]
    verdict = days(sure, ground.on) >= asked
    if not verdict and (
        any(post.since is None for post in perhaps) or days(perhaps, ground.on) >= asked
    ):
        verdict = None
    shown = sure if verdict is not None else perhaps
    return Judged(
        text,
        verdict,
        facts=tuple(_told(post) for post in shown) or ("chưa từng giữ vị trí như vậy",),
        evidence=tuple(post.evidence for post in shown),
        missing=tuple(dict.fromkeys(_missing(post) for post in perhaps if post not in sure))
        if verdict is None
        else (),
    )


def days(posts: Iterable[PostFact], on: date) -> int:
    """Return on how many days before `on` one of the posts was held; each has a beginning."""
    total, reached = 0, LONG_AGO
    for post in sorted(posts, key=lambda each: each.since):
        begun, ended = max(post.since, reached), min(post.until or on, on)
        total += max((ended - begun).days, 0)
        reached = max(reached, ended)
    return total


def _told(post: PostFact) -> str:
    since = f" từ {post.since:%d/%m/%Y}" if post.since else ""
    until = f" đến hết {post.until - timedelta(days=1):%d/%m/%Y}" if post.until else ""
    return f"{post.title_name}, {post.unit_name}{since}{until}"


def _missing(post: PostFact) -> str:
    if post.since is None:
        return f"ngày bắt đầu giữ chức danh “{post.title_name}”"
    return f"nhóm chức danh của “{post.title_name}”"


def evaluated(
    text, node: tree.Evaluated, facts: PersonFacts, ground: Ground, words: Vocabulary
) -> Judged:
    """Judge the evaluations of the years that end with the one before the day's."""
    years = whole(number(node.years, ground))
    if years is None:
        return Judged(text, None, missing=(BY_LAW,))
    grades = {found.year: found.grade for found in facts.evaluations}
    asked = range(ground.on.year - years, ground.on.year)
    least = words.grades[node.at_least].step
    verdict = every(
        words.grades[grades[year]].step >= least if year in grades else None for year in asked
    )
    known = [year for year in asked if year in grades]
    return Judged(
        text,
        verdict,
        facts=tuple(f"năm {year}: {words.grades[grades[year]].name}" for year in known),
        missing=tuple(f"xếp loại năm {year}" for year in asked if year not in grades)
        if verdict is None
        else (),
    )
