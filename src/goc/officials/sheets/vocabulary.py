"""How cells name levels and ranks: “Thạc sĩ Luật”, “Trung cấp LLCT”, “B1 tiếng Anh”, 01.003."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from goc.kit.sheets.cells import WARNING, Noted
from goc.kit.sheets.readers import shown
from goc.kit.vietnamese import search_key
from goc.officials.models import Level, QualificationKind, Rank
from goc.officials.sheets.spellings import (
    IDLE,
    NONE_SAID,
    RANKS_SHORT,
    SHORT,
    SPELLINGS,
    UNCLEAR,
    WITH_FIELD,
)

Kind = QualificationKind
_BETWEEN_DEGREES = re.compile(r"\s*[;,+/]\s*|\s+(?:và|&)\s+")
_RANK_CODE = re.compile(r"\b(\d{1,2}[.,]\d{3}|V\.\d{2}\.\d{2}\.\d{2,3})\b", re.IGNORECASE)
UNCLEAR_LEVEL = "Không rõ trình độ nào; để trống, hãy ghi tên trình độ."


class Stated(NamedTuple):
    """A level as a cell states it, by its key in the table, what it is in, and its code; beside
    it the next lower one that the same cell states."""

    level: str
    field: str
    told: str = ""
    also: "Stated | None" = None


class StatedRank(NamedTuple):
    """A rank as a cell states it: its key in the table, and its code."""

    key: int
    told: str


@dataclass(frozen=True)
class Vocabulary:
    """The levels and ranks that the house knows, by the folded texts that name them.

    `steps` gives for each level its height on its scale and its code; `short` are the texts that
    are abbreviations.
    """

    levels: Mapping[str, Mapping[str, int]]
    names: Mapping[str, tuple[str, ...]]
    ranks_by_code: Mapping[str, int]
    ranks_by_name: Mapping[str, tuple[int, ...]]
    steps: Mapping[int, tuple[int, str]] = field(default_factory=dict)
    short: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def loaded(cls) -> "Vocabulary":
        """Read levels and ranks from the tables."""
        levels: dict[str, dict[str, int]] = {kind: {} for kind in Kind}
        short: dict[str, set[str]] = {kind: set() for kind in Kind}
        names: dict[str, list[str]] = {kind: [] for kind in Kind}
        steps = {}
        for level in Level.objects.order_by("kind", "step"):
            names[level.kind].append(level.name)
            steps[level.pk] = level.step, level.code
            for text in (level.name, *SPELLINGS.get((level.kind, level.code), ())):
                levels[level.kind][search_key(text)] = level.pk
            for text in SHORT.get((level.kind, level.code), ()):
                levels[level.kind].setdefault(search_key(text), level.pk)
                short[level.kind].add(search_key(text))
        by_name: dict[str, list[int]] = {}
        by_code = {}
        for rank in Rank.objects.order_by("pk"):
            by_code[rank.code] = rank.pk
            by_name.setdefault(search_key(rank.name), []).append(rank.pk)
        return cls(
            levels=levels,
            names={kind: tuple(texts) for kind, texts in names.items()},
            ranks_by_code=by_code,
            ranks_by_name={key: tuple(ids) for key, ids in by_name.items()},
            steps=steps,
            short={kind: frozenset(keys) for kind, keys in short.items()},
        )

    @classmethod
    def empty(cls) -> "Vocabulary":
        """Know nothing: for asking what the columns are, not what cells mean."""
        return cls({kind: {} for kind in Kind}, dict.fromkeys(Kind, ()), {}, {})

    def level_reader(
        self, kind: str, *, is_strict: bool = True
    ) -> Callable[[object], Stated | Noted | None]:
        """Return the reader of cells that state a level of that kind.

        What it does not know it refuses; where it is not strict, the cell stays empty with a
        warning, for a row has more to tell.
        """
        one = self._one_level(kind)

        def read(cell):
            text = shown(cell)
            key = search_key(text)
            if key in NONE_SAID:
                return None
            if key in UNCLEAR:
                return Noted(None, UNCLEAR_LEVEL, read=None, tone=WARNING)
            found = list(self._several(text, one) if kind == Kind.DEGREE else one(text))
            if found:
                return self._highest(found)
            if is_strict:
                raise ValueError(self._unknown_level(kind))
            return Noted(None, self._unknown_level(kind), read=None, tone=WARNING)

        return read

    def _highest(self, found: list[tuple[Stated, str]]) -> Stated | Noted:
        """Return the highest of the levels found, telling what was read short or passed by."""
        found.sort(key=lambda each: self.steps.get(int(each[0].level), (0, ""))[0], reverse=True)
        why = [short for _, short in found if short]
        stated = found[0][0]
        if len(found) > 1:
            stated = stated._replace(also=found[1][0])
            why.append(f"Ô ghi {len(found)} văn bằng; trình độ cao nhất được lấy.")
        return Noted(stated, " ".join(why), read=stated.told) if why else stated

    def _one_level(self, kind: str) -> Callable[[str], Iterator[tuple[Stated, str]]]:
        known, short = self.levels[kind], self.short.get(kind, frozenset())
        longest = max((key.count(" ") + 1 for key in known), default=0)
        idle = set(search_key(IDLE.get(kind, "")).split())

        def read(text):
            words = text.split(" ")
            for count in range(min(longest, len(words)), 0, -1):
                for head, tail, is_first in (
                    (words[:count], words[count:], True),
                    (words[-count:], words[:-count], len(words) == count),
                ):
                    key = search_key(" ".join(head))
                    level = known.get(key)
                    rest = " ".join(tail).strip(" ,-–:;()")
                    if not level or (key in short and not is_first and kind in WITH_FIELD):
                        continue
                    if rest and kind not in WITH_FIELD:
                        if not idle.issuperset(search_key(rest).split()):
                            continue
                        rest = ""
                    code = self.steps.get(level, (0, ""))[1]
                    why = f"Viết tắt “{' '.join(head)}” được đọc theo cột." if key in short else ""
                    yield Stated(str(level), rest, code), why
                    return

        return read

    def _several(self, text: str, one) -> Iterator[tuple[Stated, str]]:
        """Yield each degree of “ThS. Luật, CN Kinh tế”; a comma inside a field parts nothing."""
        begun = ""
        parts = [part for part in _BETWEEN_DEGREES.split(text) if part]
        starts = [next(one(part), None) for part in parts]
        if sum(found is not None for found in starts) < 2 or starts[0] is None:
            yield from one(text)
            return
        for part, found in zip(parts, starts, strict=True):
            if found is not None and begun:
                yield from one(begun)
                begun = ""
            begun = f"{begun}, {part}" if begun else part
        yield from one(begun)

    def _unknown_level(self, kind: str) -> str:
        names = ", ".join(f"“{name}”" for name in self.names[kind])
        if kind == Kind.DEGREE:
            return (
                f"Không nhận ra trình độ; hãy ghi một trong {names}, rồi đến chuyên ngành, ví dụ"
                " “Thạc sĩ Luật”."
            )
        return f"Không có trình độ này; hãy ghi một trong {names}."

    def rank_of_code(self, cell: object) -> StatedRank | Noted:
        """Read a rank's code, or its name where that stands in its place.

        Excel takes 01.003 for the number 1,003: that is read as meant, and told.
        """
        if isinstance(cell, float) and cell < 100:
            code = f"{cell:06.3f}"
            if code in self.ranks_by_code:
                rank = StatedRank(self.ranks_by_code[code], code)
                return Noted(rank, "Số được đọc là mã ngạch.", read=code)
        text = shown(cell)
        if text in self.ranks_by_code:
            return StatedRank(self.ranks_by_code[text], text)
        if not any(map(str.isdigit, text)):
            return self.rank_of_name(text)
        if found := _RANK_CODE.search(text):
            return self._rank_within(text, found)
        raise ValueError("Không có mã ngạch này trong danh mục; hãy xem lại mã ngạch.")

    def _rank_within(self, text: str, found: re.Match) -> Noted:
        """Read “Chuyên viên (01.003)”: name and code must agree."""
        code = found[1].upper().replace(",", ".")
        code = code.zfill(6) if code[0].isdigit() else code
        rest = search_key(text.replace(found[1], " "))
        key = self.ranks_by_code.get(code)
        if key is None:
            raise ValueError("Không có mã ngạch này trong danh mục; hãy xem lại mã ngạch.")
        if rest and rest not in ("ma", "ma so", "ngach") and key not in self._ranks_named(rest):
            raise ValueError("Tên ngạch và mã ngạch không khớp; hãy xem lại.")
        return Noted(StatedRank(key, code), "Mã ngạch được tách khỏi ô.", read=code)

    def _ranks_named(self, key: str) -> tuple[int, ...]:
        if found := self.ranks_by_name.get(key):
            return found
        short = {search_key(text): code for text, code in RANKS_SHORT.items()}
        known = self.ranks_by_code.get(short.get(key, ""))
        return (known,) if known else ()

    def rank_of_name(self, name: str) -> StatedRank | Noted:
        """Return the rank of that name; ValueError where none or several have it."""
        key = search_key(name)
        ranks = self._ranks_named(key)
        if len(ranks) == 1:
            code = next(code for code, rank in self.ranks_by_code.items() if rank == ranks[0])
            rank = StatedRank(ranks[0], code)
            if key in self.ranks_by_name:
                return rank
            return Noted(rank, f"Viết tắt “{name}” được đọc là tên ngạch.", read=code)
        if ranks:
            raise ValueError(f"Có {len(ranks)} ngạch cùng tên; hãy ghi thêm mã ngạch.")
        raise ValueError("Không có ngạch này trong danh mục; hãy ghi đúng tên hoặc mã ngạch.")
