"""The tables of domain.md, held against what ships: documents that follow one another (B0), the
numbers of B1–B11 with their days and marks. A wrong figure in data/law fails here by name."""

from datetime import date, timedelta

import pytest

from goc.law import queries
from goc.law.models import Document, Parameter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]

DAY = timedelta(days=1)
# B0: what each document is followed by, and the first day of the follower.
FOLLOWED = {
    "18/2010/NĐ-CP": ("101/2017/NĐ-CP", date(2017, 10, 21)),
    "01/2018/TT-BNV": ("03/2023/TT-BNV", date(2023, 6, 15)),
    "57-QĐ/TW": ("350-QĐ/TW", date(2025, 8, 29)),
    "268/QĐ-HVCT-HCQG": ("1855/QĐ-HVCTQG", date(2016, 4, 21)),
    "1855/QĐ-HVCTQG": ("2252-QĐ/HVCTQG", date(2019, 5, 2)),
    "2252-QĐ/HVCTQG": ("6468-QĐ/HVCTQG", date(2021, 12, 21)),
    "164-QĐ/TW": ("145-QĐ/TW", date(2024, 5, 10)),
    "89-QĐ/TW": ("365-QĐ/TW", date(2025, 8, 30)),
    "214-QĐ/TW": ("365-QĐ/TW", date(2025, 8, 30)),
    "50-QĐ/TW": ("377-QĐ/TW", date(2025, 10, 8)),
    "80-QĐ/TW": ("377-QĐ/TW", date(2025, 10, 8)),
    "41-QĐ/TW": ("377-QĐ/TW", date(2025, 10, 8)),
    "148-QĐ/TW": ("377-QĐ/TW", date(2025, 10, 8)),
    "20-KL/TW": ("377-QĐ/TW", date(2025, 10, 8)),
    "165-KL/TW": ("377-QĐ/TW", date(2025, 10, 8)),
    "98-QĐ/TW": ("65-QĐ/TW", date(2022, 4, 28)),
    "132-QĐ/TW": ("124-QĐ/TW", date(2023, 10, 4)),
    "124-QĐ/TW": ("366-QĐ/TW", date(2025, 8, 30)),
    "138/2020/NĐ-CP": ("170/2025/NĐ-CP", date(2025, 7, 1)),
    "62/2020/NĐ-CP": ("361/2025/NĐ-CP", date(2025, 12, 31)),
    "Luật Cán bộ, công chức 2008": ("80/2025/QH15", date(2025, 7, 1)),
    "Luật sửa đổi Luật Cán bộ, công chức 2019": ("80/2025/QH15", date(2025, 7, 1)),
    "06/2023/TT-BNV": ("27/2026/NĐ-CP", date(2026, 7, 1)),
    "13/2023/NĐ-CP": ("356/2025/NĐ-CP", date(2026, 1, 1)),
    "01/2011/TT-BNV": ("30/2020/NĐ-CP", date(2020, 3, 5)),
}
# B0 and B12: those that stand without a follower that anybody has seen.
STANDING = {
    "101/2017/NĐ-CP", "89/2021/NĐ-CP", "171/2025/NĐ-CP", "03/2023/TT-BNV", "10/2017/TT-BNV",
    "07/2023/TT-BNV", "350-QĐ/TW", "6468-QĐ/HVCTQG", "145-QĐ/TW", "11-QĐ/TW", "396-QĐ/TW",
    "365-QĐ/TW", "29/2024/NĐ-CP", "377-QĐ/TW", "16-HD/BTCTW", "65-QĐ/TW", "366-QĐ/TW",
    "90/2020/NĐ-CP", "48/2023/NĐ-CP", "335/2025/NĐ-CP", "80/2025/QH15", "170/2025/NĐ-CP",
    "361/2025/NĐ-CP", "27/2026/NĐ-CP", "91/2025/QH15", "356/2025/NĐ-CP", "30/2013/QH13",
    "13/2014/NĐ-CP", "139/2020/NĐ-CP", "172/2020/TT-BQP", "220/2025/NĐ-CP", "30/2020/NĐ-CP",
    "36-HD/VPTW", "04-NQ/TU", "04-ĐA/TU", "19-ĐA/TU", "27-ĐA/TU", "179-KH/TU", "39-KL/TW",
    "45-CT/TW", "28/CT-TTg", "09-KL/TW",
}  # fmt: skip
UNDATED = ["396-QĐ/TW", "45-CT/TW"]


