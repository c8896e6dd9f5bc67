"""What must hold in stored plans and no constraint can say (see `invariants`)."""

SEAT_OF_NOTHING = """
SELECT s.official_id::text FROM planning_planseat s
LEFT JOIN planning_planclass c ON c.id = s.plan_class_id AND c.plan_id = s.plan_id
LEFT JOIN officials_official o ON o.person_id = s.official_id
WHERE c.id IS NULL OR o.person_id IS NULL
"""
COUNTS_OF_CLASS = """
SELECT p.year || ', lớp ' || c.number FROM planning_planclass c
JOIN planning_plan p ON p.id = c.plan_id
LEFT JOIN (SELECT plan_class_id, count(*) AS people, sum(cardinality(met)) AS met
           FROM planning_planseat GROUP BY plan_class_id) s ON s.plan_class_id = c.id
WHERE (c.people, c.needs_met) IS DISTINCT FROM (s.people, s.met)
"""
CLASS_BEYOND_ITS_LIMITS = """
SELECT p.year || ', lớp ' || c.number FROM planning_planclass c
JOIN planning_plan p ON p.id = c.plan_id
JOIN catalogue_programme taught ON taught.id = c.programme_id
LEFT JOIN catalogue_room room ON room.id = c.room_id
WHERE c.seats > room.seats OR c.seats > taught.most_seats OR c.people < taught.least_seats
   OR extract(year FROM c.starts_on) <> p.year OR c.starts_on < p.begins_on
"""
TWO_CLASSES_AT_ONCE = """
SELECT DISTINCT official_id::text FROM (
    SELECT s.official_id, c.starts_on, max(c.ends_on) OVER (
        PARTITION BY s.plan_id, s.official_id ORDER BY c.starts_on, c.id
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM planning_planseat s JOIN planning_planclass c ON c.id = s.plan_class_id
) seated WHERE before >= starts_on
"""
NEED_TOLD_TWICE = """
SELECT official_id::text FROM (
    SELECT plan_id, official_id, unnest(met) AS version_id FROM planning_planseat
    UNION ALL SELECT plan_id, official_id, version_id FROM planning_uncovered
) told GROUP BY plan_id, official_id, version_id HAVING count(*) > 1
"""
TALLY_OF_THE_UNCOVERED = """
SELECT coalesce(t.reason, u.reason) FROM planning_uncoveredtally t
FULL JOIN (SELECT plan_id, version_id, reason, count(*) AS people
           FROM planning_uncovered GROUP BY plan_id, version_id, reason) u
    USING (plan_id, version_id, reason)
WHERE t.people IS DISTINCT FROM u.people
"""

QUESTIONS = {
    "plan-seat": (
        "Chỗ học trong kế hoạch đều thuộc về một lớp và một hồ sơ có thật.",
        SEAT_OF_NOTHING,
    ),
    "plan-counts": ("Số người, số nhu cầu của lớp khớp với các chỗ học.", COUNTS_OF_CLASS),
    "plan-limits": (
        "Lớp trong kế hoạch không vượt phòng, sĩ số, và khai giảng trong năm.",
        CLASS_BEYOND_ITS_LIMITS,
    ),
    "plan-clash": ("Không ai ngồi hai lớp trùng ngày trong một kế hoạch.", TWO_CLASSES_AT_ONCE),
    "plan-once": (
        "Mỗi nhu cầu trong kế hoạch được đáp ứng một lần, hoặc nêu lý do chưa đáp ứng.",
        NEED_TOLD_TWICE,
    ),
    "plan-tally": ("Số nhu cầu chưa đáp ứng khớp với danh sách.", TALLY_OF_THE_UNCOVERED),
}
