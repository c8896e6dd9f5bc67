-- The same rows and indexes as one assessment writes, from a table that already holds them: the
-- floor that bench/needs.py compares with. `floor_source` is made before the clock starts.
CREATE TABLE floor_need (LIKE needs_need INCLUDING DEFAULTS);
INSERT INTO floor_need SELECT * FROM floor_source;
ALTER TABLE floor_need ADD PRIMARY KEY (official_id, version_id);
CREATE INDEX ON floor_need (version_id, unit_id);
CREATE INDEX ON floor_need ((priority::bigint << 46 | (official_id << 14) | version_id));
CREATE INDEX ON floor_need (status, (priority::bigint << 46 | (official_id << 14) | version_id))
    WHERE status IN ('CANNOT_TELL', 'WAIVED', 'EXCEPTED');
CREATE INDEX ON floor_need (
    (COALESCE(due_on - DATE '1900-01-01', 131071)::bigint << 46
        | (official_id << 14) | version_id)
) WHERE status IN ('OVERDUE', 'DUE', 'EXPIRING');
ANALYZE floor_need;
