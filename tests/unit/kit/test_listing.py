from django.http import QueryDict

from goc.kit.listing import Listing, paginate

SORTS = {"ten": ["sort_key", "pk"], "tiet": ["-hours", "pk"]}


def listing(address="", **changes):
    usual = {"filters": ["don-vi", "nam"], "sorts": SORTS, "default_sort": "ten"}
    return Listing.parse(QueryDict(address), **usual | changes)


def test_an_empty_address_is_the_usual_list():
    usual = listing()

    assert usual.filters == {}
    assert usual.order_by == ("sort_key", "pk")
    assert usual.page == 1
    assert usual.query() == "?"


def test_an_address_is_read_and_written_back_the_same():
    address = "don-vi=a&don-vi=b&nam=2026&sap-xep=-ten&cot=tiet&trang=3"

    assert listing(address, columns=["ngay-sinh", "tiet"]).query() == f"?{address}"


def test_a_descending_sort_turns_every_expression_round():
    assert listing("sap-xep=-tiet").order_by == ("hours", "-pk")


def test_a_sort_that_no_view_declared_never_reaches_the_database():
    for asked in ["password", "-password", "--ten", "pk; DROP TABLE x", "ten,pk", "unit__secret"]:
        assert listing(f"sap-xep={asked}").order_by == ("sort_key", "pk")


def test_filters_and_columns_that_no_view_declared_are_left_out():
    odd = listing("la=1&nam=%20%20&don-vi=+x+&cot=mat-khau", columns=["tiet"])

    assert odd.filters == {"don-vi": ("x",)}
    assert odd.columns == ()


def test_what_is_typed_is_composed_and_rid_of_what_the_database_refuses():
    assert listing("don-vi=Ha%CC%80%00").filters == {"don-vi": ("H\u00e0",)}


def test_columns_keep_the_order_of_the_list_not_of_the_address():
    assert listing("cot=tiet&cot=sinh", columns=["sinh", "tiet"]).columns == ("sinh", "tiet")


def test_a_page_that_is_no_number_is_the_first():
    for odd in ["", "0", "-3", "hai", "1.5", "²", "٣", "9" * 5000]:
        assert listing(f"trang={odd}").page == 1


def test_another_filter_goes_back_to_the_first_page_and_another_page_keeps_the_filter():
    third = listing("nam=2026&trang=3")

    assert third.query(nam=2025) == "?nam=2025"
    assert third.query(trang=4) == "?nam=2026&trang=4"
    assert third.query(nam=None) == "?"


def test_sorting_by_the_key_in_force_turns_it_round():
    assert listing().sorted_by("ten") == "?sap-xep=-ten"
    assert listing("sap-xep=-ten").sorted_by("ten") == "?"
    assert listing("trang=2").sorted_by("tiet") == "?sap-xep=tiet"


def test_a_chip_takes_away_its_own_filter_alone():
    both = listing("don-vi=a&nam=2026&sap-xep=tiet")

    assert both.chip("năm 2026", "nam") == ("năm 2026", "?don-vi=a&sap-xep=tiet")
    assert both.bare == "?sap-xep=tiet"


class Rows:
    """A list that remembers which of its rows were asked for."""

    def __getitem__(self, span):
        self.asked = (span.start, span.stop)
        return range(span.start, span.stop)


def test_a_page_reads_its_own_rows_and_no_others():
    rows = Rows()

    page = paginate(rows, listing("trang=100"), count=131565)

    assert rows.asked == (4950, 5000)
    assert (page.start, page.end, page.pages) == (4951, 5000, 2632)


def test_a_page_past_the_end_is_the_last():
    page = paginate(list(range(120)), listing("trang=9"), count=120)

    assert page.number == 3
    assert page.rows == list(range(100, 120))
    assert (page.start, page.end) == (101, 120)


def test_an_empty_list_is_one_empty_page():
    page = paginate([], listing("trang=2"), count=0)

    assert (page.number, page.pages, page.start, page.end) == (1, 1, 0, 0)


def test_the_pager_names_the_ends_and_the_neighbours():
    def numbers(page, count):
        return paginate(Rows(), listing(f"trang={page}"), count=count).numbers

    assert numbers(1, 40) == [1]
    assert numbers(2, 150) == [1, 2, 3]
    assert numbers(10, 1482) == [1, None, 9, 10, 11, None, 30]
