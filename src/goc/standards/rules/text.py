"""The written text of one version of a requirement: read, or refused with every reason."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from goc.facts.rules import grammar
from goc.facts.rules.tree import AllOf, Exempt, posts_asked
from goc.facts.rules.vocabulary import Vocabulary
from goc.standards.rules import contradictions, transitions
from goc.standards.rules import due as due_rules
from goc.standards.rules.due import Duty

NAMED = ("code", "title", "short_name", "topic", "sentence")
REQUIRED = (*NAMED, "source", "in_force", "who", "needs")
# What both readers read of a requirement, in the order in which people write it.
PARTS = ("who", "exempt", "needs", "due", "judged_by", "transition")
KNOWN = (*REQUIRED, "order", *PARTS)
SHORT_NAME_LENGTH = 24


@dataclass(frozen=True, slots=True)
class Text:
    """One version as written and as read."""

    code: str
    title: str
    short_name: str
    topic: str
    sentence: str
    order: int
    document: str
    article: str
    mark: str
    since: date
    until: date | None
    tree: dict
    duty: Duty

    @property
    def end(self) -> date | None:
        """The first day on which it no longer holds."""
        return self.until and self.until + timedelta(days=1)


def duty(tree: Mapping, words: Vocabulary, *, since: date) -> tuple[Duty | None, list[str]]:
    """Return who must have what by when, or every reason why that cannot be read."""
    who, reasons = grammar.read(tree.get("who"), words, at="who")
    if "exempt" in tree:
        exempt, wrong = grammar.read(tree["exempt"], words, at="exempt")
        reasons += wrong
        who = who and exempt and AllOf((who, Exempt(exempt)))
    posts = tuple(posts_asked(who)) if who else ()
    needs, wrong = grammar.read(tree.get("needs"), words, at="needs", posts=posts)
    due, more = due_rules.read(tree.get("due"), words)
    transition, last = transitions.read(tree, due, words, since=since)
    reasons += [*wrong, *more, *last]
    return (None, reasons) if reasons else (Duty(who, needs, due, since, transition), [])


def read(
    raw: object, words: Vocabulary, *, documents: Collection[str], marks: Collection[str]
) -> tuple[Text | None, list[str]]:
    """Return the version that `raw` writes down, or every reason against it.

    Each reason names the requirement, so that one file of many can be mended at once.
    """
    if not isinstance(raw, Mapping):
        return None, ["Mỗi yêu cầu phải ghi theo từng mục, bắt đầu bằng “code”."]
    name = f"Yêu cầu “{raw.get('code', 'chưa có mã')}”"
    source = raw.get("source")
    reasons = [f"{name} thiếu mục “{key}”." for key in REQUIRED if not raw.get(key)]
    reasons += [f"{name} có mục lạ “{key}”; hãy bỏ đi." for key in raw if key not in KNOWN]
    if isinstance(source, Mapping):
        reasons += _against_source(name, source, documents, marks)
    elif source:
        reasons.append(f"{name}: mục “source” phải có “document” và “verification”.")
    if len(str(raw.get("short_name", ""))) > SHORT_NAME_LENGTH:
        reasons.append(f"{name}: tên ngắn dài hơn {SHORT_NAME_LENGTH} ký tự.")
    since, until, wrong = _period(name, raw.get("in_force"))
    tree = {key: raw[key] for key in PARTS if raw.get(key) is not None}
    read_duty, unread = duty(tree, words, since=since or date.max)
    if raw.get("who") and raw.get("needs"):
        against = unread or contradictions.of(read_duty)
        reasons += [f"{name}. {reason}" for reason in against]
    reasons += wrong
    if reasons:
        return None, reasons
    return _text(raw, tree, since, until, read_duty), []


def _text(raw: Mapping, tree: dict, since: date, until: date | None, read_duty: Duty) -> Text:
    source = raw["source"]
    return Text(
        code=str(raw["code"]),
        title=raw["title"],
        short_name=raw["short_name"],
        topic=raw["topic"],
        sentence=" ".join(raw["sentence"].split()),
        order=raw.get("order", 100),
        document=source["document"],
        article=source.get("article") or "",
        mark=source["verification"],
        since=since,
        until=until,
        tree=_plain(tree),
        duty=read_duty,
    )


def _against_source(name, source: Mapping, documents, marks) -> list[str]:
    reasons = []
    if not source.get("document"):
        reasons.append(f"{name} chưa ghi văn bản làm căn cứ (source.document).")
    elif source["document"] not in documents:
        reasons.append(
            f"{name}: danh mục văn bản chưa có “{source['document']}”; hãy ghi văn bản ấy trước."
        )
    if source.get("verification") not in marks:
        reasons.append(
            f"{name}: mức xác minh (source.verification) phải là một trong {', '.join(marks)}."
        )
    return reasons


def _period(name: str, raw: object) -> tuple[date | None, date | None, list[str]]:
    if not isinstance(raw, Mapping) or not raw.get("from"):
        return None, None, [f"{name} chưa ghi ngày bắt đầu hiệu lực (in_force.from)."]
    try:
        since, until = _day(raw["from"]), raw.get("until") and _day(raw["until"])
    except ValueError:
        return None, None, [f"{name}: ngày hiệu lực phải ghi dạng năm-tháng-ngày."]
    wrong = []
    if since < grammar.EARLIEST:
        wrong.append(f"{name}: hiệu lực không thể bắt đầu trước {grammar.EARLIEST:%d/%m/%Y}.")
    if until and until < since:
        wrong.append(
            f"{name}: ngày hết hiệu lực {until:%d/%m/%Y} sớm hơn ngày bắt đầu {since:%d/%m/%Y}."
        )
    return since, until, wrong


def _day(raw: object) -> date:
    return raw if isinstance(raw, date) else date.fromisoformat(str(raw))


def _plain(raw: object) -> object:
    """Return the tree as JSON holds it: days become text."""
    if isinstance(raw, Mapping):
        return {str(key): _plain(value) for key, value in raw.items()}
    if isinstance(raw, list):
        return [_plain(value) for value in raw]
    return raw.isoformat() if isinstance(raw, date) else raw


def overlaps(texts: Collection[Text]) -> list[str]:
    """Return a sentence for every two versions of one requirement that hold on the same day."""
    reasons = []
    ordered = sorted(texts, key=lambda text: (text.code, text.since))
    for earlier, later in zip(ordered, ordered[1:], strict=False):
        if earlier.code == later.code and (earlier.end is None or earlier.end > later.since):
            reasons.append(
                f"Yêu cầu “{later.code}” có hai bản cùng hiệu lực từ ngày {later.since:%d/%m/%Y}."
            )
    return reasons
