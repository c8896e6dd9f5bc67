"""The pure reader: judges one person by a tree and explains every clause."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from goc.facts.rules import ages, events, holding, past, say, tree
from goc.facts.rules.calendar import latest_start
from goc.facts.rules.holding import FOREVER, Support, number
from goc.facts.rules.judged import Judged, days_told
from goc.facts.rules.kleene import by, every, opposite, some
from goc.facts.rules.person import Ground, PersonFacts, PostFact
from goc.facts.rules.seats import holds_post, seat
from goc.facts.rules.vocabulary import Vocabulary


def judge(node: tree.Clause, facts: PersonFacts, ground: Ground, words: Vocabulary) -> Judged:
    """Judge a person by a tree on the ground's day; children explain each clause of it."""
    text = say.clause(node, words)
    match node:
        case tree.AllOf(parts):
            children = tuple(judge(part, facts, ground, words) for part in parts)
            supports = [child.support for child in children if child.support]
            verdict = every(child.verdict for child in children)
            return Judged(text, verdict, children=children, support=min(supports, default=None))
        case tree.AnyOf(parts):
            children = tuple(judge(part, facts, ground, words) for part in parts)
            supports = [c.support or Support(FOREVER, 0) for c in children if c.verdict]
            verdict = some(child.verdict for child in children)
            return Judged(text, verdict, children=children, support=max(supports, default=None))
        case tree.Not(part):
            child = judge(part, facts, ground, words)
            return Judged(text, opposite(child.verdict), children=(child,))
    return LEAVES[type(node)](text, node, facts, ground, words)


def _post(text, node, facts, ground, words):
    verdicts = [(post, holds_post(node, post, ground, words)) for post in facts.posts]
    verdict = some(verdict for _, verdict in verdicts)
    shown = [post for post, held in verdicts if held is verdict] or list(facts.posts)
    missing = [_missing_of_post(post, node) for post, held in verdicts if held is None]
    return Judged(
        text,
        verdict,
        facts=tuple(_told(post) for post in shown) or ("không giữ vị trí công tác nào",),
        evidence=tuple(post.evidence for post in shown),
        missing=tuple(missing) if verdict is None else (),
    )


def _told(post: PostFact) -> str:
    since = f" từ {post.since:%d/%m/%Y}" if post.since else ""
    return f"{post.title_name}, {post.unit_name}{since}"


def _missing_of_post(post: PostFact, node: tree.HoldsPost) -> str:
    if node.groups and post.group is None:
        return f"nhóm chức danh của “{post.title_name}”"
    if post.since is None:
        return f"ngày bắt đầu giữ chức danh “{post.title_name}”"
    return "giá trị theo văn bản trong ngày đang xét"


def _planned(text, node, facts, ground, words):
    verdicts = [(plan, every(seat(node, plan, words))) for plan in facts.plans]
    verdict = some(verdict for _, verdict in verdicts)
    # Which plan it is stays untold: the official reads this too, and sees no succession.
    told = "trong quy hoạch" if verdict else "không thấy trong quy hoạch"
    return Judged(
        text,
        verdict,
        facts=(told,) if verdict is not None else (),
        missing=("nhóm của chức danh được quy hoạch",) if verdict is None else (),
    )


def _category(text, node, facts, ground, words):
    held = sorted({post.category for post in facts.posts})
    told = ", ".join(words.categories[code] for code in held) or "không giữ vị trí công tác nào"
    return Judged(
        text,
        any(code in node.categories for code in held),
        facts=(told,),
        evidence=tuple(post.evidence for post in facts.posts),
    )


def _in_office(text, node, facts, ground, words):
    told = tuple(_told(post) for post in facts.posts) or ("không giữ vị trí công tác nào",)
    return Judged(
        text, bool(facts.posts), told, evidence=tuple(post.evidence for post in facts.posts)
    )


def _managed(text, node, facts, ground, words):
    level = facts.management_level
    if level is None:
        return Judged(text, None, missing=("diện quản lý",))
    where = "ghi trong hồ sơ" if facts.managed_by else "theo chức danh"
    return Judged(
        text, level in node.levels, facts=(f"{words.management_levels[level]} ({where})",)
    )


def _gender(text, node, facts, ground, words):
    if not facts.gender:
        return Judged(text, None, missing=("giới tính",))
    return Judged(text, facts.gender == node.gender, facts=(words.genders[facts.gender],))


