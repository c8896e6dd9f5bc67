"""An official's way so far as lanes of a picture: posts, ranks, absences, certificates.

What has no known beginning is not drawn; the lists below the picture have it.
"""

from goc.kit import partial
from goc.kit.components.lanes import Lane, Stretch
from goc.officials.queries.told import period


def lanes(file) -> list[Lane]:
    """The lanes of one file."""
    posts, ranks = file.post_rows, file.rank_rows
    return [
        Lane("Vị trí công tác", [_post(file, each) for each in posts if each.is_main]),
        Lane("Kiêm nhiệm", [_post(file, each) for each in posts if not each.is_main]),
        Lane("Ngạch", [_span(each, str(each.rank), file.on) for each in ranks]),
        Lane("Vắng mặt", [_span(row, str(row), file.on) for row, _, _ in file.absences]),
        Lane("Văn bằng, chứng chỉ", [_point(each.row) for each in file.qualifications]),
    ]


def drawn(file) -> list[Lane]:
    """The lanes with what can be placed on them, up to today."""
    told = [
        Lane(lane.label, [each for each in lane.stretches if each and each.since <= file.on])
        for lane in lanes(file)
    ]
    return [lane for lane in told if lane.stretches]


def _post(file, post):
    return _span(post, f"{post.title.name}, {file.place_of(post).name}", file.on)


def _span(row, words, on):
    if row.period.lower is None:
        return None
    return Stretch(
        f"{words} ({period(row.period)})",
        row.period.lower,
        row.period.upper,
        is_now=on in row.period,
    )


def _point(row):
    if row.granted is None:
        return None
    told = f"{row.get_kind_display()}, {row.level.name}: {partial.display(row.granted)}"
    return Stretch(told, row.granted.lower, lasts=False)
