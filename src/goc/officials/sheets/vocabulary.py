"""How cells name levels and ranks: “Thạc sĩ Luật”, “Trung cấp LLCT”, “B1 tiếng Anh”, 01.003."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from goc.kit.sheets.readers import shown
from goc.kit.vietnamese import search_key
from goc.officials.models import Level, QualificationKind, Rank

Kind = QualificationKind

# What people write for a level beside its own name.
SPELLINGS = {
    (Kind.DEGREE, "bachelor"): ("Cử nhân", "Kỹ sư", "Kiến trúc sư", "Bác sĩ", "Dược sĩ"),
    (Kind.FOREIGN_LANGUAGE, "level1"): ("A1",),
    (Kind.FOREIGN_LANGUAGE, "level2"): ("A2",),
    (Kind.FOREIGN_LANGUAGE, "level3"): ("B1",),
    (Kind.FOREIGN_LANGUAGE, "level4"): ("B2",),
    (Kind.FOREIGN_LANGUAGE, "level5"): ("C1",),
    (Kind.FOREIGN_LANGUAGE, "level6"): ("C2",),
}
# Words beside the level that say nothing more than the column does.
IDLE = {
    Kind.POLITICAL_THEORY: ("LLCT", "lý luận chính trị", "chính trị"),
    Kind.STATE_MANAGEMENT: (
        "QLNN",
        "quản lý nhà nước",
        "ngạch",
        "chương trình",
        "ngạch chương trình",
    ),
    Kind.DIGITAL_SKILLS: ("công nghệ số", "CNTT", "công nghệ thông tin", "tin học", "kỹ năng số"),
    Kind.DEFENCE_EDUCATION: ("QP-AN", "quốc phòng an ninh", "kiến thức QP-AN"),
}
WITH_FIELD = {Kind.DEGREE, Kind.FOREIGN_LANGUAGE}


class Stated(NamedTuple):
    """A level as a cell states it, by its key in the table, and what it is in."""

    level: str
    field: str


@dataclass(frozen=True)
class Vocabulary:
    """The levels and ranks that the house knows, by the folded texts that name them."""

    levels: Mapping[str, Mapping[str, int]]
    names: Mapping[str, tuple[str, ...]]
    ranks_by_code: Mapping[str, int]
    ranks_by_name: Mapping[str, tuple[int, ...]]

    @classmethod
    def loaded(cls) -> "Vocabulary":
        """Read levels and ranks from the tables."""
        levels: dict[str, dict[str, int]] = {kind: {} for kind in Kind}
        names: dict[str, list[str]] = {kind: [] for kind in Kind}
        for level in Level.objects.order_by("kind", "step"):
            names[level.kind].append(level.name)
            for text in (level.name, *SPELLINGS.get((level.kind, level.code), ())):
                levels[level.kind][search_key(text)] = level.pk
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
        )

    @classmethod
    def empty(cls) -> "Vocabulary":
        """Know nothing: for asking what the columns are, not what cells mean."""
        return cls({kind: {} for kind in Kind}, dict.fromkeys(Kind, ()), {}, {})

    def level_reader(self, kind: str) -> Callable[[object], Stated]:
        """Return the reader of cells that state a level of that kind."""
        known = self.levels[kind]
        longest = max((key.count(" ") + 1 for key in known), default=0)
        idle = {search_key(words) for words in IDLE.get(kind, ())}

        def read(cell):
            words = shown(cell).split(" ")
            for count in range(min(longest, len(words)), 0, -1):
                for head, tail in (
                    (words[:count], words[count:]),
                    (words[-count:], words[:-count]),
                ):
                    level = known.get(search_key(" ".join(head)))
                    rest = " ".join(tail).strip(" ,-–:()")
                    if level and (not rest or kind in WITH_FIELD):
                        return Stated(str(level), rest)
                    if level and search_key(rest) in idle:
                        return Stated(str(level), "")
            raise ValueError(self._unknown_level(kind))

        return read

    def _unknown_level(self, kind: str) -> str:
        names = ", ".join(f"“{name}”" for name in self.names[kind])
        if kind == Kind.DEGREE:
            return (
                f"Không nhận ra trình độ; hãy ghi một trong {names}, rồi đến chuyên ngành, ví dụ"
                " “Thạc sĩ Luật”."
            )
        return f"Không có trình độ này; hãy ghi một trong {names}."

    def rank_of_code(self, cell: object) -> int:
        """Read a rank's code. Excel takes 01.003 for the number 1,003: that is read as meant."""
        code = f"{cell:06.3f}" if isinstance(cell, float) and cell < 100 else shown(cell)
        if code not in self.ranks_by_code:
            raise ValueError("Không có mã ngạch này trong danh mục; hãy xem lại mã ngạch.")
        return self.ranks_by_code[code]

    def rank_of_name(self, name: str) -> int:
        """Return the rank of that name; ValueError where none or several have it."""
        ranks = self.ranks_by_name.get(search_key(name), ())
        if len(ranks) == 1:
            return ranks[0]
        if ranks:
            raise ValueError(f"Có {len(ranks)} ngạch cùng tên; hãy ghi thêm mã ngạch.")
        raise ValueError("Không có ngạch này trong danh mục; hãy ghi đúng tên hoặc mã ngạch.")
