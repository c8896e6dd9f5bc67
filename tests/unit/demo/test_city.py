"""The workbooks of the invented city (`demo.city`), as an office opens them."""

import re
from collections import Counter, defaultdict
from datetime import date

import pytest

from demo import city
from demo.city import columns, frame, names, plan, succession, workbooks
from demo.city.calendar import MERGER, day
from goc.kit.errors import Refused
from goc.officials.models import QualificationKind
from tests.unit.demo.reading import Books, Titles, as_day, cells, data

LABELS = list(QualificationKind.labels)
ROSTER = [
    *("TT", "Số hiệu", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Số CCCD", "Đơn vị"),
    *("Chức vụ", "Đối tượng", "Giữ chức vụ từ ngày", "Diện quản lý", "Ngạch", "Mã ngạch"),
    *("Ngày vào Đảng", "Chuyên môn", "LLCT", "QLNN"),
]


def every_cell(folder):
    return {str(path.relative_to(folder)): cells(path) for path in sorted(folder.rglob("*.xlsx"))}


def test_the_same_seed_gives_the_same_cells(tmp_path):
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        city.write(tmp_path / name, officials=300, seed=seed)

    assert every_cell(tmp_path / "one") == every_cell(tmp_path / "again")
    assert every_cell(tmp_path / "one") != every_cell(tmp_path / "other")


@pytest.mark.parametrize("alone", [workbooks.ALONE, 100], ids=["by one process", "by two"])
def test_written_while_it_is_taken_in_it_is_the_same(tmp_path, monkeypatch, alone):
    monkeypatch.setattr(workbooks, "ALONE", alone)
    at_once = city.write(tmp_path / "at-once", officials=300)
    (tmp_path / "meanwhile").mkdir()

    with city.writing(tmp_path / "meanwhile", officials=300) as writing:
        writing.begin()
        for kind in {file.kind for file in at_once.files}:
            paths = writing.paths(kind)
            assert paths == at_once.paths(kind)
            assert all((tmp_path / "meanwhile" / path).exists() for path in paths)

    assert every_cell(tmp_path / "meanwhile") == every_cell(tmp_path / "at-once")


def test_what_is_taken_in_first_does_not_wait_for_the_rest(tmp_path):
    with city.writing(tmp_path, officials=300) as writing:
        writing.begin()

        assert writing.paths("roster") and writing.paths("posts")
        assert not list(tmp_path.glob("0[4-6]-*"))


def test_who_stops_half_way_does_not_wait_for_the_rest(tmp_path, monkeypatch):
    monkeypatch.setattr(workbooks, "ALONE", 100)
    with pytest.raises(KeyError), city.writing(tmp_path, officials=12_000) as writing:
        writing.begin()
        raise KeyError

    assert len(list(tmp_path.glob("04-*"))) < len(workbooks.GROUPS)


def test_a_larger_city_leaves_the_heads_of_units_who_they_are(small_city, tmp_path):
    larger = Books(tmp_path, city.write(tmp_path, officials=6000, seed=1))

    heads, others = heads_by_unit(small_city), heads_by_unit(larger)
    assert heads == {unit: others[unit] for unit in heads}


def heads_by_unit(books):
    found = {}
    for row in books.roster:
        found.setdefault(row["Đơn vị"], row["Họ và tên"])
    return found


def test_a_roster_for_each_superior_unit_with_the_columns_of_an_office(small_city):
    paths = small_city.manifest.paths("roster")

    assert "roster/003-so-noi-vu.xlsx" in paths
    for path in paths:
        header, first, *_ = cells(small_city.folder / path)
        assert header == ROSTER
        assert first[0] == 1


def test_three_thousand_people_each_with_a_number_and_an_identity(small_city):
    roster = small_city.roster

    assert [row["Số hiệu"] for row in roster] == [f"HN{number:06d}" for number in range(1, 3001)]
    assert len({row["Số CCCD"] for row in roster}) == 3000
    assert all(re.fullmatch(r"\d{12}", row["Số CCCD"]) for row in roster)


def test_the_personal_number_agrees_with_sex_and_year(small_city):
    for row in small_city.roster:
        digit, year = row["Số CCCD"][3], row["Số CCCD"][4:6]
        assert digit in ("02" if row["Giới tính"] == "Nam" else "13")
        if row["Ngày sinh"]:
            assert row["Ngày sinh"][-4:] == ("20" if digit in "23" else "19") + year


def test_nearly_all_birth_dates_are_whole_and_some_are_not(small_city):
    lengths = Counter(len(row["Ngày sinh"]) for row in small_city.roster)

    assert set(lengths) == {10, 7, 4, 0}
    assert 0.99 < lengths[10] / 3000 < 0.999


@pytest.fixture(scope="module")
def units():
    """Every unit that the small city knows, by code: those that ship, and its own."""
    own = workbooks.own_units(plan.desks(3000, 1))
    ships = [*frame.bodies(), *frame.communes(), *frame.districts(), *frame.former_communes()]
    return {unit.code: unit for unit in [*ships, *own]}


def test_every_title_stands_in_its_kind_of_unit(small_city, units):
    titles, held = Titles(), set()
    for desk in plan.desks(3000, 1):
        jobs = [*desk.leaders, *(desk.staffing.staff.items if desk.staff else [])]
        held |= {(job.title, desk.unit.kind, desk.unit.tier, date(2026, 7, 1)) for job in jobs}
    for post in small_city.posts:
        unit = units[post["Mã đơn vị"]]
        held.add((post["Chức vụ"], unit.kind, unit.tier, as_day(post["Đến ngày"])))

    assert [each for each in held if not titles.stands(*each)] == []


def test_every_unit_of_a_roster_is_named_so_that_it_is_found(small_city, units):
    name = {unit.code: unit.name for unit in units.values()}
    now = [unit for unit in units.values() if (unit.until or 10**9) > day(2026, 7, 1)]
    full = Counter(f"{unit.name}, {name.get(unit.parent, '')}" for unit in now)
    alone = Counter(unit.name for unit in now)

    for place in {row["Đơn vị"] for row in small_city.roster}:
        assert 1 in (alone[place], full[place]), place


def test_every_rank_and_level_is_one_that_ships(small_city):
    ranks = {
        step["code"]: step["name"]
        for ladder in data("ranks.yaml")["ladders"]
        for step in ladder["steps"]
    }
    levels = defaultdict(set)
    for scale in data("levels.yaml")["levels"]:
        levels[scale["kind"]] = {step["name"] for step in scale["steps"]}

    for row in small_city.roster:
        assert ranks[row["Mã ngạch"]] == row["Ngạch"]
        assert row["LLCT"] in levels["POLITICAL_THEORY"] | {""}
        assert row["QLNN"] in levels["STATE_MANAGEMENT"] | {""}
        assert row["Chuyên môn"].startswith(tuple(levels["DEGREE"]))
    for paper in small_city.rows("qualifications"):
        assert paper["Trình độ"] in levels[QualificationKind.names[LABELS.index(paper["Loại"])]]


def test_posts_follow_each_other_and_lie_within_the_lives_of_their_units(small_city, units):
    since = {row["Số hiệu"]: as_day(row["Giữ chức vụ từ ngày"]) for row in small_city.roster}
    spans = defaultdict(list)
    for post in small_city.posts:
        first, last = as_day(post["Từ ngày"]), as_day(post["Đến ngày"])
        unit = units[post["Mã đơn vị"]]
        assert first <= last < since[post["Số hiệu"]]
        assert (unit.since or 0) <= first.toordinal()
        assert last.toordinal() < (unit.until or 10**9)
        spans[post["Số hiệu"]].append((first, last))

    for held in spans.values():
        held.sort()
        assert all(earlier[1] < later[0] for earlier, later in zip(held, held[1:], strict=False))


def test_people_of_communes_came_over_on_the_day_of_the_merger(small_city, units):
    before = {post["Số hiệu"] for post in small_city.posts if post["Đến ngày"] == "30/06/2025"}
    closed = [
        post
        for post in small_city.posts
        if post["Số hiệu"] in before and units[post["Mã đơn vị"]].until == MERGER
    ]

    assert len(before) > 100
    assert {units[post["Mã đơn vị"]].code[:2] for post in closed} == {"Q.", "X."}


def test_nobody_works_past_the_age_at_which_people_retire(small_city):
    for row in small_city.roster:
        if len(row["Ngày sinh"]) == 10:
            age = (date(2026, 7, 1) - as_day(row["Ngày sinh"])).days / 365.25
            assert 21.9 < age < (61.5 if row["Giới tính"] == "Nam" else 57)


def test_the_articles_shares_hold_in_the_cells(small_city):
    managed = [row for row in small_city.roster if row["Diện quản lý"].startswith("Ban Thường vụ")]

    assert len(managed) == 19
    assert sum(row["LLCT"] in ("Cao cấp", "Cử nhân") for row in managed) == 18
    assert sum(row["Chuyên môn"].startswith(("Thạc sĩ", "Tiến sĩ")) for row in managed) == 14


def test_more_than_four_qualifications_a_person(small_city):
    assert small_city.manifest.qualifications > 4 * 3000


def test_the_excellent_are_at_most_a_fifth_of_the_good(small_city):
    rows = small_city.rows("evaluations")
    for year in (2023, 2024, 2025):
        results = Counter(row["Xếp loại"] for row in rows if row["Năm"] == year)
        excellent, good = (
            results["Hoàn thành xuất sắc nhiệm vụ"],
            results["Hoàn thành tốt nhiệm vụ"],
        )
        assert 0 < excellent <= good / 5


def test_scores_lie_in_the_band_of_their_result(small_city):
    bands = {"Hoàn thành xuất sắc nhiệm vụ": (90, 100), "Hoàn thành tốt nhiệm vụ": (70, 90)}
    bands |= {"Hoàn thành nhiệm vụ": (50, 70), "Không hoàn thành nhiệm vụ": (0, 50)}
    for row in small_city.rows("evaluations"):
        low, high = bands[row["Xếp loại"]]
        assert low <= row["Điểm"] < high


def test_nothing_lies_after_the_anchor_day(small_city):
    days = [row["Giữ chức vụ từ ngày"] for row in small_city.roster]
    days += [row["Ngày cấp"] for row in small_city.rows("qualifications")]
    days += [row["Ngày vào Đảng"] for row in small_city.roster if row["Ngày vào Đảng"]]

    assert max(map(as_day, days)) <= date(2026, 7, 1)


def test_no_leader_bears_the_name_of_an_office_holder(small_city):
    leaders = [row for row in small_city.roster if not row["Diện quản lý"].startswith("Đơn vị")]

    assert len(leaders) > 100
    assert not any(names.is_reserved(row["Họ và tên"]) for row in leaders)


def test_a_reserved_name_is_drawn_again():
    family, middle, given = "Nguyễn", "Đức", "Chung"
    draws = [0.0, place_of("givens", given), place_of("middles", middle), 0.0, 0.0, 0.0]

    class Drawn:
        def random(self):
            return draws.pop(0)

    assert names.is_reserved(f"{family} {middle} {given}")
    assert names.full_name(Drawn(), male=True, leading=True) == "Nguyễn Văn Hùng"


def place_of(part, wanted):
    """The draw that gives this part of a man's name."""
    weights = data("names.yaml")[part]["male"]
    before = 0
    for name, weight in weights.items():
        if name == wanted:
            return (before + weight / 2) / sum(weights.values())
        before += weight
    raise AssertionError(wanted)


def test_a_register_of_thirty_columns_all_of_them_filled(tmp_path):
    manifest = city.write(tmp_path, officials=3000, seed=1, wide=True)

    (path,) = manifest.paths("roster")
    header, *rows = cells(tmp_path / path)
    assert len(header) == 30
    assert len(rows) == 3000
    assert [
        name
        for name, column in zip(header, zip(*rows, strict=True), strict=True)
        if not any(column)
    ] == []


def test_a_second_city_takes_the_place_of_the_first(tmp_path):
    city.write(tmp_path, officials=300, seed=1)

    manifest = city.write(tmp_path, officials=40, seed=1)

    written = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert written == {file.path for file in manifest.files} | {"manifest.json"}
    assert city.read(tmp_path) == manifest


def test_a_folder_with_other_things_in_it_is_refused(tmp_path):
    (tmp_path / "luong.xlsx").touch()

    with pytest.raises(Refused, match="đã có tệp khác"):
        city.write(tmp_path, officials=40)

    assert [path.name for path in tmp_path.iterdir()] == ["luong.xlsx"]


@pytest.mark.parametrize("officials", [0, 1_000_001])
def test_a_size_that_is_no_city_is_refused(officials, tmp_path):
    with pytest.raises(Refused, match="từ 1 đến 1.000.000"):
        city.write(tmp_path / "out", officials=officials)

    assert not (tmp_path / "out").exists()


@pytest.mark.slow
def test_two_processes_write_the_cells_that_one_writes(tmp_path, monkeypatch):
    city.write(tmp_path / "one", officials=300, seed=1)
    monkeypatch.setattr(workbooks, "ALONE", 0)
    city.write(tmp_path / "two", officials=300, seed=1)

    assert every_cell(tmp_path / "two") == every_cell(tmp_path / "one")


@pytest.mark.slow
def test_the_city_of_the_articles(tmp_path, monkeypatch):
    """Every row of it as it goes into its file; what becomes of cells there is read in the small
    city, and that two processes write the same stands above."""
    told = {columns.ROSTER: [], succession.HEADERS: []}

    def count(path, headers, rows):
        rows = list(rows)
        if headers in told:
            told[headers] += (dict(zip(headers, row, strict=True)) for row in rows)
        return len(rows)

    monkeypatch.setattr(workbooks, "write_flat", count)
    monkeypatch.setattr(workbooks, "ALONE", 131_565)
    manifest = city.write(tmp_path)

    roster = told[columns.ROSTER]
    managed = [row for row in roster if row["Diện quản lý"].startswith("Ban Thường vụ")]
    assert len(roster) == len({row["Số CCCD"] for row in roster}) == 131_565
    assert len(managed) == 824
    assert sum(row["LLCT"] in ("Cao cấp", "Cử nhân") for row in managed) == 769
    assert sum(row["Chuyên môn"].startswith(("Thạc sĩ", "Tiến sĩ")) for row in managed) == 603
    assert manifest.qualifications >= 526_000
    assert max(file.rows for file in manifest.files) < 200_000
    planned = Counter(
        (row["Nhiệm kỳ"], row["Chuyên môn khi quy hoạch"] in ("Thạc sĩ", "Tiến sĩ"))
        for row in told[succession.HEADERS]
        if row["Chức danh quy hoạch"] == "Ủy viên Ban Chấp hành Đảng bộ Thành phố"
    )
    assert planned == {
        ("2015-2020", True): 54,
        ("2015-2020", False): 58,
        ("2020-2025", True): 120,
        ("2020-2025", False): 44,
    }
