"""The boxes that a condition is filled in by: what is typed into one, and what the language says.

What is typed is a mapping of names to lists of texts, as a form posts it. A box reads its own names
of it and tells the value of the language, or why that cannot be one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from goc.facts.rules.vocabulary import Vocabulary

type Typed = Mapping[str, list[str]]
type Choices = tuple[tuple[str, str], ...]

CODES, CODE, CHOICE, FLAG, YES, AMOUNT, LEVEL, DAY, TEXT = (
    "codes", "code", "choice", "flag", "yes", "amount", "level", "day", "text",
)  # fmt: skip
BY_LAW = "~law"
EVERY_KIND = "ANY"
ANSWERS: Choices = (("true", "có"), ("false", "không"))


class Unreadable(ValueError):
    """What is typed stands for nothing of the language; the text is a whole sentence."""


@dataclass(frozen=True, slots=True)
class Box:
    """One value of a condition: `path` is where the language keeps it, with dots between the keys.

    `among` names the closed set of the vocabulary that its codes come from (or the marks of law);
    `choices` are given where the set is part of the grammar. `default` is what the language means
    by leaving it out.
    """

    path: str
    label: str
    kind: str
    among: str = ""
    choices: Choices = ()
    unit: str = ""
    hint: str = ""
    default: str = ""
    needed: bool = False
    or_every: bool = False

    def offered(self, words: Vocabulary, marks: Choices) -> Choices:
        """Return what may be chosen, with the Vietnamese that people read."""
        if self.among == "marks":
            return marks
        if self.kind == YES:
            return ANSWERS
        if self.kind == LEVEL:
            return tuple(
                (f"{kind}/{code}", f"{words.kinds[kind]}: {level.name}")
                for kind, levels in words.levels.items()
                for code, level in levels.items()
            )
        if self.among:
            return tuple(
                (code, getattr(named, "name", named))
                for code, named in getattr(words, self.among).items()
            )
        return self.choices

    def spell(self, value: object, kind: object) -> Typed | None:
        """Return what would have to be typed for the value, None where this box cannot say it.

        `kind` is the kind of qualification that the condition names, which levels belong to.
        """
        spelled = _SPELL[self.kind](self, value, kind)
        return None if spelled is None else {self.path + ending: v for ending, v in spelled.items()}

    def read(self, typed: Typed) -> object | None:
        """Return the value of the language, None where nothing is typed; else Unreadable."""
        value = _READ[self.kind](self, typed)
        if value is None and self.needed:
            raise Unreadable(f"Hãy ghi hoặc chọn “{self.label.lower()}”.")
        return None if value == self.default else value


def _first(typed: Typed, name: str) -> str:
    return next((text.strip() for text in typed.get(name, []) if text.strip()), "")


def _chosen(typed: Typed, name: str) -> list[str]:
    return list(dict.fromkeys(text for text in typed.get(name, []) if text))


def _spell_codes(box: Box, value, kind):
    if box.or_every and value == EVERY_KIND:
        return {"": []}
    codes = value if isinstance(value, list) else [value]
    if not codes or not all(isinstance(code, str) for code in codes):
        return None
    return {"": codes} if len(set(codes)) == len(codes) else None


def _read_codes(box: Box, typed: Typed):
    codes = _chosen(typed, box.path)
    if not codes:
        return EVERY_KIND if box.or_every else None
    return codes[0] if len(codes) == 1 else codes


def _spell_text(box: Box, value, kind):
    if isinstance(value, list) and len(value) == 1:
        [value] = value
    sane = isinstance(value, str) and value and value == value.strip()
    return {"": [value]} if sane else None


def _read_text(box: Box, typed: Typed):
    return _first(typed, box.path) or None


def _spell_choice(box: Box, value, kind):
    return {"": [value]} if value in dict(box.choices) else None


def _spell_flag(box: Box, value, kind):
    return {"": ["true"] if value else []} if isinstance(value, bool) else None


def _read_flag(box: Box, typed: Typed):
    return True if _first(typed, box.path) else None


def _spell_yes(box: Box, value, kind):
    return {"": ["true" if value else "false"]} if isinstance(value, bool) else None


def _read_yes(box: Box, typed: Typed):
    return {"true": True, "false": False}.get(_first(typed, box.path))


def _spell_amount(box: Box, value, kind):
    if isinstance(value, Mapping):
        by_law = set(value) == {"law"} and isinstance(value["law"], str)
        return {"": [], BY_LAW: [value["law"]]} if by_law else None
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return {"": [str(value)], BY_LAW: []} if is_number else None


def _read_amount(box: Box, typed: Typed):
    number, parameter = _first(typed, box.path), _first(typed, box.path + BY_LAW)
    if number and parameter:
        raise Unreadable(f"“{box.label}”: hãy ghi một số hoặc chọn số theo văn bản, không cả hai.")
    if parameter:
        return {"law": parameter}
    if number and not (number.isascii() and number.isdecimal() and len(number) <= 6):
        raise Unreadable(f"“{box.label}”: “{number}” không phải là một số nguyên không âm.")
    return int(number) if number else None


def _spell_level(box: Box, value, kind):
    if isinstance(value, Mapping):
        return _spell_amount(box, value, kind)
    if isinstance(kind, list) and len(kind) == 1:
        [kind] = kind
    sane = isinstance(value, str) and isinstance(kind, str)
    return {"": [f"{kind}/{value}"], BY_LAW: []} if sane else None


def _read_level(box: Box, typed: Typed):
    level, parameter = _first(typed, box.path), _first(typed, box.path + BY_LAW)
    if level and parameter:
        raise Unreadable(f"“{box.label}”: hãy chọn một mức hoặc mức theo văn bản, không cả hai.")
    if parameter:
        return {"law": parameter}
    kind, _, code = level.partition("/")
    if level and kind != _first(typed, "qualification"):
        raise Unreadable(f"“{box.label}”: mức đã chọn không thuộc loại văn bằng, chứng chỉ này.")
    return code or None


def _spell_day(box: Box, value, kind):
    try:
        day = value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError:
        return None
    return {"": [day.isoformat()]}


def _read_day(box: Box, typed: Typed):
    written = _first(typed, box.path)
    if not written:
        return None
    day, month, year = written.split("/") if written.count("/") == 2 else ("", "", "")
    try:
        return date(int(year), int(month), int(day)) if year else date.fromisoformat(written)
    except ValueError:
        raise Unreadable(
            f"“{box.label}”: ngày “{written}” không có; hãy ghi như 01/07/2025."
        ) from None


_SPELL = {
    CODES: _spell_codes,
    CODE: _spell_text,
    CHOICE: _spell_choice,
    FLAG: _spell_flag,
    YES: _spell_yes,
    AMOUNT: _spell_amount,
    LEVEL: _spell_level,
    DAY: _spell_day,
    TEXT: _spell_text,
}
_READ = {
    CODES: _read_codes,
    CODE: _read_text,
    CHOICE: _read_text,
    FLAG: _read_flag,
    YES: _read_yes,
    AMOUNT: _read_amount,
    LEVEL: _read_level,
    DAY: _read_day,
    TEXT: _read_text,
}


def names(boxes: tuple[Box, ...]) -> Iterator[str]:
    """Yield every name that the boxes read what is typed by."""
    for box in boxes:
        yield box.path
        if box.kind in (AMOUNT, LEVEL):
            yield box.path + BY_LAW
