"""Which files may stand as evidence of a certificate."""

# What a file begins with, whatever its name says.
SIGNS = {b"%PDF-": ".pdf", b"\xff\xd8\xff": ".jpg", b"\x89PNG\r\n\x1a\n": ".png"}
LARGEST = 10 * 1024 * 1024


def ending(beginning: bytes) -> str:
    """The ending that a file with this beginning should have; empty for a kind not taken."""
    return next((end for sign, end in SIGNS.items() if beginning.startswith(sign)), "")


def bars(beginning: bytes, size: int) -> list[str]:
    """Why a file of so many bytes is not taken."""
    if not ending(beginning):
        return ["Tệp minh chứng phải là PDF, ảnh JPG hoặc PNG; hãy chọn tệp khác."]
    if size > LARGEST:
        return [f"Tệp minh chứng lớn quá {LARGEST // 1024 // 1024} MB; hãy quét lại nhỏ hơn."]
    return []
