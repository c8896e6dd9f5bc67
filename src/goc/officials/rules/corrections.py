"""Whether a correction may be proposed or decided as asked. Plain values in, reasons out."""

from dataclasses import dataclass

NO_REASON = "Hãy ghi lý do đề nghị: sai ở đâu, theo giấy tờ nào."
SAME = "Điều đề nghị giống điều đang ghi; không có gì để sửa."
ISSUED_HERE = (
    "Chứng chỉ này do hệ thống cấp nên không sửa trong hồ sơ; hãy đề nghị cơ sở đào tạo đính chính."
)
NATIONAL = (
    "Ô này lấy từ cơ sở dữ liệu quốc gia về dân cư, không sửa ở đây; hãy đề nghị cơ quan quản lý "
    "dữ liệu ấy sửa."
)
NO_ANSWER = "Không sửa thì hãy ghi lý do để người đề nghị biết."
ROW_GONE = "Mục này không còn trong hồ sơ nên không sửa được; hãy chọn “Không sửa” và ghi lý do."


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal as asked: texts as stored, and what bars the field."""

    stood: str
    proposed: str
    reason: str
    issued_here: bool
    waits_already: bool
    is_national: bool


def bars_to_proposing(asked: Proposed) -> list[str]:
    """Return every reason why this cannot be proposed; empty when it can."""
    reasons = [NATIONAL] if asked.is_national else []
    if asked.issued_here:
        reasons.append(ISSUED_HERE)
    if asked.stood == asked.proposed:
        reasons.append(SAME)
    if asked.waits_already:
        reasons.append("Ô này đã có một đề nghị đang chờ; hãy chờ quyết định hoặc rút đề nghị ấy.")
    if not asked.reason:
        reasons.append(NO_REASON)
    return reasons


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision as asked: `stands` is the text in the file now (None: its row is gone), `seen`
    the one that the officer was shown; `decided` says how and by whom, where it is decided."""

    confirms: bool
    stands: str | None
    stands_words: str
    seen: str
    proposed: str
    answer: str
    decided: str
    is_national: bool


def bars_to_deciding(asked: Decision) -> list[str]:
    """Return every reason why this decision cannot stand; empty when it can."""
    if asked.decided:
        return [f"Đề nghị này không còn chờ: {asked.decided}."]
    if asked.confirms and asked.stands is None:
        return [ROW_GONE]
    reasons = [NATIONAL] if asked.confirms and asked.is_national else []
    if asked.stands is not None and asked.stands != asked.seen:
        reasons.append(
            f"Hồ sơ vừa thay đổi: ô này nay ghi “{asked.stands_words or 'để trống'}”; hãy xem lại "
            "rồi quyết định."
        )
    elif asked.confirms and asked.stands == asked.proposed:
        reasons.append("Hồ sơ nay đã ghi đúng như đề nghị; hãy chọn “Không sửa” và ghi rõ.")
    if not asked.confirms and not asked.answer:
        reasons.append(NO_ANSWER)
    return reasons
