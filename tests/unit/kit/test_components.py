import pytest
from django.http import QueryDict
from django.template import Context, Template, TemplateSyntaxError

from goc.kit.components import figures
from goc.kit.listing import Listing


def draw(source, **context):
    return Template(source).render(Context(context))


@pytest.mark.parametrize(
    "source",
    [
        '{% panel titel="Lớp" %}{% endpanel %}',
        '{% panel "Lớp" %}{% endpanel %}',
        "{% panel %}{% endpanel %}",
        '{% badge label="đạt" colour="red" %}',
        "{% mark %}",
        '{% matrix_cell missing=1 bound=2 link="/" %}',
    ],
)
def test_a_misspelt_or_missing_argument_fails_when_the_template_compiles(source):
    with pytest.raises(TemplateSyntaxError):
        Template(source)


@pytest.mark.parametrize(
    "source",
    [
        '{% badge label="đạt" tone="green" %}',
        '{% badge label="đạt" look="round" %}',
        '{% mark verification="sure" %}',
        '{% icon name="unicorn" %}',
        '{% panel title="Lớp" tone="red" %}{% endpanel %}',
        '{% button look="primary" %}Ghi{% endbutton %}',
        '{% step state="later" %}Ghi{% endstep %}',
        '{% notice tone="error" %}Chưa ghi được.{% endnotice %}',
        '{% clause verdict="maybe" text="a" fact="b" %}',
    ],
)
def test_a_value_that_the_component_does_not_know_raises(source):
    with pytest.raises(ValueError):
        draw(source)


@pytest.mark.parametrize(
    "source",
    [
        "{% badge label=evil %}",
        "{% panel title=evil lead=evil count=evil %}{% endpanel %}",
        "{% page_head title=evil lead=evil %}{% endpage_head %}",
        "{% link_button href=evil %}Mở{% endlink_button %}",
        "{% hit href='/' title=evil kind=evil note=evil %}",
        "{% tick value=evil label=evil %}",
        "{% stat value=evil label=evil note=evil %}",
        "{% clause verdict='met' text=evil fact=evil evidence=evil %}",
        "{% finding verdict='met' title=evil status=evil due=evil late=evil %}{% endfinding %}",
        "{% crumbs here=evil %}{% endcrumbs %}",
        "{% matrix_cell missing=1 bound=2 href=evil %}",
        "{% branch title=evil note=evil source=evil %}{% endbranch %}",
        "{% notice tone='info' title=evil %}{{ evil }}{% endnotice %}",
        "{% control label=evil id='x' hint=evil error=evil %}{% endcontrol %}",
    ],
)
def test_what_people_typed_is_shown_never_run(source):
    shown = draw(source, evil='"><script>alert(1)</script>')

    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown


def test_a_block_keeps_the_markup_that_its_page_wrote():
    shown = draw('{% notice tone="info" %}<a href="/x">Xem</a>{% endnotice %}')

    assert '<a href="/x">Xem</a>' in shown


def test_a_panels_id_is_made_of_its_title():
    shown = draw('{% panel title="Đơn vị, Trường" %}{% endpanel %}')

    assert 'id="don-vi-truong" aria-labelledby="don-vi-truong-h"' in shown


def test_a_mark_says_how_sure_we_are():
    assert draw('{% mark verification="unverified" %}') == (
        '<span class="mark" data-mark="unverified">chưa xác minh</span>'
    )


def test_a_button_opens_its_dialog_without_script():
    shown = draw('{% button opens="hop" %}Mở{% endbutton %}')

    assert 'command="show-modal" commandfor="hop" type="button"' in shown


def test_a_select_marks_what_is_chosen_and_runs_nothing():
    evil = '"><script>alert(1)</script>'
    shown = draw(
        "{% options name='mo' id='loc-mo' choices=choices value=2 empty='Mọi đơn vị' %}",
        choices=[(1, evil), (2, "Ba Vì"), (evil, "Hà Đông")],
    )

    assert '<select name="mo" id="loc-mo"><option value="">Mọi đơn vị</option>' in shown
    assert '<option value="2" selected>Ba Vì</option>' in shown
    assert shown.count("selected") == 1
    assert "<script>" not in shown