def _member(text, node, facts, ground, words):
    if facts.party_joined is None:
        return Judged(text, False, facts=("hồ sơ không ghi ngày vào Đảng",))
    years = number(node.for_years, ground) if node.for_years else 0
    known = years is not None
    verdict = by(facts.party_joined, latest_start(ground.on, int(years))) if known else None
    return Judged(
        text,
        verdict,
        facts=(f"vào Đảng {days_told(facts.party_joined)}",),
        missing=("ngày vào Đảng đầy đủ",) if verdict is None else (),
    )


def _holds(text, node, facts, ground, words):
    if holding.step_asked(node, ground, words) is None:
        return Judged(text, None, missing=(words.parameters[node.at_least.parameter],))
    found = holding.candidates(node, facts, ground, words)
    then = _seen_from(node, facts, ground, words)
    verdicts = [(held, then and holding.meets(node, held, then)) for held in found]
    verdict = some(verdict for _, verdict in verdicts)
    supports = [holding.support(node, held, ground) for held, good in verdicts if good]
    best = max(supports, default=None)
    shown = [held for held, good in verdicts if good is verdict] or found
    told = tuple(_held(held) for held in shown)
    return Judged(
        text,
        verdict,
        facts=told or (f"hồ sơ chưa có {words.kinds[node.kind]} đạt mức này",),
        evidence=tuple(held.evidence for held in shown),
        missing=_lacking(then, verdicts) if verdict is None else (),
        support=best,
    )


def _seen_from(node: tree.Holds, facts, ground: Ground, words) -> Ground | None:
    """Return the ground of the day on which it had to be good, None where nobody knows the day."""
    if node.held_on is None:
        return ground
    day = node.held_on
    if not isinstance(day, date):
        day = events.known(events.happened(day, facts, ground, words))
    return day and replace(ground, on=day)


def _lacking(then: Ground | None, verdicts) -> tuple[str, ...]:
    if then is None:
        return ("ngày bổ nhiệm hoặc tuyển dụng",)
    return tuple(_missing_of(held) for held, good in verdicts if good is None)


def _held(held) -> str:
    when = f", cấp {days_told(held.granted)}" if held.granted else ", không ghi ngày cấp"
    until = f", hết hạn {held.expires_on:%d/%m/%Y}" if held.expires_on else ""
    return f"{held.level_name}{when}{until}"


def _missing_of(held) -> str:
    if held.granted is None or held.granted.lower != held.granted.latest:
        return f"ngày cấp đầy đủ của “{held.level_name}”"
    return f"tên chương trình của “{held.level_name}” hoặc giá trị theo văn bản"


def _hours(text, node, facts, ground, words):
    counted = holding.count_hours(node, facts, ground)
    asked = holding.hours_asked(node, facts, ground)
    verdict = counted.reach(asked)
    counted_ids = [held.id for held in counted.of if held.hours is not None]
    support = Support(FOREVER, max(counted_ids, default=0)) if verdict else None
    lacks = (
        "số tiết phải học theo văn bản hoặc nhiệm kỳ đang tính"
        if asked is None
        else "ngày cấp hoặc số tiết của các khóa đã học"
        if asked.least == asked.most
        else "ngày bắt đầu giữ vị trí công tác"
    )
    return Judged(
        text,
        verdict,
        facts=(
            f"đã học {counted.sure} tiết" + (f" trong {_told_hours(asked)} tiết" if asked else ""),
        ),
        evidence=tuple(held.evidence for held in counted.of),
        missing=(lacks,) if verdict is None else (),
        support=support,
    )


def _told_hours(asked: holding.Asked) -> str:
    few, many = f"{asked.least.normalize():f}", f"{asked.most.normalize():f}"
    return few if few == many else f"{few} đến {many}"


LEAVES: dict[type, Callable[..., Judged]] = {
    tree.HoldsPost: _post,
    tree.PlannedFor: _planned,
    tree.HasHeld: past.held,
    tree.InCategory: _category,
    tree.InOffice: _in_office,
    tree.HasRank: past.rank,
    tree.ManagedBy: _managed,
    tree.Aged: ages.aged,
    tree.Retires: ages.retires,
    tree.OfGender: _gender,
    tree.PartyMember: _member,
    tree.Evaluated: past.evaluated,
    tree.Holds: _holds,
    tree.Hours: _hours,
}
