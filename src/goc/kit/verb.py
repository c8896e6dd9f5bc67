"""What every verb of the command line does alike: refuse in sentences, answer in JSON."""

import argparse
import json
from collections.abc import Mapping
from datetime import date

from django.core.management.base import BaseCommand

from goc.kit import partial
from goc.kit.errors import Refused
from goc.kit.misspelt import in_vietnamese

JSON = "--json"
ERROR = "error"


def as_line(facts: Mapping) -> str:
    """The facts on one line of JSON; days and moments as ISO text."""
    return json.dumps(facts, ensure_ascii=False, default=str)


def day_typed(text: str, *, years: range) -> date:
    """The day that somebody typed after a verb, dd/mm/yyyy or yyyy-mm-dd, in one of the years;
    Refused in a sentence where it is none, or not known to the day."""
    try:
        days = partial.read(text, years=years)
    except ValueError as error:
        raise Refused(str(error)) from None
    if partial.precision(days) != partial.DAY:
        raise Refused(f"“{text}” chưa đủ ngày, tháng, năm; hãy ghi dạng dd/mm/yyyy.")
    return days.lower


class Verb(BaseCommand):
    """A thin command: it parses, calls services and says what became of it.

    Every verb takes `--json` and then writes one object, `shape`, to standard output: what it gave
    to `answer`, and where it refuses `{"error": [sentences]}` beside what it had answered before.
    Without it, sentences go to standard output. A refusal stands on standard error either way and
    ends with the exit code 1; called from Python (`call_command`) it raises `Refused`.

    `shape` says in Vietnamese what each name of the object is; `--help` shows it and
    docs/howto/verbs.md repeats it. Set `acts_for` to offer `--as USER` (options["as_user"], to be
    handed to `acting`).
    """

    shape: Mapping[str, str] = {}
    acts_for = False
    requires_system_checks = ()

    as_json = has_written = False
    facts: Mapping = {}

    def create_parser(self, prog_name, subcommand, **kwargs):
        parser = super().create_parser(prog_name, subcommand, epilog=self._told_shape(), **kwargs)
        parser.formatter_class = argparse.RawDescriptionHelpFormatter
        parser.error = _misspelt(prog_name, subcommand)
        parser.add_argument(
            JSON,
            action="store_true",
            dest="as_json",
            help="in kết quả thành một đối tượng JSON; diễn biến ra luồng lỗi",
        )
        if self.acts_for:
            parser.add_argument(
                "--as",
                dest="as_user",
                metavar="TÀI_KHOẢN",
                default="",
                help="làm việc với quyền của tài khoản này",
            )
        return parser

    def run_from_argv(self, argv):
        self.as_json = JSON in argv
        try:
            super().run_from_argv(argv)
        except Refused as refusal:
            self._write({ERROR: list(refusal.reasons)})
            for reason in refusal.reasons:
                self.stderr.write(reason, self.style.ERROR)
            raise SystemExit(1) from None

    def execute(self, *args, **options):
        self.as_json, self.facts, self.has_written = options.get("as_json", False), {}, False
        try:
            told = super().execute(*args, **options)
        except Refused as refusal:
            self._write({**self.facts, ERROR: list(refusal.reasons)})
            raise
        except SystemExit:
            self._write(self.facts)
            raise
        self._write(self.facts)
        return told

    def say(self, text):
        """Tell the person at the keyboard; on standard error, so that standard output stays the
        answer alone."""
        self.stderr.write(text, lambda plain: plain)

    def answer(self, facts, *sentences):
        """End with the facts for a program, or with the sentences for a person."""
        self.facts = facts
        if not self.as_json:
            for sentence in sentences:
                self.stdout.write(sentence)

    def _write(self, facts):
        if self.as_json and not self.has_written:
            self.stdout.write(as_line(facts))
            self.has_written = True

    def _told_shape(self):
        named = [f"  {name}: {meaning}" for name, meaning in self.shape.items()]
        refused = f"  {ERROR}: các câu nói vì sao bị từ chối (mã thoát khác 0)"
        return "\n".join([f"với {JSON}, một đối tượng gồm:", *named, refused])


def _misspelt(prog_name, subcommand):
    def refuse(message):
        raise Refused(
            f"{in_vietnamese(message)} Xem cách dùng: {prog_name.split()[0]} {subcommand} --help."
        )

    return refuse
