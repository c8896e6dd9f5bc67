"""The stored pairs counted again by SQL written by hand, which knows nothing of the compiler."""

from datetime import date
from random import Random

import pytest
from django.core.management import call_command
from django.db import connection

from goc.needs import services
from goc.officials.models import Level, Official, Rank
from goc.org.models import Title, Unit
from tests.builders import (
    AT,
    hold_level,
    hold_rank,
    in_year,
    make_official,
    make_post,
    make_qualification,
    make_user,
    on_day,
    since,
)

ON = date(2026, 7, 1)
UNITS = ("09556", "00004", "SO.NV", "TU.BTC")
TITLES = ("GIAM-DOC-SO", "PHO-GIAM-DOC-SO", "TRUONG-PHONG", "PHO-TRUONG-PHONG-XA", "HIEU-TRUONG")
TITLES += ("CHUYEN-VIEN", "CHU-TICH-UBND-XA", "PHO-HIEU-TRUONG")

STORED = """
SELECT n.status, count(*) FROM needs_need n
JOIN standards_requirementversion v ON v.id = n.version_id
JOIN standards_requirement r ON r.id = v.requirement_id
WHERE r.code = %s GROUP BY n.status
"""

# 350-QĐ/TW: deputy heads of division and above; intermediate or more, or a confirmation of it
# issued before 09/07/2021; 24 months after they took the post, nobody's time running before
# 08/02/2022.
INTERMEDIATE = """
WITH bound AS (
    SELECT p.official_id, min(lower(p.period)) AS began,
        bool_or(lower(p.period) IS NULL) AS unknown
    FROM officials_post p
    JOIN org_titleentailment e ON e.title_id = p.title_id AND e.period @> date '2026-07-01'
    JOIN org_titlegroup g ON g.id = e.group_id
    WHERE p.period @> date '2026-07-01' AND g.rung >= 30
    GROUP BY p.official_id
), judged AS (
    SELECT b.*, EXISTS (
        SELECT FROM officials_qualification q JOIN officials_level l ON l.id = q.level_id
        WHERE q.person_id = b.official_id AND l.kind = 'POLITICAL_THEORY'
            AND (l.code IN ('intermediate', 'advanced', 'bachelor')
                AND (q.granted IS NULL OR upper(q.granted) <= date '2026-07-02')
                OR l.code IN ('confirmed_intermediate', 'confirmed_advanced')
                AND upper(q.granted) <= date '2021-07-09')
            AND (q.expires_on IS NULL OR q.expires_on >= date '2026-07-01')
    ) AS met, EXISTS (
        SELECT FROM officials_qualification q JOIN officials_level l ON l.id = q.level_id
        WHERE q.person_id = b.official_id AND l.kind = 'POLITICAL_THEORY'
            AND (l.code IN ('intermediate', 'advanced', 'bachelor')
                AND q.granted @> date '2026-07-01' AND upper(q.granted) > date '2026-07-02'
                OR l.code IN ('confirmed_intermediate', 'confirmed_advanced')
                AND (q.granted IS NULL
                    OR q.granted @> date '2021-07-08' AND upper(q.granted) > date '2021-07-09')
                AND (q.expires_on IS NULL OR q.expires_on >= date '2026-07-01'))
    ) AS maybe
    FROM bound b
)
SELECT CASE WHEN met THEN 'MET' WHEN maybe THEN 'CANNOT_TELL'
    WHEN NOT unknown AND GREATEST(began, date '2022-02-08') + interval '24 months'
        < date '2026-07-01' THEN 'OVERDUE' ELSE 'DUE' END, count(*)
FROM judged GROUP BY 1
"""

# Civil servants who hold the rank of chuyên viên or above; no rank on file: cannot tell.
STATE_MANAGEMENT = """
WITH bound AS (
    SELECT o.person_id, k.step,
        (SELECT bool_or(lower(p.period) IS NULL) FROM officials_post p
            WHERE p.official_id = o.person_id) AS unknown,
        (SELECT min(lower(p.period)) FROM officials_post p
            WHERE p.official_id = o.person_id AND lower(p.period) <= date '2026-07-01') AS began,
        (SELECT count(*) FROM officials_qualification q JOIN officials_level l ON l.id = q.level_id
            WHERE q.person_id = o.person_id AND l.kind = 'STATE_MANAGEMENT'
                AND l.code IN ('01.003', '01.002', '01.001')
                AND (q.granted IS NULL OR upper(q.granted) <= date '2026-07-02')) AS held,
        (SELECT count(*) FROM officials_qualification q JOIN officials_level l ON l.id = q.level_id
            WHERE q.person_id = o.person_id AND l.kind = 'STATE_MANAGEMENT'
                AND l.code IN ('01.003', '01.002', '01.001')
                AND q.granted @> date '2026-07-01'
                AND upper(q.granted) > date '2026-07-02') AS maybe
    FROM officials_official o
    LEFT JOIN officials_rankholding r
        ON r.official_id = o.person_id AND r.period @> date '2026-07-01'
    LEFT JOIN officials_rank k ON k.id = r.rank_id
    WHERE EXISTS (SELECT FROM officials_post p WHERE p.official_id = o.person_id
        AND p.period @> date '2026-07-01' AND p.category = 'CIVIL_SERVANT')
    AND (r.id IS NULL OR k.ladder = 'HANH_CHINH' AND k.code IN ('01.003', '01.002', '01.001'))
)
SELECT CASE WHEN held > 0 THEN 'MET' WHEN step IS NULL OR maybe > 0 THEN 'CANNOT_TELL'
    WHEN NOT unknown AND GREATEST(began, date '2017-10-21') + interval '36 months'
        < date '2026-07-01' THEN 'OVERDUE' ELSE 'DUE' END, count(*)
FROM bound GROUP BY 1
"""

