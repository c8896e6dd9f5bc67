-- A crowd for measuring without the invented city: :people officials over 200 units with 10 divisions
-- each, in the shape that the needs read. Psycopg hands in %(people)s.
-- Checked at once: rows that wait to be checked at commit would stay in the server's memory.
SET CONSTRAINTS ALL IMMEDIATE;
SELECT setseed(0.5);

INSERT INTO org_titlegroup (code, name, rung, is_leadership, mark)
SELECT code, code, rung, rung > 0, 'local_choice' FROM (VALUES
    ('CITY_LEADER', 90), ('DEPARTMENT_HEAD', 70), ('DEPUTY_DEPARTMENT_HEAD', 60),
    ('COMMUNE_KEY', 55), ('COMMUNE_DEPUTY', 50), ('HEAD_OF_DIVISION', 40),
    ('SERVICE_UNIT_HEAD', 40), ('DEPUTY_HEAD_OF_DIVISION', 30), ('SERVICE_UNIT_DEPUTY', 30),
    ('TEAM_LEADER', 10), ('STAFF', 0)) AS g (code, rung)
ON CONFLICT DO NOTHING;

INSERT INTO org_title (code, name, search_key, position_class, unit_kinds, tiers, "order", life)
SELECT 'B.' || code, code, '', CASE WHEN is_leadership THEN 'LEADERSHIP' ELSE 'PROFESSIONAL' END,
    '{}', '{}', 100, '(,)'
FROM org_titlegroup ON CONFLICT DO NOTHING;

INSERT INTO org_titleentailment (title_id, group_id, management_level, period, mark)
SELECT t.id, g.id, CASE WHEN g.rung >= 55 THEN 'CITY_STANDING_COMMITTEE' WHEN g.rung >= 30
    THEN 'UPPER_PARTY_COMMITTEE' ELSE 'UNIT' END, '(,)', 'local_choice'
FROM org_title t JOIN org_titlegroup g ON 'B.' || g.code = t.code
WHERE NOT EXISTS (SELECT FROM org_titleentailment e WHERE e.title_id = t.id);

INSERT INTO org_unit (code, kind, branch, tier, life, mark, is_reference)
SELECT 'B.' || n, CASE WHEN n <= 20 THEN 'PARTY_BODY' WHEN n <= 74 THEN 'DEPARTMENT' ELSE 'COMMUNE' END,
    CASE WHEN n <= 20 THEN 'PARTY' ELSE 'STATE' END, CASE WHEN n <= 74 THEN 'CITY' ELSE 'COMMUNE' END,
    '(,)'::daterange, 'local_choice', false
FROM generate_series(1, 200) n
UNION ALL
SELECT 'B.' || n || '.' || d, 'DIVISION', CASE WHEN n <= 20 THEN 'PARTY' ELSE 'STATE' END,
    CASE WHEN n <= 74 THEN 'CITY' ELSE 'COMMUNE' END, '(,)'::daterange, 'local_choice', false
FROM generate_series(1, 200) n, generate_series(1, 14) d;

INSERT INTO org_unitversion (unit_id, name, search_key, sort_key, parent_id, period, "position")
SELECT u.id, u.code, u.code, u.code, p.id, '(,)', 100
FROM org_unit u LEFT JOIN org_unit p
    ON u.code LIKE 'B.%%.%%' AND p.code = split_part(u.code, '.', 1) || '.' || split_part(u.code, '.', 2)
WHERE u.code LIKE 'B.%%';

INSERT INTO org_unitreach (ancestor_id, descendant_id, depth)
SELECT u.id, u.id, 0 FROM org_unit u WHERE u.code LIKE 'B.%%'
UNION ALL
SELECT v.parent_id, v.unit_id, 1 FROM org_unitversion v JOIN org_unit u ON u.id = v.unit_id
WHERE v.parent_id IS NOT NULL AND u.code LIKE 'B.%%';

CREATE TEMP TABLE crowd ON COMMIT DROP AS
SELECT n, random() AS rank, random() AS lead, random() AS luck,
    (SELECT max(id) FROM officials_person) AS base
FROM generate_series(1, %(people)s) n;
UPDATE crowd SET base = COALESCE(base, 0);

INSERT INTO officials_person (id, full_name, search_key, sort_key, gender, born, ethnicity)
SELECT base + n, 'Người Thứ ' || n, 'nguoi thu ' || n, 'n' || n,
    CASE WHEN rank < 0.5 THEN 'male' ELSE 'female' END,
    CASE WHEN luck < 0.01 THEN NULL WHEN luck < 0.04
        THEN daterange(make_date(1964 + (n %% 40), 1, 1), make_date(1965 + (n %% 40), 1, 1))
        ELSE daterange(date '1964-01-01' + (n * 37) %% 14600, date '1964-01-02' + (n * 37) %% 14600) END,
    ''
FROM crowd;

INSERT INTO officials_official
    (person_id, code, in_office, search_key, sort_key, party_joined, unit_id, title_id)
SELECT base + n, 'B' || base + n, true, 'nguoi thu ' || n, 'n' || n,
    CASE WHEN luck > 0.4 THEN '[2010-02-03,2010-02-04)'::daterange END,
    (SELECT id FROM org_unit WHERE code = 'B.' || 1 + n %% 200 || '.' || 1 + (n / 200) %% 14),
    (SELECT id FROM org_title WHERE code = 'B.' || CASE
        WHEN lead < 0.001 THEN 'CITY_LEADER' WHEN lead < 0.003 THEN 'DEPARTMENT_HEAD'
        WHEN lead < 0.006 THEN 'DEPUTY_DEPARTMENT_HEAD' WHEN lead < 0.012 THEN 'COMMUNE_KEY'
        WHEN lead < 0.02 THEN 'COMMUNE_DEPUTY' WHEN lead < 0.05 THEN 'HEAD_OF_DIVISION'
        WHEN lead < 0.07 THEN 'SERVICE_UNIT_HEAD' WHEN lead < 0.13 THEN 'DEPUTY_HEAD_OF_DIVISION'
        WHEN lead < 0.17 THEN 'SERVICE_UNIT_DEPUTY' ELSE 'STAFF' END)