def test_every_document_of_the_dossier_ships_and_is_followed_as_it_says():
    rows = Document.objects.select_related("replaced_by")
    shipped = {row.number: row for row in rows}

    found = {
        number: (row.replaced_by.number, row.replaced_by.in_force.lower)
        for number, row in shipped.items()
        if row.replaced_by
    }

    assert found == FOLLOWED
    assert STANDING - shipped.keys() == set()


def test_of_every_pair_one_holds_the_day_before_and_the_other_the_day():
    for old, (new, first) in FOLLOWED.items():
        before = set(queries.in_force(first - DAY).values_list("number", flat=True))
        after = set(queries.in_force(first).values_list("number", flat=True))

        assert {old, new} & before == {old}, old
        assert {old, new} & after == {new}, old


def test_what_amends_a_decree_stands_beside_it():
    on = set(queries.in_force(date(2022, 1, 1)).values_list("number", flat=True))

    assert {"101/2017/NĐ-CP", "89/2021/NĐ-CP"} <= on


@pytest.mark.parametrize("number", UNDATED)
def test_a_document_whose_day_nobody_has_seen_has_none(number):
    assert Document.objects.get(number=number).in_force is None


# code, day, amount (None: the source leaves it open), mark
C, M, Q, L = "confirmed", "from_memory", "unverified", "local_choice"
OLD, NOW = date(2020, 1, 1), date(2026, 7, 1)
NUMBERS = [
    # B1.4
    ("rank_01_004_weeks_max", OLD, 8, C), ("rank_01_003_weeks_max", OLD, 8, C),
    ("rank_01_003_weeks_max", date(2022, 1, 1), 4, C), ("rank_01_003_weeks_max", NOW, None, Q),
    ("rank_01_002_weeks_max", date(2022, 1, 1), 6, C),
    ("rank_01_001_weeks_max", date(2022, 1, 1), 8, C),
    ("division_leader_weeks", OLD, 4, C), ("division_leader_weeks", date(2022, 1, 1), 2, C),
    ("division_leader_weeks", NOW, 4, C), ("department_leader_weeks", NOW, None, Q),
    ("district_leader_weeks", date(2025, 6, 30), 2, C),
    ("commune_leader_weeks", OLD, 4, C), ("commune_leader_weeks", NOW, 4, Q),
    ("commune_title_weeks_max", date(2022, 1, 1), 1, C),
    ("position_skills_weeks_max", OLD, 1, C),
    # B1.5
    ("class_hours_per_day", OLD, 8, C), ("study_days_per_week", OLD, 5, C),
    ("class_hours_per_week", NOW, 40, Q),
    # B1.6
    ("postgraduate_service_years_min", NOW, 3, C), ("postgraduate_good_years", NOW, 2, C),
    ("postgraduate_age_max", OLD, 40, C), ("postgraduate_age_max", NOW, 45, C),
    ("postgraduate_commitment_times", date(2025, 6, 30), 2, C),
    ("postgraduate_commitment_times", date(2025, 7, 1), 3, C),
    ("postgraduate_commitment_times_public_employee", NOW, 2, M),
    # B1.7
    ("compensation_percent_without_degree", date(2016, 1, 1), 50, C),
    ("compensation_percent_without_degree", OLD, None, Q),
    ("compensation_percent_without_degree", NOW, 100, C),
    ("compensation_reduction_percent_per_year", OLD, 1, C),
    ("compensation_reduction_percent_per_year", NOW, None, Q),
    ("compensation_reduction_percent_per_year_max", NOW, None, Q),
    # B1.8
    ("certificate_pass_percent", OLD, 50, C), ("certificate_pass_percent", NOW, 50, C),
    ("overseas_report_days", NOW, 15, C), ("overseas_further_report_days", NOW, 30, Q),
    # B2
    ("school_lecturer_percent_min", NOW, 75, C), ("school_master_percent_min", NOW, 90, C),
    ("school_pedagogy_percent_min", NOW, 100, C), ("school_classics_percent_min", NOW, 80, C),
    ("school_main_lecturer_percent_min", NOW, 60, C),
    ("school_advanced_theory_after_years", NOW, 7, C), ("school_indicators", NOW, 55, C),
    ("school_assessment_years", NOW, None, Q),
    # B3
    ("llct_intermediate_part_time_age_women", date(2025, 8, 28), 33, C),
    ("llct_intermediate_part_time_age_women", date(2025, 8, 29), 28, C),
    ("llct_intermediate_part_time_age_men", date(2025, 8, 28), 35, C),
    ("llct_intermediate_part_time_age_men", date(2025, 8, 29), 30, C),
    ("llct_intermediate_good_years", NOW, 2, C),
    ("llct_intermediate_full_time_months", NOW, 6, Q),
    ("llct_intermediate_part_time_months", NOW, 18, Q),
    ("llct_advanced_full_time_months", NOW, None, Q),
    ("llct_advanced_part_time_months", NOW, None, Q),
    ("llct_intermediate_absence_percent_max", date(2012, 1, 1), 10, C),
    ("llct_intermediate_absence_percent_max", NOW, None, Q),
    ("llct_thesis_average_min", NOW, None, Q),
    # B4
    ("knowledge_update_times_per_term", OLD, 1, C),
    ("knowledge_update_times_per_term", NOW, None, Q),
    # B7
    ("succession_people_per_title_max", OLD + 3 * 365 * DAY, 3, C),
    ("succession_people_per_title_max", NOW, 3, C),
    ("succession_titles_per_person_max", NOW, 3, C), ("succession_age_bands", NOW, 3, C),
    ("succession_young_age_below", date(2025, 10, 7), 40, C),
    ("succession_young_share_percent_min", date(2025, 10, 7), 15, C),
    ("succession_young_share_percent_min", NOW, None, Q),
    ("succession_women_share_percent_min", date(2025, 10, 7), 25, C),
    ("succession_women_share_percent_min", NOW, None, Q),
    ("succession_coefficient_min", NOW, None, Q),
    ("discipline_reprimand_months_before_appointment", NOW, 24, C),
    ("discipline_warning_months_before_appointment", NOW, 36, C),
    ("discipline_removal_months_before_appointment", NOW, 60, C),
    # B8
    ("rotation_working_years_left_min", NOW, 10, C), ("office_target_percent_min", NOW, 70, C),
    ("evaluation_party_excellent_min", NOW, 90, C), ("evaluation_party_good_min", NOW, 70, C),
    ("evaluation_party_completed_min", NOW, 50, C), ("evaluation_state_excellent_min", NOW, 90, C),
    ("evaluation_state_good_min", NOW, 70, C), ("evaluation_state_completed_min", NOW, 50, C),
    ("evaluation_excellent_share_percent_max", NOW, 20, C),
    ("evaluation_party_beyond_percent_min", NOW, 30, C),
    ("evaluation_party_late_percent_max", NOW, 20, C),
    ("evaluation_content_error_percent", NOW, 25, C),
    # B9
    ("quality_course_sample_percent_min", OLD, 20, C),
    ("quality_course_sample_percent_min", NOW, 20, L),
    ("quality_whole_course_sample_percent_min", OLD, 10, C),
    ("quality_effect_courses_min", OLD, 1, C), ("quality_unanswered_percent_max", OLD, 5, C),
    ("quality_unanswered_percent_max", NOW, 5, L), ("quality_indicator_min", NOW, 1, L),
    ("quality_indicator_max", NOW, 10, L), ("quality_index_weak_min", OLD, 2, C),
    ("quality_index_average_min", OLD, 4, C), ("quality_index_fair_min", OLD, 6, C),
    ("quality_index_good_min", OLD, 8, C), ("service_quality_good_min", NOW, 80, Q),
    ("service_quality_fair_min", NOW, 70, Q), ("service_quality_passed_min", NOW, 50, Q),
    ("service_quality_council_min", NOW, 5, Q),
    # S34: open conditions, of which no threshold was read
    ("interchange_degree_step", NOW, None, Q), ("interchange_rank_step", NOW, None, Q),
    ("interchange_political_theory_step", NOW, None, Q),
    ("interchange_position_hours", NOW, None, Q),
    # What no text sets: the city's own choice, and the terms of office
    ("llct_months_after_appointment", NOW, 24, L),
    ("state_management_months_after_appointment", NOW, 36, L),
    ("defence_months_after_appointment", NOW, 24, L),
    ("defence_months_after_recruitment", NOW, 36, L), ("expiry_warning_months", NOW, 6, L),
    ("leadership_months_after_appointment", NOW, 12, L),
    ("professional_title_months_after_recruitment", NOW, 36, L),
    ("position_skills_years", NOW, 5, L), ("plan_teaching_cost_a_day", NOW, 4_000_000, L),
    ("plan_learner_cost_a_day", NOW, 60_000, L), ("plan_class_cost", NOW, 8_000_000, L),
    ("plan_study_days_most", NOW, 40, L),
    ("party_term", date(2025, 9, 30), 2020, Q), ("party_term", date(2025, 10, 1), 2025, Q),
    ("state_term", date(2026, 3, 31), 2021, Q), ("state_term", date(2026, 4, 1), 2026, Q),
    # B10, B11, B12
    ("page_margin_top_bottom_mm_min", NOW, 20, C), ("page_margin_top_bottom_mm_max", NOW, 25, C),
    ("page_margin_left_mm_min", NOW, 30, C), ("page_margin_left_mm_max", NOW, 35, C),
    ("page_margin_right_mm_min", NOW, 15, C), ("page_margin_right_mm_max", NOW, 20, C),
    ("personnel_self_declaration_working_days", NOW, 3, C),
    ("personnel_sync_working_days", NOW, 3, C), ("personnel_file_fields", NOW, 194, C),
    ("data_request_answer_working_days", NOW, 2, C), ("data_request_execution_days", NOW, None, Q),
    ("data_breach_notice_hours", NOW, 72, M), ("overseas_short_weeks", NOW, 2, C),
    ("overseas_medium_months", NOW, 3, C), ("overseas_language_home_months", NOW, 4, C),
    ("overseas_language_abroad_months", NOW, 4, C),
]  # fmt: skip
# B3.4, Decision 268 Điều 15: average without a resit, floor of every module, average with one.
GRADES_OF_2010 = {
    "excellent": (9, 8, 9.5),
    "good": (8, 7, 9),
    "fair": (7, 6, 8),
    "average": (5, 5, None),
}


