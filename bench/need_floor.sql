-- The same rows and indexes as one assessment writes, from a table that already holds them: the
-- floor that bench/needs.py compares with. `floor_source` is made before the clock starts.
CREATE TABLE floor_need (LIKE needs_need INCLUDING DEFAULTS);
INSERT INTO floor_need SELECT * FROM floor_source;
ALTER TABLE floor_need ADD PRIMARY KEY (official_id, version_id);
CREATE INDEX ON floor_need (version_id, status, unit_id);
CREATE INDEX ON floor_need (unit_id, version_id, status);
ANALYZE floor_need;
