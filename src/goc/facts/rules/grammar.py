"""From what a person wrote (YAML, JSON) to the tree, or to every reason why it cannot be one."""

from collections.abc import Collection, Mapping
from datetime import date
from difflib import get_close_matches

from goc.facts.rules import tree
from goc.facts.rules.vocabulary import FACTS, Vocabulary

EARLIEST = date(1945, 9, 2)
WORDS = ("all", "any", "not", *(fact.name for fact in FACTS))
POST = {
    "title_group": ("groups", "groups", "nhóm chức danh"),
    "title": ("titles", "titles", "chức danh"),
    "unit_kind": ("unit_kinds", "unit_kinds", "loại đơn vị"),
    "tier": ("tiers", "tiers", "cấp"),
    "branch": ("branches", "branches", "hệ thống"),
    "position_class": ("position_classes", "position_classes", "loại vị trí"),
}
PLANNED = {key: meant for key, meant in POST.items() if key != "position_class"}
HELD = ("at_least", "programme", "since", "issued_before", "within", "in_term", "held_on")
HOURS = ("at_least", "in", "branch", "programmes", "pro_rata")
HELD_ON = ("appointment", "recruitment")


def read(
    raw: object, words: Vocabulary, *, at: str, posts: tuple[tree.HoldsPost, ...] = ()
) -> tuple[tree.Clause | None, list[str]]:
    """Return the tree and no reasons, or no tree and every reason, each a whole sentence.

    `at` names the part of the requirement that is read (“who”, “needs”), for the sentences;
    `posts` are those that it binds, whose beginning is the appointment.
    """
    reader = Reader(words, posts)
    clause = reader.clause(raw, at)
    return (None, reader.reasons) if reader.reasons else (clause, [])


