"""A text of a requirement tried out against the one in force, at the size of the loaded city: from
the tree to the counts and the first names. Needs a loaded city (`./goc demo`).

Arguments: how often each is asked (5). One line a requirement's form, then the worst of all.
"""

import sys

from bench._measure import median, report, seconds_of, setup

setup()

from goc.facts import queries as facts  # noqa: E402 - Django must be ready first
from goc.kit.today import today  # noqa: E402
from goc.needs.queries.preview import Comparison  # noqa: E402
from goc.needs.queries.reading import Within  # noqa: E402
from goc.officials.models import Official  # noqa: E402
from goc.standards.models import RequirementVersion  # noqa: E402
from goc.standards.queries import as_written, unpublished, version_from  # noqa: E402
from goc.standards.rules import text  # noqa: E402

EVERYBODY = Within((), frozenset(), is_everything=True)
# The text in force and what is changed in it: a post, class hours for everyone, several
# certificates in terms.
CHANGED = {
    "llct-trung-cap": {"needs": {"qualification": "POLITICAL_THEORY", "at_least": "advanced"}},
    "so-tiet-hang-nam": {
        "who": {"in_office": True},
        "needs": {"qualification": "ANY", "hours": {"at_least": 48}},
    },
    "qpan-doi-tuong-4": {"who": {"any": [{"in_office": True}, {"party_member": True}]}},
}


def tried_out(code, changed):
    """Read the changed text and lay it beside the one in force, as the page does."""
    on, words = today(), facts.vocabulary()
    standing = RequirementVersion.objects.select_related("requirement", "document").get(
        requirement__code=code, in_force__contains=on
    )
    raw = as_written(standing) | changed
    duty, reasons = text.duty(raw, words, since=on)
    if reasons:
        sys.exit(" ".join(reasons))
    draft = unpublished(raw, duty, standing.requirement, words)
    compared = Comparison(
        draft, version_from(standing, words), within=EVERYBODY, on=on, today=on, words=words
    )
    return compared.preview()


def main(runs=5):
    size, worst = Official.objects.count(), 0.0
    for code, changed in CHANGED.items():
        shown = tried_out(code, changed)
        taken = median(seconds_of(lambda c=code, to=changed: tried_out(c, to), runs))
        worst = max(worst, taken)
        report(f"requirement_preview {code}", size=size, seconds=taken, **shown.counts)
    report("requirement_preview", size=size, seconds=worst, note="the slowest form")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
