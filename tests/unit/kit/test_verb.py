"""How every verb of the command line ends."""

import json

import pytest

from goc.kit.errors import Refused
from goc.kit.verb import Verb


class Refusing(Verb):
    def handle(self, **options):
        raise Refused("Tệp này không phải là sổ tính.", "Hãy gửi tệp .xlsx.")


class Answering(Verb):
    speaks_json = True
    acts_for = True

    def handle(self, *, as_json, as_user, **options):
        self.say("Đang đếm …")
        self.answer({"as": as_user}, "Đã đếm xong.", as_json=as_json)


def test_a_refusal_ends_with_its_sentences_and_code_one(capsys):
    with pytest.raises(SystemExit) as end:
        Refusing().run_from_argv(["goc", "refuse"])

    assert end.value.code == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "Tệp này không phải là sổ tính.\nHãy gửi tệp .xlsx.\n"


def test_the_answer_alone_stands_on_standard_output(capsys):
    Answering().run_from_argv(["goc", "answer", "--json", "--as", "thanh-tra"])

    out, err = capsys.readouterr()
    assert json.loads(out) == {"as": "thanh-tra"}
    assert err == "Đang đếm …\n"


def test_a_person_is_answered_in_a_sentence(capsys):
    Answering().run_from_argv(["goc", "answer"])

    assert capsys.readouterr().out == "Đã đếm xong.\n"
