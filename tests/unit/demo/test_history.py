"""Ten years behind the invented city: more of the same, and nothing else another."""

from collections import Counter

from demo import city
from tests.unit.demo.reading import Books, as_day


def rows(books, kind):
    return Counter(tuple(row.values()) for row in books.rows(kind))


def test_ten_years_only_add_courses_and_evaluations(tmp_path):
    plain, aged = (
        Books(tmp_path / name, city.write(tmp_path / name, officials=300, history=history))
        for name, history in (("plain", False), ("aged", True))
    )

    assert aged.roster == plain.roster
    assert aged.posts == plain.posts
    for kind in ("qualifications", "evaluations"):
        assert rows(plain, kind) < rows(aged, kind)
    courses = rows(aged, "qualifications") - rows(plain, "qualifications")
    years = Counter(as_day(course[6]).year for course in courses)
    assert sorted(years) == list(range(2016, 2025))
    evaluations = rows(aged, "evaluations") - rows(plain, "evaluations")
    assert {row[2] for row in evaluations} == set(range(2016, 2023))


def test_at_city_size_they_make_a_million_and_a_half_rows(tmp_path):
    manifest = city.write(tmp_path, officials=1000, history=True)

    posts = sum(file.rows for file in manifest.files if file.kind in ("roster", "posts"))
    assert (manifest.qualifications + posts) / 1000 * 131_565 >= 1_500_000
