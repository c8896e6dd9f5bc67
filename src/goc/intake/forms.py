"""What a clerk says when sending a workbook, and how a batch's rows are asked for."""

from django import forms

from goc.desk.models import Batch, BatchRow
from goc.intake.queries import TO_LOOK_AT
from goc.kit.listing import Listing

LARGEST = 100 << 20
VERDICT, GROUP = "ket-qua", "nhom"
VERDICTS = {
    "moi": BatchRow.Verdict.CREATED,
    "cap-nhat": BatchRow.Verdict.UPDATED,
    "khong-doi": BatchRow.Verdict.UNCHANGED,
    "tra-lai": BatchRow.Verdict.REFUSED,
}


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
        choices=[("", "Tự nhận theo dòng tiêu đề"), *Batch.Kind.choices],
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