FROM crowd;

INSERT INTO officials_post (official_id, unit_id, title_id, category, period, is_main, ground, "row")
SELECT o.person_id, o.unit_id, o.title_id,
    CASE WHEN lead < 0.02 THEN 'CADRE' WHEN rank < 0.3 OR lead < 0.13 THEN 'CIVIL_SERVANT'
        ELSE 'PUBLIC_EMPLOYEE' END,
    daterange(date '2014-01-01' + (n * 13) %% 4500, NULL), true, '', n
FROM crowd JOIN officials_official o ON o.person_id = base + n
UNION ALL
SELECT o.person_id, o.unit_id, (SELECT id FROM org_title WHERE code = 'B.STAFF'), 'CIVIL_SERVANT',
    daterange(date '2008-01-01' + (n * 13) %% 2000, date '2014-01-01' + (n * 13) %% 4500), true, '', n
FROM crowd JOIN officials_official o ON o.person_id = base + n WHERE luck < 0.6;

INSERT INTO officials_rank (code, name, ladder, step) VALUES
    ('01.001', 'Chuyên viên cao cấp', 'HANH_CHINH', 50), ('01.002', 'Chuyên viên chính', 'HANH_CHINH', 40),
    ('01.003', 'Chuyên viên', 'HANH_CHINH', 30), ('01.004', 'Cán sự', 'HANH_CHINH', 20),
    ('01.005', 'Nhân viên', 'HANH_CHINH', 10) ON CONFLICT DO NOTHING;

INSERT INTO officials_rankholding (official_id, rank_id, period)
SELECT base + n, (SELECT id FROM officials_rank WHERE code = CASE WHEN rank < 0.03 THEN '01.001'
    WHEN rank < 0.15 THEN '01.002' WHEN rank < 0.85 THEN '01.003' ELSE '01.004' END), '[2015-01-01,)'
FROM crowd WHERE luck > 0.03;

INSERT INTO officials_level (kind, code, name, step) VALUES
    ('DEGREE', 'bachelor', 'Đại học', 30), ('DEGREE', 'master', 'Thạc sĩ', 40),
    ('POLITICAL_THEORY', 'elementary', 'Sơ cấp', 10), ('POLITICAL_THEORY', 'intermediate', 'Trung cấp', 20),
    ('POLITICAL_THEORY', 'advanced', 'Cao cấp', 30), ('STATE_MANAGEMENT', '01.003', 'Chuyên viên', 20),
    ('STATE_MANAGEMENT', '01.002', 'Chuyên viên chính', 30),
    ('STATE_MANAGEMENT', '01.001', 'Chuyên viên cao cấp', 40), ('LEADERSHIP', 'division', 'Cấp phòng', 10),
    ('LEADERSHIP', 'department', 'Cấp sở', 20), ('KNOWLEDGE_UPDATE', 'group3', 'Nhóm 3', 20),
    ('DEFENCE_EDUCATION', 'class4', 'Đối tượng 4', 10), ('DEFENCE_EDUCATION', 'class3', 'Đối tượng 3', 20),
    ('DEFENCE_EDUCATION', 'class2', 'Đối tượng 2', 30), ('POSITION_SKILLS', 'course', 'Khóa', 10)
ON CONFLICT DO NOTHING;

INSERT INTO officials_qualification
    (person_id, kind, level_id, field, institution, granted, serial_no, grade, hours, expires_on, source, "row")
SELECT base + n, l.kind, l.id, '', '', CASE WHEN (n + l.id) %% 29 > 0 THEN daterange(day, day + 1) END,
    '', '', CASE WHEN l.code = 'course' THEN 24 + 16 * (n %% 2) END,
    CASE WHEN l.kind = 'POSITION_SKILLS' THEN day + 1100 END, 'IMPORT', n
FROM crowd
CROSS JOIN LATERAL (VALUES
    ('DEGREE', CASE WHEN rank < 0.3 THEN 'master' ELSE 'bachelor' END, 1.0),
    ('POLITICAL_THEORY', CASE WHEN rank < 0.05 THEN 'advanced' WHEN rank < 0.4 THEN 'intermediate'
        ELSE 'elementary' END, 0.8),
    ('STATE_MANAGEMENT', CASE WHEN rank < 0.02 THEN '01.001' WHEN rank < 0.12 THEN '01.002'
        ELSE '01.003' END, 0.7),
    ('DEFENCE_EDUCATION', CASE WHEN lead < 0.01 THEN 'class2' WHEN lead < 0.1 THEN 'class3'
        ELSE 'class4' END, 0.6),
    ('LEADERSHIP', CASE WHEN lead < 0.006 THEN 'department' ELSE 'division' END,
        CASE WHEN lead < 0.2 THEN 0.6 ELSE 0 END),
    ('KNOWLEDGE_UPDATE', 'group3', 0.2), ('POSITION_SKILLS', 'course', 0.6)
) AS q (kind, code, share)
JOIN officials_level l ON l.kind = q.kind AND l.code = q.code
CROSS JOIN LATERAL (SELECT date '2017-01-01' + ((n * 7 + l.id * 311) %% 3460)::int AS day) d
WHERE (n::bigint * 7919 + l.id * 104729) %% 1000 < q.share * 1000;
