"""What a roster says is what stands afterwards, and saying it again changes nothing."""

from datetime import date

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goc.intake import services
from goc.kit import partial
from goc.officials.models import Official
from tests import sheets
from tests.builders import AT
from tests.cases import cases

SYLLABLES = [
    "An",
    "Ánh",
    "Bích",
    "Cường",
    "Dũng",
    "Đạt",
    "Ê",
    "Giang",
    "Hòa",
    "Khuê",
    "Lý",
    "Mỹ",
    "Nghĩa",
    "Ổn",
    "Phượng",
    "Quỳnh",
    "Thùy",
    "Ước",
    "Y",
]

names = st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=4).map(" ".join)


def days(first, last):
    """Dates as far as somebody may know them, as an office writes them."""
    known = st.dates(date(first, 1, 1), date(last, 12, 31))
    formats = st.sampled_from(["%d/%m/%Y", "%m/%Y", "%Y"])
    return st.builds(lambda day, form: day.strftime(form), known, formats)


people = st.fixed_dictionaries(
    {
        "Họ và tên": names,
        "Ngày sinh": st.one_of(st.just(""), days(1961, 2000)),
        "Giới tính": st.sampled_from(["Nam", "Nữ", ""]),
        "Dân tộc": st.sampled_from(["Kinh", "Mường", "Ê Đê", ""]),
        "Ngày vào Đảng": st.one_of(st.just(""), days(2001, 2025)),
        "Chuyên môn": st.sampled_from(["", "Thạc sĩ Luật", "Đại học Kinh tế - Kế hoạch"]),
    }
)


def told(row):
    """The row of a file, put together again from what stands."""
    official = Official.objects.select_related("person").get(code=row["Số hiệu"])
    person = official.person
    genders = {"male": "Nam", "female": "Nữ", "": ""}
    degrees = person.qualifications.filter(kind="DEGREE").values_list("level__name", "field")
    return {
        "Họ và tên": person.full_name,
        "Ngày sinh": partial.display(person.born) if person.born else "",
        "Giới tính": genders[person.gender],
        "Dân tộc": person.ethnicity,
        "Ngày vào Đảng": partial.display(official.party_joined) if official.party_joined else "",
        "Chuyên môn": " ".join(*degrees) if degrees else "",
        "Số hiệu": official.code,
        "Số CCCD": person.national_id,
    }


@pytest.mark.django_db
@pytest.mark.usefixtures("words", "units")
def test_a_roster_taken_in_can_be_told_again(tmp_path, settings_media, city_officer):
    @settings(max_examples=cases(15), suppress_health_check=list(HealthCheck), deadline=None)
    @given(st.lists(people, min_size=1, max_size=6))
    def holds(drawn):
        rows = [
            row | {"Số hiệu": f"CB8{number:05}", "Số CCCD": f"001{number:09}"}
            for number, row in enumerate(drawn)
        ]
        path = sheets.write(tmp_path / "bang.xlsx", sheets.ROSTER, *rows)
        with transaction.atomic():
            first = services.take_in(path, by=city_officer, at=AT)
            again = services.take_in(path, by=city_officer, at=AT)
            stood = [told(row) for row in rows]
            transaction.set_rollback(True)

        assert (first.created, again.unchanged) == (len(rows), len(rows))
        assert stood == rows

    holds()


@pytest.fixture
def settings_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
