"""What offices write for levels, ranks and titles beside their own names."""

from goc.officials.models import QualificationKind as Kind

# Written in full: read as they stand.
SPELLINGS = {
    (Kind.DEGREE, "doctorate"): ("Tiến sỹ", "Tiến sĩ khoa học"),
    (Kind.DEGREE, "master"): ("Thạc sỹ", "Cao học"),
    (Kind.DEGREE, "bachelor"): (
        "Cử nhân",
        "Kỹ sư",
        "Kiến trúc sư",
        "Bác sĩ",
        "Bác sỹ",
        "Dược sĩ",
        "Dược sỹ",
    ),
    (Kind.DEGREE, "intermediate"): ("Trung học chuyên nghiệp", "Trung cấp chuyên nghiệp"),
    (Kind.FOREIGN_LANGUAGE, "level1"): ("A1",),
    (Kind.FOREIGN_LANGUAGE, "level2"): ("A2",),
    (Kind.FOREIGN_LANGUAGE, "level3"): ("B1",),
    (Kind.FOREIGN_LANGUAGE, "level4"): ("B2",),
    (Kind.FOREIGN_LANGUAGE, "level5"): ("C1",),
    (Kind.FOREIGN_LANGUAGE, "level6"): ("C2",),
}
# Cut short: what CN means depends on the column, so each reading of them is told.
SHORT = {
    (Kind.DEGREE, "doctorate"): ("TS", "T.S", "TSKH"),
    (Kind.DEGREE, "master"): ("ThS", "Th.S", "Th. S", "Thsĩ", "Thsỹ", "Th.sĩ", "Th.sỹ"),
    (Kind.DEGREE, "bachelor"): ("ĐH", "Đ.H", "CN", "C.N", "Cnhân", "KS", "K.S", "KTS", "BS", "DS"),
    (Kind.DEGREE, "college"): ("CĐ", "C.Đ", "C.đẳng"),
    (Kind.DEGREE, "intermediate"): ("TC", "T.C", "T.cấp", "THCN", "TCCN"),
    (Kind.POLITICAL_THEORY, "bachelor"): ("CN", "C.N", "C.nhân", "CNCT"),
    (Kind.POLITICAL_THEORY, "advanced"): ("CC", "C.C", "C.cấp", "CCLLCT", "CCCT"),
    (Kind.POLITICAL_THEORY, "intermediate"): ("TC", "T.C", "T.cấp", "TCLLCT", "TCCT"),
    (Kind.POLITICAL_THEORY, "elementary"): ("SC", "S.C", "S.cấp", "SCLLCT"),
    (Kind.STATE_MANAGEMENT, "01.001"): ("CVCC",),
    (Kind.STATE_MANAGEMENT, "01.002"): ("CVC", "CV chính"),
    (Kind.STATE_MANAGEMENT, "01.003"): ("CV",),
    (Kind.STATE_MANAGEMENT, "01.004"): ("CS",),
}
RANKS_SHORT = {
    "CVCC": "01.001",
    "CV cao cấp": "01.001",
    "CVC": "01.002",
    "CV chính": "01.002",
    "CV": "01.003",
    "CS": "01.004",
}
TITLES_SHORT = {
    "GĐ": "Giám đốc",
    "PGĐ": "Phó Giám đốc",
    "P.GĐ": "Phó Giám đốc",
    "P. Giám đốc": "Phó Giám đốc",
    "TP": "Trưởng phòng",
    "T.phòng": "Trưởng phòng",
    "PTP": "Phó Trưởng phòng",
    "P.TP": "Phó Trưởng phòng",
    "P. Trưởng phòng": "Phó Trưởng phòng",
    "Phó phòng": "Phó Trưởng phòng",
    "CV": "Chuyên viên",
    "CVC": "Chuyên viên chính",
    "CVCC": "Chuyên viên cao cấp",
    "CT UBND": "Chủ tịch UBND",
    "PCT UBND": "Phó Chủ tịch UBND",
    "P. Chủ tịch UBND": "Phó Chủ tịch UBND",
    "CT HĐND": "Chủ tịch HĐND",
    "PCT HĐND": "Phó Chủ tịch HĐND",
}
# Words beside the level that say nothing more than the column does.
IDLE = {
    Kind.POLITICAL_THEORY: "LLCT, lý luận chính trị - hành chính, LL, CT, HC, bằng, trình độ",
    Kind.STATE_MANAGEMENT: "QLNN, quản lý nhà nước, QL, NN, ngạch, chương trình, BD, bồi dưỡng,"
    " kiến thức, CC, chứng chỉ, lớp, ĐT, đào tạo",
    Kind.DIGITAL_SKILLS: "công nghệ số, CNTT, công nghệ thông tin, tin học, kỹ năng, ứng dụng,"
    " chứng chỉ",
    Kind.DEFENCE_EDUCATION: "QP-AN, QPAN, quốc phòng và an ninh, kiến thức",
}
WITH_FIELD = {Kind.DEGREE, Kind.FOREIGN_LANGUAGE}
# Somebody says that there is none.
NONE_SAID = frozenset(
    ("", "0", "chua", "khong", "khong co", "chua co", "chua qua", "chua hoc", "chua dao tao")
)
# Somebody says that there is one, and not which.
UNCLEAR = frozenset(("x", "v", "co", "co bang", "da hoc", "da qua", "dang hoc"))
