"""The verbs of the command line answer a program in the shape that they declare."""

import json
import re
from io import StringIO

from django.core.management import call_command, get_commands, load_command_class

from goc.kit.errors import Refused
from goc.kit.verb import Verb
from goc.officials.models import Reorganisation
from goc.officials.sheets.reorganisation import lines_sheet
from tests import sheets
from tests.builders import make_assessment, make_document, make_official
from tests.competencies import make_competency
from tests.reorganisations import make_wards
from tests.sheets import ROSTER


def answered(verb, *arguments, **options):
    """The object that a verb writes, and the names that it declares."""
    out = StringIO()
    call_command(verb, *arguments, as_json=True, stdout=out, stderr=StringIO(), **options)
    [line] = out.getvalue().splitlines()
    return json.loads(line), load_command_class(get_commands()[verb], verb).shape


def test_export_tells_the_file_and_its_rows(city_officer, learner_file, tmp_path):
    path = str(tmp_path / "can-bo.csv")

    told, shape = answered("export", "officials", out=path, as_user=city_officer.username)

    assert told == {"what": "officials", "file": path, "rows": 1}
    assert set(told) == set(shape)


def test_doctor_tells_how_much_it_asked(units):
    told, shape = answered("doctor")

    assert told["broken"] == []
    assert set(told) == set(shape)


def test_city_tells_what_it_wrote(tmp_path):
    told, shape = answered("city", out=str(tmp_path), officials=300)

    assert told["officials"] == 300
    assert set(told) == set(shape)


def test_intake_tells_every_count(city_officer, words, units, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "files"
    book = sheets.write(tmp_path / "vao.xlsx", ROSTER, {})

    told, shape = answered("intake", str(book), dry_run=True, as_user=city_officer.username)

    assert (told["read"], told["created"], told["refused"]) == (1, 1, 0)
    assert set(told) == set(shape)


def test_needs_tells_the_city_or_one_person(city_officer, words, units):
    official = make_official(unit=units.ha_dong)
    make_assessment(city_officer)

    whole, shape = answered("needs", on="01/07/2026")
    one, _ = answered("needs", official=official.code, as_user=city_officer.username)

    ahead, _ = answered("needs", forecast=True, as_user=city_officer.username)

    assert (whole["people"], one["official"]) == (1, official.code)
    assert [each["years"] for each in ahead["forecasts"]] == [1, 3, 5]
    assert set(whole) | set(one) | set(ahead) == set(shape)


def test_setup_tells_what_it_loaded(db):
    told, shape = answered("setup")

    assert set(told) == set(shape)


def test_competencies_tell_what_came_in_or_went_out(city_officer, tmp_path):
    framework = make_competency().framework
    path = str(tmp_path / "khung.json")

    gone, shape = answered("competencies", "export", framework.code, out=path)
    come, _ = answered("competencies", "import", path, as_user=city_officer.username)

    assert (gone["title"], come["same"], come["written"]) == ("Khung thử", 1, True)
    assert set(gone) | set(come) == set(shape)


def test_reorganise_tells_what_it_did_or_would_do(city_officer, units, tmp_path):
    make_wards(units)
    make_document(number="5/NQ")
    path = tmp_path / "sap-xep.csv"
    head = ",".join(column.header for column in lines_sheet().columns)
    path.write_text(f"{head}\nX.2,Phường Vĩnh Phúc,00004,,,,,,\n", "utf-8")
    given = {"on": "01/07/2025", "document": "5/NQ", "as_user": city_officer.username}

    rehearsed, shape = answered("reorganise", str(path), dry_run=True, **given)
    assert Reorganisation.objects.count() == 0
    done, _ = answered("reorganise", str(path), **given)

    counts = {"opened": 0, "ended": 1, "changed": 0, "follow": 1, "assigned": 0, "stay": 0}
    counts |= {"undecided": 0, "reasons": []}
    assert rehearsed == counts | {"reorganisation": None}
    assert done == counts | {"reorganisation": Reorganisation.objects.get(state="DONE").pk}
    assert set(done) == set(shape)


def lacking():
    """What each verb says when it stands alone and may not."""
    for name, app in get_commands().items():
        verb = load_command_class(app, name)
        if isinstance(verb, Verb):
            try:
                verb.create_parser("goc", name).parse_args([])
            except Refused as refusal:
                yield name, str(refusal)


def test_what_a_verb_lacks_is_named_as_its_help_names_it():
    told = dict(lacking())

    assert {"export", "notify", "requirements", "backup", "reorganise"} <= set(told)
    for name, sentence in told.items():
        found = re.fullmatch(r"Lệnh còn thiếu (.+)\. Xem cách dùng: goc \S+ --help\.", sentence)
        assert found, (name, sentence)
        for each in found[1].split(", "):
            assert each.startswith("--") or each.isupper(), (name, sentence)
