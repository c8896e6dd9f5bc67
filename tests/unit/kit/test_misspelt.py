"""A command line that cannot be read is refused in Vietnamese, whatever argparse had to say."""

import argparse

import pytest

from goc.kit.misspelt import in_vietnamese


class Parser(argparse.ArgumentParser):
    def error(self, message):
        raise ValueError(in_vietnamese(message))


@pytest.fixture
def parser():
    parser = Parser(prog="goc")
    parser.add_argument("file", metavar="TỆP")
    parser.add_argument("--size", type=int)
    parser.add_argument("--share", type=float)
    parser.add_argument("--kind", choices=["roster", "units"])
    parser.add_argument("--pair", nargs=2)
    parser.add_argument("--since")
    parser.add_argument("--silent", action="store_true")
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--day")
    either.add_argument("--year")
    return parser


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("a --size hai", "Tham số --size cần một số nguyên, không phải 'hai'."),
        ("a --share hai", "Tham số --share không nhận 'hai'."),
        ("a --size", "Tham số --size còn thiếu giá trị."),
        ("a --pair 1", "Tham số --pair cần 2 giá trị."),
        ("a --silent=1", "Tham số --silent không kèm giá trị '1'."),
        ("a --day 1 --year 2", "Tham số --year không đi cùng --day."),
        ("", "Lệnh còn thiếu TỆP."),
        ("a --ten 1", "Lệnh không có tham số --ten 1."),
        ("a --si 1", "Tham số --si có thể là một trong: --size, --since, --silent."),
    ],
)
def test_each_slip_has_its_sentence(parser, written, sentence):
    with pytest.raises(ValueError, match=".") as refusal:
        parser.parse_args(written.split())

    assert str(refusal.value) == sentence


def test_a_choice_that_is_none_names_the_choices(parser):
    with pytest.raises(ValueError, match="hãy chọn: .*roster.*, .*units"):
        parser.parse_args(["a", "--kind", "khac"])


def test_a_group_without_a_choice_is_told():
    parser = Parser(prog="goc")
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--day")
    either.add_argument("--year")

    with pytest.raises(ValueError, match="Cần một trong các tham số --day --year"):
        parser.parse_args([])


def test_what_is_not_known_is_quoted_as_it_stands():
    assert in_vietnamese("something else") == "Lệnh viết chưa đúng (something else)."
