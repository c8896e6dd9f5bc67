"""Every fact that a requirement may ask of a person on a day, and the closed sets it may name."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fact:
    """One word of the language: how it is written, what it tells, where it comes from."""

    name: str
    form: str
    phrase: str
    source: str


FACTS = (
    Fact(
        "post",
        "{title_group, or_above, title, unit_kind, tier, branch, position_class, held_for}",
        "đang giữ một vị trí công tác; không có vị trí nào thì là không giữ",
        "officials.Post, org.Title, org.TitleEntailment, org.Unit",
    ),
    Fact(
        "category",
        "CADRE, CIVIL_SERVANT, PUBLIC_EMPLOYEE",
        "đang giữ một vị trí với tư cách cán bộ, công chức hay viên chức",
        "officials.Post.category",
    ),
    Fact(
        "planned_for",
        "{title_group, or_above, title, unit_kind, tier, branch}",
        "đang trong quy hoạch đã phê duyệt cho một chức danh, của nhiệm kỳ chưa kết thúc",
        "succession.SuccessionEntry, succession.SuccessionPlan, org.TitleEntailment, org.Unit",
    ),
    Fact("in_office", "true hoặc false", "đang giữ ít nhất một vị trí công tác", "officials.Post"),
    Fact(
        "rank",
        "{at_least: mã ngạch, ladder: ngành, held_for: {years: số năm}}",
        "ngạch, chức danh nghề nghiệp đang giữ, giữ liên tục bao lâu; chưa ghi thì chưa xác định",
        "officials.RankHolding",
    ),
    Fact(
        "history",
        "{post: {title_group, or_above, title, unit_kind, tier, branch, position_class}, "
        "years: số năm}",
        "đã giữ các vị trí như vậy tổng cộng bao lâu, kể cả vị trí đang giữ; "
        "không rõ ngày bắt đầu thì chưa xác định",
        "officials.Post, org.TitleEntailment",
    ),
    Fact(
        "evaluated",
        "{at_least: mức xếp loại, years: số năm}",
        "kết quả xếp loại của từng năm liền trước năm đang xét; thiếu một năm thì chưa xác định, "
        "có một năm thấp hơn thì không đạt",
        "officials.Evaluation",
    ),
    Fact(
        "management_level",
        "CENTRAL, CITY_STANDING_COMMITTEE, UPPER_PARTY_COMMITTEE, UNIT",
        "diện quản lý đã ghi, nếu không thì theo chức danh của vị trí chính",
        "officials.ManagementHolding, org.TitleEntailment",
    ),
    Fact(
        "age",
        "{at_least: số năm, below: số năm}",
        "tuổi; ngày sinh chỉ biết năm thì chỉ kết luận khi mọi ngày của năm ấy cho cùng kết quả",
        "officials.Person.born",
    ),
    Fact(
        "retires",
        "{within: {years: số năm}}",
        "đến tuổi nghỉ hưu trong vòng bấy nhiêu năm, theo tuổi do văn bản đặt cho nam, nữ trong "
        "từng thời gian; văn bản chưa đặt thì chưa xác định",
        "officials.Person.born, law.Value",
    ),
    Fact("gender", "male, female", "giới tính; để trống thì chưa xác định", "officials.Person"),
    Fact(
        "party_member",
        "{for_years: số năm} hoặc true, false",
        "là đảng viên kể từ ngày vào Đảng; để trống thì không phải là đảng viên",
        "officials.Official.party_joined",
    ),
    Fact(
        "qualification",
        "loại, cùng at_least, programme, since, issued_before, within: {years: số năm}, in_term, "
        "held_on: ngày, appointment hoặc recruitment",
        "văn bằng, chứng chỉ, kể cả loại được văn bản cho tính tương đương; không ghi thì chưa có; "
        "không ghi ngày cấp thì chưa xác định đối với ngày đã qua",
        "officials.Qualification, officials.Equivalence",
    ),
    Fact(
        "hours",
        "cùng qualification (các loại, hoặc ANY): {at_least: số tiết, in: calendar_year hoặc term, "
        "branch, programmes: [tên chương trình], pro_rata: true hoặc false}",
        "số tiết đã học trong năm hoặc trong nhiệm kỳ; pro_rata: tính theo tỷ lệ số tháng giữ vị "
        "trí, trừ tháng vắng mặt trọn tháng (biệt phái không trừ)",
        "officials.Qualification, officials.Post, officials.Absence",
    ),
)


@dataclass(frozen=True, slots=True)
class Group:
    name: str
    rung: int


@dataclass(frozen=True, slots=True)
class Rank:
    name: str
    ladder: str
    step: int


@dataclass(frozen=True, slots=True)
class Level:
    name: str
    step: int


type Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What may stand for each word, each with the Vietnamese that people read. One is equal to
    itself alone, so that what is read with it can be kept by it."""

    unit_kinds: Labels = field(default_factory=dict)
    tiers: Labels = field(default_factory=dict)
    branches: Labels = field(default_factory=dict)
    position_classes: Labels = field(default_factory=dict)
    categories: Labels = field(default_factory=dict)
    management_levels: Labels = field(default_factory=dict)
    genders: Labels = field(default_factory=dict)
    grades: Mapping[str, "Level"] = field(default_factory=dict)
    kinds: Labels = field(default_factory=dict)
    titles: Labels = field(default_factory=dict)
    parameters: Labels = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    ranks: Mapping[str, Rank] = field(default_factory=dict)
    levels: Mapping[str, Mapping[str, Level]] = field(default_factory=dict)

    @property
    def ladders(self) -> Labels:
        return {rank.ladder: rank.ladder for rank in self.ranks.values()}

    def step(self, kind: str, level: str | None) -> int:
        """Return the step that a level stands on; zero where none is asked."""
        return self.levels[kind][level].step if level else 0