class Reader:
    """Reads one requirement and keeps every reason against it."""

    def __init__(self, words: Vocabulary, posts: tuple[tree.HoldsPost, ...] = ()):
        self.words = words
        self.posts = posts
        self.reasons: list[str] = []

    def refuse(self, at: str, sentence: str) -> None:
        self.reasons.append(f"Ở mục “{at}”: {sentence}")

    def clause(self, raw: object, at: str) -> tree.Clause | None:
        if not isinstance(raw, Mapping) or not raw:
            return self.refuse(at, "phải ghi ít nhất một điều kiện, dạng “tên: nội dung”.")
        if "qualification" in raw:
            return self.qualification(raw, at)
        if len(raw) > 1:
            parts = [self.clause({word: inner}, at) for word, inner in raw.items()]
            return tree.AllOf(tuple(parts))
        [(word, inner)] = raw.items()
        at = f"{at}.{word}"
        if word not in WORDS:
            return self.refuse(at, f"không có dữ kiện tên “{word}”{_nearest(word, WORDS)}.")
        return getattr(self, f"read_{word}")(inner, at)

    def read_all(self, raw, at):
        return tree.AllOf(self.parts(raw, at))

    def read_any(self, raw, at):
        return tree.AnyOf(self.parts(raw, at))

    def read_not(self, raw, at):
        return tree.Not(self.clause(raw, at))

    def parts(self, raw, at):
        if not isinstance(raw, list) or not raw:
            self.refuse(at, "phải là một danh sách có ít nhất một điều kiện.")
            return ()
        return tuple(self.clause(part, f"{at}[{n}]") for n, part in enumerate(raw, start=1))

    def read_post(self, raw, at):
        if not self.keys(raw, (*POST, "or_above", "held_for"), at):
            return None
        held_for = self.years(raw["held_for"], f"{at}.held_for") if "held_for" in raw else None
        return tree.HoldsPost(**self.seat(raw, POST, at), held_for=held_for)

    def read_planned_for(self, raw, at):
        if not self.keys(raw, (*PLANNED, "or_above"), at):
            return None
        return tree.PlannedFor(**self.seat(raw, PLANNED, at))

    def seat(self, raw, known, at):
        """Read what a post held and one planned for are both asked by."""
        asked = {
            kept: self.codes(raw[key], getattr(self.words, among), what, f"{at}.{key}")
            for key, (kept, among, what) in known.items()
            if key in raw
        }
        asked["or_above"] = self.yes(raw.get("or_above", False), f"{at}.or_above")
        if asked["or_above"] and len(asked.get("groups", ())) != 1:
            self.refuse(f"{at}.or_above", "chỉ dùng cùng đúng một nhóm chức danh (title_group).")
        return asked

    def read_category(self, raw, at):
        return tree.InCategory(self.codes(raw, self.words.categories, "đối tượng", at))

    def read_in_office(self, raw, at):
        return tree.InOffice() if self.yes(raw, at) else tree.Not(tree.InOffice())

    def read_rank(self, raw, at):
        if not self.keys(raw, ("at_least", "ladder", "held_for"), at):
            return None
        held_for = self.years(raw["held_for"], f"{at}.held_for") if "held_for" in raw else None
        at_least = raw.get("at_least")
        if at_least is not None:
            [at_least] = self.codes(at_least, self.words.ranks, "ngạch", f"{at}.at_least")[:1] or [
                None
            ]
        ladders = raw.get("ladder", [])
        ladders = ladders and self.codes(ladders, self.words.ladders, "ngành", f"{at}.ladder")
        return tree.HasRank(at_least=at_least, ladders=tuple(ladders), held_for=held_for)

    def read_history(self, raw, at):
        if not self.keys(raw, ("post", "years"), at):
            return None
        if not self.keys(raw.get("post"), (*POST, "or_above"), f"{at}.post"):
            return None
        post = tree.HoldsPost(**self.seat(raw["post"], POST, f"{at}.post"))
        return tree.HasHeld(post, self.amount(raw.get("years"), f"{at}.years"))

    def read_evaluated(self, raw, at):
        if not self.keys(raw, ("at_least", "years"), at):
            return None
        grades = self.codes(
            raw.get("at_least"), self.words.grades, "mức xếp loại", f"{at}.at_least"
        )
        years = self.amount(raw.get("years"), f"{at}.years")
        return tree.Evaluated(grades[0], years) if grades else None

    def read_management_level(self, raw, at):
        return tree.ManagedBy(self.codes(raw, self.words.management_levels, "diện quản lý", at))

    def read_age(self, raw, at):
        if not self.keys(raw, ("at_least", "below"), at):
            return None
        return tree.Aged(**{key: self.amount(n, f"{at}.{key}") for key, n in raw.items()})

    def read_retires(self, raw, at):
        if not self.keys(raw, ("within",), at):
            return None
        return tree.Retires(self.years(raw["within"], f"{at}.within"))

    def read_gender(self, raw, at):
        codes = self.codes(raw, self.words.genders, "giới tính", at)
        return tree.OfGender(codes[0]) if codes else None

    def read_party_member(self, raw, at):
        if isinstance(raw, bool):
            return tree.PartyMember() if raw else tree.Not(tree.PartyMember())
        if not self.keys(raw, ("for_years",), at):
            return None
        return tree.PartyMember(for_years=self.amount(raw["for_years"], f"{at}.for_years"))

    def qualification(self, raw, at):
        at = f"{at}.qualification"
        if "hours" in raw:
            return self.hours(raw, at)
        if not self.keys(raw, ("qualification", *HELD), at):
            return None
        kinds = self.codes(raw["qualification"], self.words.kinds, "loại văn bằng, chứng chỉ", at)
        if len(kinds) != 1:
            return self.refuse(at, "hãy ghi đúng một loại; nhiều loại thì ghép bằng “any”.")
        [kind] = kinds
        asked = {key: self.condition(key, raw, kind, f"{at}.{key}") for key in HELD if key in raw}
        return tree.Holds(kind=kind, **asked)

    def condition(self, key, raw, kind, at):
        """Return what one condition of a qualification asks."""
        match key:
            case "at_least":
                what = f"trình độ của loại “{self.words.kinds[kind]}”"
                return self.level(raw[key], self.words.levels.get(kind, {}), what, at)
            case "since" | "issued_before":
                return self.day(raw[key], at)
            case "within":
                return self.years(raw[key], at)
            case "in_term":
                return self.branch(raw[key], at)
            case "held_on":
                return self.held_on(raw, at)
        if not isinstance(raw[key], str):
            self.refuse(at, "phải là tên chương trình, viết như trong hồ sơ.")
        return raw[key]

    def read_hours(self, raw, at):
        self.refuse(at, "phải ghi cùng qualification: các loại được tính, hoặc ANY.")

    def held_on(self, asked, at):
        """Return the day on which it had to be good, or the event that it hangs on."""
        raw = asked["held_on"]
        if "in_term" in asked:
            self.refuse(at, "không dùng cùng in_term: nhiệm kỳ tính theo ngày đang xét.")
        if raw == "appointment":
            return tree.Appointment(self.posts)
        if raw == "recruitment":
            return tree.Recruitment()
        if isinstance(raw, str) and not raw[:1].isdigit():
            return self.refuse(
                at, f"“{raw}” không phải là ngày hay một trong {', '.join(HELD_ON)}."
            )
        return self.day(raw, at)

    def hours(self, raw, at):
        if not self.keys(raw, ("qualification", "hours"), at):
            return None
        kinds = raw["qualification"]
        if kinds != "ANY":
            kinds = self.codes(kinds, self.words.kinds, "loại văn bằng, chứng chỉ", at)
        hours, at = raw["hours"], f"{at}.hours"
        if not self.keys(hours, HOURS, at):
            return None
        asked = {}
        if "programmes" in hours:
            asked["programmes"] = self.programmes(hours["programmes"], f"{at}.programmes")
        if "pro_rata" in hours:
            asked["pro_rata"] = self.yes(hours["pro_rata"], f"{at}.pro_rata")
        period = hours.get("in", "calendar_year")
        if period not in ("calendar_year", "term"):
            return self.refuse(
                f"{at}.in", f"“{period}” không phải là calendar_year (năm) hay term (nhiệm kỳ)."
            )
        if period == "term":
            asked["in_term"] = self.branch(hours.get("branch"), f"{at}.branch")
        return tree.Hours(
            at_least=self.amount(hours.get("at_least"), f"{at}.at_least"),
            kinds=() if kinds == "ANY" else kinds,
            **asked,
        )

    def programmes(self, raw, at):
        """Return the names of programmes as files write them, be it one or several."""
        asked = raw if isinstance(raw, list) else [raw]
        if asked and all(isinstance(name, str) and name for name in asked):
            return tuple(asked)
        self.refuse(at, "phải là một hay nhiều tên chương trình, viết như trong hồ sơ.")
        return ()

    def branch(self, raw, at):
        """Return the branch whose term is meant."""
        found = self.codes(raw, self.words.branches, "hệ thống", at)
        return found[0] if found else ""

    def keys(self, raw: object, known: Collection[str], at: str) -> bool:
        """Tell whether it is a mapping with known keys alone; refuse it otherwise."""
        if not isinstance(raw, Mapping) or not raw:
            self.refuse(at, f"phải ghi ít nhất một trong các mục {', '.join(known)}.")
            return False
        strange = [key for key in raw if key not in known]
        for key in strange:
            self.refuse(at, f"không có mục “{key}”{_nearest(key, known)}.")
        return not strange

    def codes(self, raw: object, known: Mapping, what: str, at: str) -> tuple[str, ...]:
        """Return the codes, each known; refuse those that are not, with the nearest known."""
        asked = raw if isinstance(raw, list) else [raw]
        found = tuple(code for code in asked if isinstance(code, str) and code in known)
        for code in asked:
            if code not in found:
                self.refuse(at, f"không có {what} “{code}”{_nearest(code, known)}.")
        if not asked:
            self.refuse(at, f"phải ghi ít nhất một {what}.")
        return found

    def amount(self, raw: object, at: str) -> tree.Amount | None:
        """Return a whole number, or the value of law that stands for it."""
        if isinstance(raw, int) and not isinstance(raw, bool) and raw >= 0:
            return tree.Fixed(raw)
        if isinstance(raw, Mapping) and set(raw) == {"law"}:
            found = self.codes(raw["law"], self.words.parameters, "tham số theo văn bản", at)
            return tree.ByLaw(found[0]) if found else None
        return self.refuse(
            at, "phải là một số nguyên không âm, hoặc {law: mã tham số} để lấy số theo văn bản."
        )

    def level(self, raw: object, known: Mapping, what: str, at: str) -> str | tree.ByLaw | None:
        """Return the level named, or the value of law that holds the number of its step."""
        if isinstance(raw, Mapping):
            return self.amount(raw, at)
        found = self.codes(raw, known, what, at)
        return found[0] if found else None

    def years(self, raw: object, at: str) -> tree.Amount | None:
        if not self.keys(raw, ("years",), at):
            return None
        return self.amount(raw["years"], f"{at}.years")

    def day(self, raw: object, at: str) -> date | None:
        """Return a day not before the State was founded."""
        try:
            day = raw if isinstance(raw, date) else date.fromisoformat(str(raw))
        except ValueError:
            return self.refuse(at, f"“{raw}” không phải là ngày; hãy ghi dạng năm-tháng-ngày.")
        if day < EARLIEST:
            return self.refuse(at, f"ngày {day:%d/%m/%Y} sớm hơn {EARLIEST:%d/%m/%Y}.")
        return day

    def yes(self, raw: object, at: str) -> bool:
        if not isinstance(raw, bool):
            self.refuse(at, "phải ghi true hoặc false.")
        return raw is True


def _nearest(word: object, known: Collection[str]) -> str:
    """Name the known words that look most like it, as the end of a sentence."""
    folded = {name.lower(): name for name in known}
    if close := get_close_matches(str(word).lower(), folded, n=2, cutoff=0.75):
        return f"; gần nhất là {' hoặc '.join(f'“{folded[name]}”' for name in close)}"
    few = sorted(known)[:12]
    return f"; có thể dùng {', '.join(few)}" if few else "; chưa có mã nào được khai báo"
