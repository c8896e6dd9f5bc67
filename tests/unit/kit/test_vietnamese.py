import pytest

from goc.kit import vietnamese


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Nguyễn   Văn\tAn ", "Nguyễn Văn An"),
        ("Nguye\u0302\u0303n", "Nguyễn"),
        ("Nguyê\u0303n", "Nguyễn"),
        ("Lê\u00a0Lợi", "Lê Lợi"),
        ("Lê\u200bLợi", "Lê Lợi"),
        ("\ufeffLê\u200d Lợi\u200c", "Lê Lợi"),
        ("Sở\r\nNội vụ", "Sở Nội vụ"),
        ("Lê\x00 Lợi\x07", "Lê Lợi"),
        ("L\u00ad¬ng", "L\u00ad¬ng"),
        ("\u200b \n", ""),
        ("", ""),
    ],
)
def test_clean_leaves_one_form_of_a_text(typed, kept):
    assert vietnamese.clean(typed) == kept


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Nguyễn Thị Ánh", "nguyen thi anh"),
        ("ĐẶNG ĐÌNH ĐẠT", "dang dinh dat"),
        ("Ðặng", "dang"),
        ("Hoà", "hoa"),
        ("Hòa", "hoa"),
        ("Lý Quý Kỳ", "li qui ki"),
        ("Lí Quí Kì", "li qui ki"),
        ("Thúy Tây Huy Nguyễn", "thuy tay huy nguyen"),
        ("Quyên", "quien"),
        ("Y tế", "y te"),
        ("Ngày, tháng,\nnăm sinh (*)", "ngay thang nam sinh"),
        ("Sở Nội vụ - Phòng 2.b", "so noi vu phong 2 b"),
        ("H'Linh", "h linh"),
        ("so_hieu", "so hieu"),
        ("a\u0301\u0302", "a"),
        ("...", ""),
        ("", ""),
    ],
)
def test_search_key_is_what_a_person_may_type(text, key):
    assert vietnamese.search_key(text) == key


@pytest.mark.parametrize(
    "in_order",
    [
        ["An", "Ánh", "Ăn", "Ân", "Ấn", "Dũng", "Đạt"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mai", "măng", "mân", "mận", "me", "mê"],
        ["o", "ó", "on", "ô", "ộ", "ôn", "ơ", "ợ", "ơn", "p"],
        ["u", "uy", "ư", "ưng", "v"],
        ["da", "dữ", "dy", "đa", "e"],
        ["án", "anh", "ạnh"],
    ],
)
def test_words_stand_by_letters_and_then_by_tone(in_order):
    assert sorted(reversed(in_order), key=vietnamese.sort_key) == in_order
    assert sorted(reversed(in_order), key=vietnamese.text_sort_key) == in_order


def test_names_stand_by_given_name_then_surname_then_the_names_between():
    in_order = [
        "An",
        "Bùi An",
        "Lê Văn An",
        "Nguyễn An",
        "Nguyễn Bảo An",
        "Nguyễn Văn An",
        "Nguyễn Văn Thế An",
        "Trần An",
        "Đỗ Thị Ánh",
        "An Thị Ân",
        "Vũ Ân",
        "Bùi Ấn",
    ]

    assert sorted(reversed(in_order), key=vietnamese.sort_key) == in_order


def test_units_stand_as_they_are_read():
    in_order = [
        "Ban Dân vận",
        "Ban Tổ chức",
        "Phòng 2",
        "Phòng 2A",
        "Phòng 10",
        "Phòng An ninh",
        "Phòng Án",
        "Sở Nội vụ",
        "Sở Y tế",
    ]

    assert sorted(reversed(in_order), key=vietnamese.text_sort_key) == in_order


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hòa", "Hoà"), ("LÊ AN", "lê  an"), ("Lê-An", "Lê – An"), ("Ðạt", "Đạt"), ("Tổ 02", "Tổ 2")],
)
def test_spellings_of_one_text_sort_as_one(one, other):
    assert vietnamese.text_sort_key(one) == vietnamese.text_sort_key(other)


def test_a_text_without_a_letter_sorts_first():
    assert vietnamese.sort_key("") == ""
    assert vietnamese.text_sort_key(" – ") == ""
    assert vietnamese.text_sort_key("\u0301") == ""


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("LÊ ĐỨC NGHĨA", "Lê Đức Nghĩa"),
        ("nguyễn  văn ấn", "Nguyễn Văn Ấn"),
        ("H'LINH NIÊ", "H'Linh Niê"),
        ("TÔN-NỮ", "Tôn-Nữ"),
    ],
)
def test_a_name_in_capitals_gets_its_capitals_back(written, name):
    assert vietnamese.title_case(written) == name


@pytest.mark.parametrize(("name", "given"), [("Nguyễn Thị Ánh ", "Ánh"), ("Ánh", "Ánh"), ("", "")])
def test_the_given_name_is_the_last_word(name, given):
    assert vietnamese.given_name(name) == given
