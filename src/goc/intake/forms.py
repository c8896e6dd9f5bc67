"""What a clerk says when sending a workbook, and how a batch's rows are asked for."""

from django import forms

from goc.desk.models import Batch, BatchRow
from goc.kit.listing import Listing

LARGEST = 100 << 20
VERDICT = "ket-qua"
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
    """What the address asks of a batch's rows: one verdict, or those to be looked at; a page."""
    return Listing.parse(params, filters=[VERDICT], sorts={"dong": ["row"]}, default_sort="dong")


def batches_listing(params) -> Listing:
    """Which page of the batches the address asks for."""
    return Listing.parse(params, sorts={"nhan-luc": ["created_at", "pk"]}, default_sort="-nhan-luc")
