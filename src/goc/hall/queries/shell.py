"""Who is signed in, as the shell shows it: role, scope, the way through the training cycle."""

from dataclasses import dataclass, replace
from functools import cached_property

from django.urls import reverse

from goc.accounts import queries as accounts
from goc.accounts.services import DEMO
from goc.kit.today import today
from goc.officials.models import Official
from goc.org import access as org
from goc.org import queries as units
from goc.org.models import Role
from goc.succession import access as succession

LEARNER = "LEARNER"
SUCCESSION = "succession:plans"
READERS = frozenset(org.READING)
PLAN_READERS = READERS | {Role.SCHOOL_OFFICER}
SENDERS = frozenset({Role.CITY_OFFICER, Role.UNIT_OFFICER})
EVERYBODY = frozenset({*Role, LEARNER, ""})

# The steps of the training cycle that have pages, then what one looks up; who is shown each.
CYCLE = (
    ("law:documents", "Quy định, tiêu chuẩn", EVERYBODY),
    ("standards:positions", "Vị trí việc làm", EVERYBODY),
    ("org:tree", "Đơn vị", EVERYBODY),
    ("officials:list", "Cán bộ", READERS),
    (SUCCESSION, "Quy hoạch", READERS),
    ("needs:matrix", "Nhu cầu", READERS),
    ("needs:surveys", "Khảo sát nhu cầu", READERS | {LEARNER}),
    ("hall:dispensations", "Miễn, ngoại lệ", READERS),
    ("catalogue:programmes", "Chương trình", EVERYBODY),
    ("planning:plans", "Kế hoạch", PLAN_READERS),
    ("utilisation:ask", "Kiểm tra bổ nhiệm", READERS),
)
WORK = (
    ("intake:batches", "Nhập số liệu", SENDERS),
    ("officials:headcount", "Số cán bộ", READERS),
    ("officials:reorganisations", "Sắp xếp đơn vị", READERS),
    ("hall:corrections", "Đề nghị sửa hồ sơ", READERS | {LEARNER}),
    ("hall:data_requests", "Yêu cầu về dữ liệu", SENDERS | {Role.INSPECTOR, LEARNER}),
    (
        "hall:processing",
        "Hồ sơ xử lý dữ liệu",
        frozenset({Role.CITY_OFFICER, Role.INSPECTOR, Role.ADMINISTRATOR}),
    ),
    ("care:doubles", "Hồ sơ trùng", SENDERS),
    ("officials:accounts", "Tài khoản", SENDERS | {Role.ADMINISTRATOR}),
    ("org:grants", "Phân quyền", SENDERS | {Role.ADMINISTRATOR}),
    ("hall:reminder", "Nhắc yêu cầu đến hạn", frozenset({Role.CITY_OFFICER})),
    ("hall:printed", "In danh sách thông báo", SENDERS),
    ("hall:journal", "Nhật ký", frozenset({Role.INSPECTOR})),
    ("hall:outbox", "Hộp thư đi", frozenset({Role.ADMINISTRATOR})),
)


@dataclass(frozen=True, slots=True)
class Link:
    """One line of the navigation."""

    url: str
    label: str
    current: bool = False
    count: int = 0
    tone: str = ""


class Standing:
    """Under which roles and for which units somebody acts today, read once a request."""

    def __init__(self, user):
        self.user = user

    @cached_property
    def grants(self):
        """The grants of today; none for a visitor."""
        return list(org.grants(self.user)) if self.user.is_authenticated else []

    @property
    def deputises(self):
        """The names of those under whose grants the user acts today as their deputy."""
        lent = {grant.user_id for grant in self.grants} - {self.user.pk}
        return accounts.names(lent) if lent else []

    @cached_property
    def roles(self):
        """The roles held today, in the order of `Role`; a file of one's own makes a learner."""
        held = {grant.role for grant in self.grants}
        ordered = [role for role in Role if role in held]
        return ordered or ([LEARNER] if self.own_file else [])

    @cached_property
    def own_file(self):
        """The official whose account this is, or None."""
        if not self.user.is_authenticated:
            return None
        return Official.objects.filter(person__account=self.user).select_related("person").first()

    @cached_property
    def unit_ids(self):
        """The units of the first role; one's own unit for a learner."""
        if self.grants:
            return [grant.unit_id for grant in self.grants if grant.role == self.roles[0]]
        return [self.own_file.unit_id] if self.own_file and self.own_file.unit_id else []

    @cached_property
    def places(self):
        """The names of those units."""
        names = units.names(self.unit_ids, today()) if self.unit_ids else {}
        return [names[unit] for unit in self.unit_ids]

    @property
    def role(self):
        """The first role in words; empty for somebody with neither grant nor file."""
        if not self.roles:
            return ""
        return "Cán bộ" if self.roles[0] == LEARNER else Role(self.roles[0]).label

    @property
    def scope(self):
        """The units in words: all of them up to two, else how many."""
        if len(self.places) > 2:
            return f"{len(self.places)} đơn vị"
        return ", ".join(self.places)

    def plays(self, roles):
        """Whether one of the roles is held today."""
        return not roles.isdisjoint(self.roles)


def navigation(standing, path):
    """The groups of links that this person has, the page being read marked."""
    own = []
    if standing.own_file:
        own = [_link("hall:file", "Hồ sơ của tôi", path, standing.own_file.code)]
    groups = [
        ("", False, [_link("hall:home", "Trang chủ", path), *own]),
        ("Chu trình đào tạo", True, _links(CYCLE, standing, path)),
        ("Công việc", False, _links(WORK, standing, path)),
    ]
    return [
        {"title": title, "cycle": cycle, "links": links} for title, cycle, links in groups if links
    ]


def _links(steps, standing, path):
    roles = frozenset(standing.roles) or {""}
    links = [
        _link(name, label, path)
        for name, label, shown_to in steps
        if not shown_to.isdisjoint(roles) and (name != SUCCESSION or succession.is_held())
    ]
    # An address may lie below that of another step: the nearer one is where the reader is.
    here = max((link.url for link in links if link.current), key=len, default="")
    return [replace(link, current=link.url == here) for link in links]


def _link(name, label, path, *arguments):
    url = reverse(name, args=arguments)
    current = path == url if name == "hall:home" else path.startswith(url)
    return Link(url, label, current)


def address(name, query="", *arguments):
    """The address of a page, with what it is asked for."""
    return reverse(name, args=arguments) + query


@dataclass(frozen=True, slots=True)
class Invented:
    """One of the demonstration's people, as the sign-in page offers them."""

    user: object
    role: str
    place: str


def demo_people():
    """The invented people by role, to sign in as without a password; a few queries for them all."""
    users = list(accounts.demo_people().exclude(username=DEMO))
    held = org.grants_of_each(users)
    standings = [Standing(user) for user in users]
    for standing in standings:
        standing.grants = held[standing.user.pk]
    known = [standing for standing in standings if standing.roles]
    order = [*Role, LEARNER]
    known.sort(key=lambda standing: order.index(standing.roles[0]))
    names = units.names({unit for each in known for unit in each.unit_ids}, today())
    for standing in known:
        standing.places = [names[unit] for unit in standing.unit_ids]
    return [Invented(each.user, each.role, each.scope) for each in known]
