"""How every verb of the command line ends."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from goc.kit.errors import Refused
from goc.kit.verb import Verb


class Refusing(Verb):
    def handle(self, **options):
        raise Refused("Tệp này không phải là sổ tính.", "Hãy gửi tệp .xlsx.")


class Answering(Verb):
    shape = {"as": "ai làm"}
    acts_for = True

    def add_arguments(self, parser):
        parser.add_argument("--size", type=int)

    def handle(self, *, as_user, **options):
        self.say("Đang đếm …")
        self.answer({"as": as_user}, "Đã đếm xong.")


class HalfRefusing(Verb):
    shape = {"read": "số dòng"}

    def handle(self, **options):
        self.answer({"read": 3}, "Đã đọc 3 dòng.")
        raise Refused("Một dòng bị trả lại.")


class Failing(Verb):
    shape = {"broken": "số lỗi"}

    def handle(self, **options):
        self.answer({"broken": 2}, "Hai lỗi.")
        raise SystemExit(1)


def ended(verb, capsys, *arguments):
    """The exit code, and what stands on both outputs."""
    code = 0
    try:
        verb().run_from_argv(["goc", "thu", *arguments])
    except SystemExit as end:
        code = end.code
    return (code, *capsys.readouterr())


def test_a_refusal_ends_with_its_sentences_and_code_one(capsys):
    code, out, err = ended(Refusing, capsys)

    assert (code, out) == (1, "")
    assert err == "Tệp này không phải là sổ tính.\nHãy gửi tệp .xlsx.\n"


def test_a_refusal_to_a_program_is_one_object(capsys):
    code, out, _ = ended(Refusing, capsys, "--json")

    assert code == 1
    assert json.loads(out) == {"error": ["Tệp này không phải là sổ tính.", "Hãy gửi tệp .xlsx."]}


def test_what_was_answered_before_a_refusal_stands_beside_it(capsys):
    assert ended(HalfRefusing, capsys) == (1, "Đã đọc 3 dòng.\n", "Một dòng bị trả lại.\n")
    code, out, _ = ended(HalfRefusing, capsys, "--json")

    assert (code, json.loads(out)) == (1, {"read": 3, "error": ["Một dòng bị trả lại."]})


def test_an_exit_code_of_its_own_keeps_the_answer(capsys):
    assert ended(Failing, capsys, "--json") == (1, '{"broken": 2}\n', "")


def test_the_answer_alone_stands_on_standard_output(capsys):
    code, out, err = ended(Answering, capsys, "--json", "--as", "thanh-tra")

    assert (code, json.loads(out), err) == (0, {"as": "thanh-tra"}, "Đang đếm …\n")


def test_a_person_is_answered_in_a_sentence(capsys):
    assert ended(Answering, capsys)[1] == "Đã đếm xong.\n"


def test_a_misspelt_command_is_told_to_a_program(capsys):
    code, out, _ = ended(Answering, capsys, "--json", "--size", "hai")

    assert code == 1
    [sentence] = json.loads(out)["error"]
    assert sentence == (
        "Tham số --size cần một số nguyên, không phải 'hai'. Xem cách dùng: goc thu --help."
    )


def test_a_misspelt_command_is_told_to_a_person_in_the_same_words(capsys):
    code, out, err = ended(Answering, capsys, "--sise", "2")

    assert (code, out) == (1, "")
    assert err == "Lệnh không có tham số --sise 2. Xem cách dùng: goc thu --help.\n"


def test_called_from_python_it_raises_and_has_written_the_object():
    out = StringIO()

    with pytest.raises(Refused):
        call_command(HalfRefusing(), as_json=True, stdout=out)

    assert json.loads(out.getvalue()) == {"read": 3, "error": ["Một dòng bị trả lại."]}
