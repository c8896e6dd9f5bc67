"""What a clerk says when sending a workbook, and how a batch's rows are asked for."""

from collections import Counter
from dataclasses import dataclass

from django import forms

from goc.desk.models import Batch, BatchRow
from goc.intake.queries import TO_LOOK_AT
from goc.intake.services.kinds import offered
from goc.intake.services.proposing import CERTAIN, LIKELY
from goc.kit.listing import Listing

LARGEST = 100 << 20
SAMPLES = 3
KIND = "loai"
VERDICT, GROUP = "ket-qua", "nhom"
VERDICTS = {
    "moi": BatchRow.Verdict.CREATED,
    "cap-nhat": BatchRow.Verdict.UPDATED,
    "khong-doi": BatchRow.Verdict.UNCHANGED,
    "tra-lai": BatchRow.Verdict.REFUSED,
}


def kinds() -> list[tuple[str, str]]:
    """The kinds that this installation takes in, in words."""
    return [(name, Batch.Kind(name).label) for name in offered()]


def _kinds() -> list[tuple[str, str]]:
    return [("", "Tự nhận theo dòng tiêu đề"), *kinds()]


class UploadForm(forms.Form):
    file = forms.FileField(
        label="Tệp bảng tính",
        help_text="Excel (.xlsx, .xls), LibreOffice (.ods) hoặc CSV mã UTF-8, nhiều nhất 100 MB.",
        error_messages={
            "required": "Chưa chọn tệp; hãy chọn tệp bảng tính cần nhập.",
            "empty": "Tệp trống, không có nội dung; hãy gửi tệp đã điền.",
        },
        max_length=255,
    )
    kind = forms.ChoiceField(
        label="Loại bảng",
        choices=_kinds,
        required=False,
    )
    write_at_once = forms.BooleanField(
        label="Ghi ngay, không xem trước kết quả kiểm tra", required=False
    )
    new_units = forms.BooleanField(
        label="Lập đơn vị chưa có trong hệ thống (đánh dấu chưa xác minh)", required=False
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError("Tệp lớn hơn 100 MB; hãy chia thành nhiều tệp nhỏ hơn.")
        return file


def rows_listing(params) -> Listing:
    """What the address asks of a batch's rows: one verdict, those to be looked at, or those of
    which the same is said; a page."""
    return Listing.parse(
        params, filters=[VERDICT, GROUP], sorts={"dong": ["row"]}, default_sort="dong"
    )


def asked_rows(listing: Listing) -> dict:
    """The filter of the rows as `queries.rows` takes it."""
    asked = listing.value(VERDICT)
    return {
        "verdict": VERDICTS.get(asked, ""),
        "to_look_at": asked == TO_LOOK_AT,
        "group": listing.value(GROUP),
    }


def batches_listing(params) -> Listing:
    """Which page of the batches the address asks for."""
    return Listing.parse(params, sorts={"nhan-luc": ["created_at", "pk"]}, default_sort="-nhan-luc")


class ColumnsForm(forms.Form):
    """What each column of a file means: one select for each, by its place."""

    def __init__(self, *args, proposal, sheet, one_of=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.proposal, self.sheet, self.one_of = proposal, sheet, one_of
        choices = [("", "Bỏ qua cột này")]
        choices += [(column.name, column.header) for column in sheet.columns]
        self.columns = [column for column in proposal.columns if column.heading]
        for column in self.columns:
            self.fields[f"cot-{column.place}"] = forms.ChoiceField(
                label=f"Nghĩa của cột “{column.heading}”",
                choices=choices,
                required=False,
                initial="" if _by_cells_alone(column) else column.name or "",
            )

    def clean(self):
        """Refuse two columns of one meaning, and a sheet that lacks what it must have."""
        meant = self.meant
        own = {column.place: column.name for column in self.columns}
        twice = Counter(name for place, name in meant.items() if name and name != own[place])
        for name in twice:
            if sum(each == name for each in meant.values()) > 1:
                said = self.sheet.column(name).header
                self.add_error(None, f"Có hai cột cùng ghép với “{said}”; hãy bỏ bớt một cột.")
        for wanted in [*([column.name] for column in self.sheet.required), self.one_of]:
            if wanted and not set(wanted) & set(meant.values()) and self._is_missing(wanted):
                names = " hoặc ".join(f"“{self.sheet.column(name).header}”" for name in wanted)
                self.add_error(None, f"Chưa cột nào được ghép với {names}; hãy chọn một cột.")
        return self.cleaned_data

    def _is_missing(self, wanted) -> bool:
        """Whether these are lacking now: rows that name a unit may stand for a column."""
        lacking = {column.name for column in self.columns} | set(self.proposal.missing)
        return bool(set(wanted) & lacking)

    @property
    def meant(self) -> dict[int, str | None]:
        """The column of ours, or None, by the place in the file."""
        return {
            column.place: self.cleaned_data.get(f"cot-{column.place}") or None
            for column in self.columns
        }

    def lines(self):
        """Each column of the file with its select and how certain its meaning is."""
        for column in self.columns:
            yield ColumnLine(
                letter=column_letter(column.place),
                heading=column.heading,
                samples=column.samples[:SAMPLES],
                bound=self[f"cot-{column.place}"],
                **_certainty(column),
            )


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column of a file as the page of columns shows it."""

    letter: str
    heading: str
    samples: tuple[str, ...]
    bound: forms.BoundField
    label: str
    tone: str


def column_letter(place: int) -> str:
    """The letters by which Excel names the column at the place, from 0: A, Z, AA."""
    letters, number = "", place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _certainty(column) -> dict:
    if not column.name or _by_cells_alone(column):
        return {"label": "Chưa rõ", "tone": "plain"}
    if column.certainty == CERTAIN:
        return {"label": "Chắc chắn", "tone": "good"}
    if column.certainty < LIKELY:
        return {"label": "Nhiều ô khác với tiêu đề", "tone": "warning"}
    return {"label": f"Có thể ({column.certainty:.0%})", "tone": "warning"}


def _by_cells_alone(column) -> bool:
    """Whether no word of the heading speaks for the meaning, so that nobody confirms it unseen."""
    return column.certainty == LIKELY


def kind_asked(params, batch: Batch) -> str:
    """The kind of sheet that the address asks for, or that the batch is of."""
    asked = params.get(KIND, "")
    return asked if asked in offered() else batch.kind