def test_every_number_is_the_one_of_its_day_with_its_mark():
    found = [
        (code, on, value and value.amount, value and value.mark)
        for code, on, _, _ in NUMBERS
        for value in [queries.value(code, on)]
    ]

    assert found == NUMBERS


def test_no_number_is_known_before_its_document():
    assert queries.value("personnel_sync_working_days", date(2026, 6, 30)) is None
    assert queries.value("district_leader_weeks", date(2025, 7, 1)) is None
    assert queries.value("evaluation_state_good_min", date(2025, 12, 31)) is None


def test_the_grades_of_2010_are_history_and_those_of_today_unknown():
    names = ("min", "floor", "resit_min")

    def grades(on):
        return {
            grade: tuple(queries.value(f"llct_grade_{grade}_{name}", on).amount for name in names)
            for grade in GRADES_OF_2010
        }

    assert grades(date(2012, 1, 1)) == GRADES_OF_2010
    assert grades(NOW) == dict.fromkeys(GRADES_OF_2010, (None, None, None))


def test_every_parameter_has_a_value_and_every_unknown_one_a_mark_that_says_so():
    assert list(Parameter.objects.filter(values=None).values_list("code", flat=True)) == []
    unknown = Parameter.objects.filter(values__amount=None, values__mark=C)
    # 89/2021 took the yearly minimum away: that there is none is known.
    assert list(unknown.values_list("code", flat=True)) == ["annual_minimum_hours"]