@pytest.mark.parametrize(
    ("missing", "bound", "step"),
    [(0, 10, 0), (1, 20, 1), (1, 19, 2), (15, 100, 2), (16, 100, 3), (50, 100, 4), (51, 100, 5)],
)
def test_the_ink_follows_the_share_missing(missing, bound, step):
    assert figures.level(missing, bound) == step


def test_a_cell_where_nobody_must_says_so():
    assert "không áp dụng" in draw("{% matrix_cell missing=0 bound=0 %}")


def test_a_cell_tells_its_people_in_words():
    shown = draw("{% matrix_cell missing=1204 bound=2000 overdue=3 href='/x' %}")

    assert 'title="1.204 trong 2.000 đồng chí phải có, 3 quá hạn"' in shown
    assert 'data-level="5" data-overdue' in shown


def test_a_sorted_head_says_its_way_and_leads_to_the_other():
    listing = Listing.parse(QueryDict(), sorts={"ten": ["pk"]}, default_sort="ten")

    shown = draw('{% sort_head listing=listing key="ten" label="Tên" %}', listing=listing)

    assert shown == ('<th scope="col" aria-sort="ascending"><a href="?sap-xep=-ten">Tên</a></th>')


def test_a_head_cannot_sort_by_what_the_list_does_not_offer():
    listing = Listing.parse(QueryDict(), sorts={"ten": ["pk"]}, default_sort="ten")

    with pytest.raises(ValueError):
        draw('{% sort_head listing=listing key="sinh" label="Sinh" %}', listing=listing)


def test_a_filter_keeps_the_sort_and_forgets_the_page():
    listing = Listing.parse(
        QueryDict("nam=2026&sap-xep=-ten&trang=4"),
        filters=["nam"],
        sorts={"ten": ["pk"]},
        default_sort="ten",
    )

    shown = draw("{% filter_bar listing=listing %}{% endfilter_bar %}", listing=listing)

    assert '<input type="hidden" name="sap-xep" value="-ten">' in shown
    assert "trang" not in shown
    assert "2026" not in shown


def test_a_branch_links_beside_its_switch_not_inside_it():
    shown = draw('{% branch title="Sở Y tế" href="/x" source="/y" %}{% endbranch %}')

    assert shown.index("</a>") < shown.index("<summary>")
    assert 'hx-get="/y"' in shown


def test_a_branch_with_nothing_below_is_a_leaf():
    assert "<details" not in draw('{% branch title="Chi bộ 1" %} {% endbranch %}')


def test_a_bar_never_leaves_its_frame():
    shown = draw("{% bar share=120 forecast=140 goal=100 %}")

    assert 'class="actual" width="100.0%"' in shown
    assert "forecast" not in shown


def test_progress_at_nought_is_not_progress_unknown():
    assert 'value="0"' in draw('{% progress label="Đang đọc" value=0 %}')
    assert "value" not in draw('{% progress label="Đang chờ" %}')


def leaf(verdict, text, **changes):
    return {"verdict": verdict, "text": text, "facts": [], "missing": [], "evidence": []} | changes


def test_clauses_within_clauses_keep_their_order_and_their_choice():
    inner = [leaf("not_met", "một", facts=["không có"]), leaf("cannot_tell", "hai", missing=["ba"])]
    group = {"verdict": "cannot_tell", "join": "Cần một trong", "any": True, "children": inner}

    shown = draw("{% explanation clauses=clauses %}", clauses=[leaf("met", "không"), group])

    assert shown.count("<ol") == 2
    assert '<ol class="clauses" data-any>' in shown
    assert "<span>hai</span><span>chưa biết ba</span><span>–</span>" in shown
    assert shown.index("không</span>") < shown.index("Cần một trong") < shown.index("một</span>")


def test_a_clause_shows_what_a_workbook_said_as_text():
    evil = leaf("met", "<b>", facts=["<i>"], evidence=["<u>"])

    shown = draw("{% explanation clauses=clauses %}", clauses=[evil])

    assert "<b>" not in shown and "<i>" not in shown and "<u>" not in shown
