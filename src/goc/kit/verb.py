"""What every verb of the command line does alike: refuse in sentences, answer in JSON."""

import json

from django.core.management.base import BaseCommand

from goc.kit.errors import Refused


class Verb(BaseCommand):
    """A thin command: it parses, calls services and says what became of it.

    A refusal ends it with its sentences on standard error and the exit code 1; called from Python
    (`call_command`) it raises `Refused`. Set `speaks_json` to offer `--json`, and `acts_for` to
    offer `--as USER` (options["as_user"], to be handed to `accounts.services.acting`).
    """

    speaks_json = False
    acts_for = False
    requires_system_checks = ()

    def create_parser(self, prog_name, subcommand, **kwargs):
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        if self.speaks_json:
            parser.add_argument(
                "--json",
                action="store_true",
                dest="as_json",
                help="in kết quả thành một dòng JSON cuối cùng",
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
        try:
            super().run_from_argv(argv)
        except Refused as refusal:
            for reason in refusal.reasons:
                self.stderr.write(reason, self.style.ERROR)
            raise SystemExit(1) from None

    def say(self, text):
        """Tell the person at the keyboard; on standard error, so that standard output stays the
        answer alone."""
        self.stderr.write(text, lambda plain: plain)

    def answer(self, facts, *sentences, as_json=False):
        """End with the facts on one line of JSON, or with the sentences for a person."""
        if as_json:
            self.stdout.write(json.dumps(facts, ensure_ascii=False, default=str))
        else:
            for sentence in sentences:
                self.stdout.write(sentence)
