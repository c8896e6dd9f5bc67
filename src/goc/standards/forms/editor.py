"""A requirement being written: what a page or a post holds, and what it comes to."""

from collections.abc import Mapping
from datetime import date

from goc.facts.rules.grammar import EARLIEST
from goc.facts.rules.vocabulary import Vocabulary
from goc.kit import reference
from goc.kit.errors import Refused
from goc.kit.forms import refusals_into
from goc.standards.forms import head
from goc.standards.forms.drawn import Drawing
from goc.standards.rules import editing, outline, written
from goc.standards.rules.words import CHANGE, CHANGES, DUE, DUES, EXEMPT, NEEDS, WHO

ACT, YAML = "lam", "nguyen-van"
PUBLISH, KEEP, PREVIEW, READ_YAML, TELL = (
    "ban-hanh", "luu-nhap", "xem-truoc", "doc-nguyen-van", "doc-cau",
)  # fmt: skip
DAY = "xem-ngay"
SHOWN = (
    (WHO, "Ai phải có", ""),
    (NEEDS, "Phải có gì", ""),
    (EXEMPT, "Văn bản miễn cho ai", "để trống nếu văn bản không miễn ai"),
)
ACTS = {"them": "add", "bo": "remove", "boc": "wrap", "tach": "unwrap"}


