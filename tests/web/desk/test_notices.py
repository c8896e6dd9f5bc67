"""One's own notices: the bell, the list, opening by a post."""

import pytest
from django.urls import reverse

from goc.desk import services
from goc.desk.models import Notice
from tests.builders import AT

pytestmark = pytest.mark.django_db
NOTICES = reverse("desk:notices")


def tell(user, by, path="/van-ban/", times=1):
    for _ in range(times):
        services.notify(
            users=[user.pk],
            kind="needs.due",
            sentence="Có việc cần xem.",
            path=path,
            by=by,
            at=AT,
        )


def test_the_bell_counts_what_is_unread_and_the_list_reads_nothing(client, learner, city_officer):
    tell(learner, city_officer, times=3)
    client.force_login(learner)

    client.get(NOTICES)
    page = client.get(NOTICES).content.decode()

    assert 'aria-label="Thông báo, 3 chưa đọc"' in page
    assert page.count("Có việc cần xem.") == 3


def test_opening_a_notice_reads_it_and_goes_to_its_page(client, learner, city_officer):
    tell(learner, city_officer)
    notice = Notice.objects.get()
    client.force_login(learner)

    answer = client.post(reverse("desk:open_notice", args=[notice.pk]))

    assert (answer.status_code, answer.url) == (302, "/van-ban/")
    notice.refresh_from_db()
    assert notice.read_at is not None
    assert 'aria-label="Thông báo"' in client.get(NOTICES).content.decode()


def test_a_notice_to_somebody_else_is_not_there(client, learner, city_officer):
    tell(city_officer, learner)
    client.force_login(learner)

    answer = client.post(reverse("desk:open_notice", args=[Notice.objects.get().pk]))

    assert answer.status_code == 404
    assert Notice.objects.get().read_at is None
    assert "Chưa có thông báo nào." in client.get(NOTICES).content.decode()


@pytest.mark.parametrize("size", [1, 3])
def test_the_list_costs_the_same_however_long(
    size, client, learner, city_officer, django_assert_num_queries
):
    tell(learner, city_officer, times=size)
    client.force_login(learner)

    with django_assert_num_queries(11):
        page = client.get(NOTICES)

    assert len(page.context["page"].rows) == size
