"""Text as it was typed for the TCVN3 and VNI fonts, written by tables of the tests' own."""

import unicodedata

TCVN3 = {
    **dict(zip("ĂÂÊÔƠƯĐăâêôơưđ", range(0xA1, 0xAF), strict=True)),
    **dict(zip("àảãáạ", range(0xB5, 0xBA), strict=True)),
    **dict(zip("ằẳẵắ", range(0xBB, 0xBF), strict=True)),
    **dict(zip("ặầẩẫấậè", range(0xC6, 0xCD), strict=True)),
    **dict(zip("ẻẽéẹềểễếệìỉ", range(0xCE, 0xD9), strict=True)),
    **dict(zip("ĩíịò", range(0xDC, 0xE0), strict=True)),
    **dict(zip("ỏõóọồổỗốộờởỡớợù", range(0xE1, 0xF0), strict=True)),
    **dict(zip("ủũúụừửữứựỳỷỹýỵ", range(0xF1, 0xFF), strict=True)),
}
VNI_TONES = dict(zip("\u0301\u0300\u0309\u0303\u0323", "ùøûõï", strict=True))
VNI_CIRCUMFLEX = dict(zip(["", *VNI_TONES], "âáàåãä", strict=True))
VNI_BREVE = dict(zip(["", *VNI_TONES], "êéèúüë", strict=True))
VNI_ALONE = dict(zip("đĐíìỉĩịÍÌỈĨỊỵỴ", "ñÑíìæóòÍÌÆÓÒîÎ", strict=True))


def as_tcvn3(text: str) -> str:
    """Write the text as a .VnTime cell holds it; capitals with tones lose their case."""
    letters = []
    for char in unicodedata.normalize("NFC", text):
        code = TCVN3.get(char) or TCVN3.get(char.lower())
        letters.append(chr(code) if code and not char.isascii() else char)
    return "".join(letters)


def as_vni(text: str) -> str:
    """Write the text as a VNI cell holds it: each marked letter followed by its sign."""
    return "".join(map(_vni, unicodedata.normalize("NFC", text)))


def _vni(char: str) -> str:
    if char.isascii() or char in VNI_ALONE:
        return VNI_ALONE.get(char, char)
    base, *marks = unicodedata.normalize("NFD", char)
    if not marks:
        return char
    tone = next((mark for mark in marks if mark in VNI_TONES), "")
    if "\u0302" in marks:
        sign = VNI_CIRCUMFLEX[tone]
    elif "\u0306" in marks:
        sign = VNI_BREVE[tone]
    elif "\u031b" in marks:
        base = {"o": "ô", "u": "ö", "O": "Ô", "U": "Ö"}[base]
        sign = VNI_TONES.get(tone, "")
    else:
        sign = VNI_TONES[tone]
    return base + (sign.upper() if base.isupper() else sign)


def with_tones_apart(text: str) -> str:
    """Write the text as Windows-1258 has it: letters composed, the tones after them."""
    parted = []
    for char in unicodedata.normalize("NFC", text):
        base, *marks = unicodedata.normalize("NFD", char)
        tones = [mark for mark in marks if mark in VNI_TONES]
        rest = "".join(mark for mark in marks if mark not in VNI_TONES)
        parted.append(unicodedata.normalize("NFC", base + rest) + "".join(tones))
    return "".join(parted)