# Civil servants, 40 class hours from 01/01 to 01/07/2026, of the kinds that count.
HOURS = """
WITH counted AS (
    SELECT q.person_id,
        sum(q.hours) FILTER (WHERE q.granted <@ daterange('2026-01-01', '2026-07-02')) AS sure,
        sum(q.hours) AS possible,
        bool_or(q.hours IS NULL) AS unknown
    FROM officials_qualification q
    WHERE q.kind IN ('STATE_MANAGEMENT', 'LEADERSHIP', 'KNOWLEDGE_UPDATE', 'DEFENCE_EDUCATION',
            'POSITION_SKILLS', 'DIGITAL_SKILLS')
        AND (q.granted && daterange('2026-01-01', '2026-07-02')
            OR q.granted IS NULL AND q.hours IS NOT NULL)
    GROUP BY q.person_id
)
SELECT CASE WHEN sure >= 40 THEN 'MET' WHEN unknown OR possible >= 40 THEN 'CANNOT_TELL'
    ELSE 'DUE' END, count(*)
FROM (
    SELECT DISTINCT official_id FROM officials_post
    WHERE period @> date '2026-07-01' AND category = 'CIVIL_SERVANT'
) bound LEFT JOIN counted ON counted.person_id = bound.official_id
GROUP BY 1
"""


@pytest.fixture
def small_city(db):
    """Some 150 officials at random (one seed) under the law that ships with the house."""
    call_command("setup")
    draw = Random(7)
    units = [Unit.objects.get(code=code) for code in UNITS]
    titles = [Title.objects.get(code=code) for code in TITLES]
    levels = list(Level.objects.exclude(kind="DEGREE").order_by("kind", "step"))
    ranks = list(Rank.objects.filter(ladder="HANH_CHINH").order_by("step"))
    for _ in range(150):
        official = make_official(
            unit=draw.choice(units),
            title=draw.choice(titles),
            category=draw.choice(Official.Category.values),
            held_since=draw.choice([None, _day(draw, 2014), _day(draw, 2023)]),
        )
        if draw.random() < 0.8:
            hold_rank(official, draw.choice(ranks).code)
        if draw.random() < 0.1:
            hold_level(official, "CITY_STANDING_COMMITTEE")
        if draw.random() < 0.2:
            unit, title = draw.choice(units), draw.choice(titles)
            start = since(date(2013, 5, 1))
            make_post(official, unit=unit, title=title, period=start, is_main=False)
        for _ in range(draw.randint(0, 7)):
            granted = draw.choice([None, in_year(2026), *[on_day(_day(draw, 2024))] * 4])
            hours = draw.choice([None, 24, 40])
            make_qualification(official, draw.choice(levels), granted=granted, hours=hours)


def _day(draw, year):
    return date(year + draw.randint(0, 2), draw.randint(1, 12), draw.randint(1, 28))


def _counts(query, *params):
    with connection.cursor() as cursor:
        cursor.execute(query, params)
        return dict(cursor.fetchall())


def test_the_stored_pairs_are_those_that_a_hand_counts(small_city):
    services.assess(on=ON, by=make_user(), at=AT, today=ON)

    counted = {
        code: (_counts(STORED, code), _counts(by_hand))
        for code, by_hand in {
            "llct-trung-cap": INTERMEDIATE,
            "qlnn-chuyen-vien": STATE_MANAGEMENT,
            "so-tiet-hang-nam": HOURS,
        }.items()
    }

    assert {code: stored for code, (stored, _) in counted.items()} == {
        code: by_hand for code, (_, by_hand) in counted.items()
    }
    assert all(len(stored) >= 3 for stored, _ in counted.values())