class Editor:
    """One text of a requirement while it is written.

    `standing` is the text that it starts from and is laid beside, as a file writes it; `code` of a
    requirement that is there already cannot be changed. `correcting`: it begins as that very text,
    with its days. `draft`: it begins as that, laid beside `standing` all the same.
    """

    def __init__(
        self,
        data,
        *,
        words: Vocabulary,
        today: date,
        standing: Mapping | None = None,
        code: str = "",
        correcting: bool = False,
        draft: Mapping | None = None,
    ):
        self.data = {name: data.getlist(name) for name in data} if data else {}
        self.words, self.standing, self.code, self.today = words, standing, code, today
        self.act = self._typed(ACT)
        self.new, self.odd, self.refusals = "", "", ()
        self.is_blank = not (data or standing or draft)
        if data:
            self.sketch, self.typed = editing.posted(self.data), self._head()
        else:
            self._start(draft or standing or {})
            days = {} if correcting or draft else {"first": "", "last": ""}
            self.typed |= days | {"how": "CORRECT" if correcting else "REPLACE"}
        self._carry_out()
        self.form = self._form()
        self.since = head.as_day(self.typed.get("first")) or today
        self.reading = editing.read(self.sketch, words, since=max(self.since, EARLIEST))

    @property
    def is_publishing(self) -> bool:
        """Whether the text is to be put in force now."""
        return self.act == PUBLISH

    @property
    def is_keeping(self) -> bool:
        """Whether the text is to be kept as a draft."""
        return self.act == KEEP

    @property
    def day(self) -> date:
        """The day that a preview asks for: as typed, else the first day on which the text could
        judge anybody."""
        return head.as_day(self._typed(DAY)) or max(self.since, self.today)

    @property
    def is_sound(self) -> bool:
        """Whether all that is typed can be read."""
        return self.form.is_valid() and not self.reading.faults

    @property
    def raw(self) -> dict:
        """The text as a file writes it."""
        typed = self.typed | {"code": self.code or self.typed.get("code", "")}
        typed["sentence"] = typed.get("sentence") or self.reading.sentence
        return head.as_written(typed) | self.reading.tree

    @property
    def yaml(self) -> str:
        """The same as YAML: as it was typed where it could not be read."""
        return self._typed(YAML) if self.odd else written.as_yaml([self.raw])

    @property
    def lines(self) -> list[written.Line]:
        """The text laid over the one that it starts from, written alike."""
        if not self.standing:
            return []
        tree = editing.read(editing.sketch(self.standing), self.words, since=self.today).tree
        before = written.as_yaml([dict(self.standing) | tree])
        return written.differences(before, written.as_yaml([self.raw]))

    @property
    def changes(self) -> list[written.Line]:
        """Where the two differ, with a few lines on either side."""
        return written.around(self.lines)

    @property
    def differs(self) -> bool:
        """Whether anything is other than in the text that it starts from."""
        return written.differ(self.lines)

    @property
    def head_fields(self):
        """What is typed besides the clauses, but for the reason, which stands by the button."""
        return [bound for bound in self.form if bound.name != "why"]

    @property
    def parts(self):
        """Who and what, drawn, and whom the text exempts."""
        drawing = self._drawing()
        return [
            (title, lead, drawing.node(getattr(self.sketch, part), part))
            for part, title, lead in SHOWN
        ]

    @property
    def due(self):
        """The deadline, drawn, and the ways to set one."""
        drawing = self._drawing()
        return drawing.node(self.sketch.due, DUE), drawing.ways(self.sketch.due, DUES)

    @property
    def change(self):
        """Which text judges whom while law changes, drawn, and the ways to say it."""
        drawing = self._drawing()
        return drawing.node(self.sketch.change, CHANGE), drawing.ways(self.sketch.change, CHANGES)

    def publish(self, act):
        """Do the act with the text where it is sound; its refusal stands on the form."""
        done = None
        if self.reading.faults:
            self.form.add_error(None, "Các điều kiện bên dưới còn chỗ phải sửa.")
        if self.is_sound:
            with refusals_into(self.form):
                done = act(raw=self.raw, how=self.form.cleaned_data.get("how", "NEW"),
                           why=self.form.cleaned_data["why"])  # fmt: skip
        return done

    def keep(self, act):
        """Do the act with the text as far as it is written; its refusal is told at the top."""
        try:
            return act(raw=self.raw)
        except Refused as refusal:
            self.refusals = refusal.reasons
            return None

    def _typed(self, name):
        return next(iter(self.data.get(name, [])), "")

    def _head(self):
        return {name: self._typed(name) for name in head.NewHeadForm().fields} | {
            "how": self._typed("how")
        }

    def _start(self, raw):
        self.sketch, self.typed = editing.sketch(raw), head.as_typed(raw)

    def _form(self):
        form = head.HeadForm if self.code else head.NewHeadForm
        if self.is_publishing:
            return form(self.typed)
        return form(initial={name: value for name, value in self.typed.items() if value != ""})

    def _carry_out(self):
        act, _, path = self.act.partition(":")
        if act in ACTS:
            self.sketch = editing.acted(self.sketch, ACTS[act], path, self._typed(f"{path}:them"))
            self.new = self._newest(path) if act == "them" else path
        elif act == READ_YAML:
            try:
                before = self.typed
                self._start(_one_of(self._typed(YAML)))
                self.typed = before | self.typed
            except Refused as refusal:
                self.odd = " ".join(refusal.reasons)

    def _newest(self, path):
        part = path.partition(".")[0]
        root = getattr(self.sketch, part) if part in editing.CLAUSES else None
        node = dict(outline.nodes(root, part)).get(path) if root else None
        return f"{path}.{len(node.parts) - 1}" if isinstance(node, outline.Group) else ""

    def _drawing(self):
        # Nobody is told off for what they have not begun.
        return Drawing(self.words, [] if self.is_blank else self.reading.faults, self.new)


def _one_of(yaml: str) -> dict:
    """Return the one requirement that a YAML text holds, else Refused."""
    content = reference.parse(yaml, name="Nguyên văn")
    listed = content.get("requirements")
    if not isinstance(listed, list) or len(listed) != 1 or not isinstance(listed[0], dict):
        raise Refused(
            "Nguyên văn phải có mục “requirements” với đúng một yêu cầu; nhiều yêu cầu một lúc thì "
            "dùng lệnh ./goc requirements import."
        )
    return listed[0]
