"""Every verb of the command line: it speaks JSON, and says in which shape."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class

from config.cli import __main__ as cli
from config.cli import bench, proof, verbs
from goc.kit.errors import Refused
from goc.kit.postgres import Unavailable
from goc.kit.verb import Verb

ROOT = Path(__file__).parents[3]
TOLD = (ROOT / "docs/howto/verbs.md").read_text()
# Verbs that run until they are stopped, or hand everything to Django.
WITHOUT_RESULT = {"serve", "worker", "manage"}
OWN_RESULT = {"bench", "check", "test"}
COMMANDS = {
    name: load_command_class(app, name)
    for name, app in get_commands().items()
    if app == "demo" or str(app).startswith("goc.")
}


def rows_of(verb):
    typed = verb.replace("_", "-")
    return [
        line for line in TOLD.splitlines() if re.match(rf"\|[^|]*`(manage )?{typed}`[^|]*\|", line)
    ]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_says_what_it_answers_a_program(name):
    """See docs/howto/verbs.md: subclass Verb, declare `shape`, list the verb in its table."""
    command = COMMANDS[name]

    assert isinstance(command, Verb)
    assert command.shape
    [row] = rows_of(name)
    assert [key for key in command.shape if f"`{key}`" not in row] == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_help_shows_the_shape(name):
    shown = COMMANDS[name].create_parser("goc", name).format_help()

    assert "--json" in shown
    for key, meaning in COMMANDS[name].shape.items():
        assert f"  {key}: {meaning}" in shown


def test_every_verb_of_the_door_is_told_of():
    [line] = [line for line in (ROOT / "goc").read_text().splitlines() if "install run" in line]
    known = set(line.split(")")[0].replace("|", " ").split()) | {"bench", "check", "test"}

    modules = {verb.replace("-", "_") for verb in known - WITHOUT_RESULT - OWN_RESULT}
    assert modules <= COMMANDS.keys()
    assert [verb for verb in known - WITHOUT_RESULT if not rows_of(verb)] == []
    assert set(verbs.OWN) <= known


def test_a_refusal_before_any_work_is_an_object_too(capsys, monkeypatch):
    def refuse(verb, arguments):
        raise Refused("Câu một.", "Câu hai.")

    monkeypatch.setattr(verbs, "run", refuse)

    assert cli.main(["needs", "--json"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out) == {"error": ["Câu một.", "Câu hai."]}
    assert err == "Câu một. Câu hai.\n"


@pytest.mark.parametrize(
    ("failure", "code", "sentence"),
    [
        (Unavailable("Máy chủ không chạy."), 1, "Máy chủ không chạy."),
        (KeyboardInterrupt(), 130, "Đã dừng theo yêu cầu."),
        (OSError(28, "No space"), 1, "Đĩa đã đầy nên việc dừng giữa chừng."),
    ],
)
def test_what_breaks_a_verb_off_is_told_to_a_program_as_to_a_person(
    failure, code, sentence, capsys, monkeypatch
):
    def fail(verb, arguments):
        raise failure

    monkeypatch.setattr(verbs, "run", fail)

    assert cli.main(["needs"]) == code
    assert capsys.readouterr().err.startswith(sentence)
    assert cli.main(["needs", "--json"]) == code
    assert json.loads(capsys.readouterr().out)["error"][0].startswith(sentence)


def test_an_unknown_bench_is_refused(capsys):
    assert cli.main(["bench", "khong-co", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"][0].startswith(
        "Không có phép đo “khong-co”. Hiện có: "
    )


def test_check_tells_each_step_and_keeps_what_steps_print_apart(capfd, monkeypatch):
    monkeypatch.setattr(
        proof, "HOUSE", {"định dạng": ["true"], "lỗi": ["sh", "-c", "echo x; false"]}
    )
    monkeypatch.setattr(proof, "PYTEST", ["sh", "-c", "echo pytest in ra", "pytest"])

    assert proof.check(["--json"]) == 1

    out, err = capfd.readouterr()
    told = json.loads(out)
    assert [(step["name"], step["passed"]) for step in told["steps"]] == [
        ("định dạng", True), ("lỗi", False), ("kiểm thử nhanh", True)
    ]  # fmt: skip
    assert told["passed"] is False
    assert "pytest in ra" in err
    assert "Chưa đạt: lỗi." in err


def test_a_measurement_comes_back_as_its_object(tmp_path, capfd):
    script = 'print(\'làm nóng\'); print(\'{"name": "x", "seconds": 1}\'); raise SystemExit(3)'

    lines, ended = bench._measure(["python3", "-c", script], str(tmp_path), True)

    assert ([json.loads(line) for line in lines], ended) == ([{"name": "x", "seconds": 1}], 3)
    assert capfd.readouterr().out == ""


def test_the_whole_way_from_the_door(tmp_path):
    done = subprocess.run(
        [ROOT / "goc", "city", "--out", tmp_path / "x", "--officials", "0", "--json"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert list(json.loads(done.stdout)) == ["error"]
