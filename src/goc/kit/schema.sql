-- PostgreSQL 18
SET LOCAL check_function_bodies = off;
SELECT pg_catalog.set_config('search_path', '', true);
CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);
CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);
CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);
CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;
CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;
CREATE FUNCTION public.law_turn_edition() RETURNS void
    LANGUAGE sql
    AS $$
                INSERT INTO law_edition (id, number) VALUES (1, nextval('law_edition_number'))
                ON CONFLICT (id) DO UPDATE SET number = excluded.number
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_04b51() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_jobpositionevent" ("article", "code", "description", "document_id", "id", "in_force", "mark", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_class", "rank_id", "search_key", "sort_key", "title_id", "unit_id", "unit_kind") SELECT old_values."article", old_values."code", old_values."description", old_values."document_id", old_values."id", old_values."in_force", old_values."mark", old_values."name", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."position_class", old_values."rank_id", old_values."search_key", old_values."sort_key", old_values."title_id", old_values."unit_id", old_values."unit_kind" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_063f4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_qualificationevent" ("batch_id", "evidence_id", "expires_on", "field", "grade", "granted", "hours", "id", "institution", "kind", "level_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row", "serial_no", "source") SELECT old_values."batch_id", old_values."evidence_id", old_values."expires_on", old_values."field", old_values."grade", old_values."granted", old_values."hours", old_values."id", old_values."institution", old_values."kind", old_values."level_id", old_values."person_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."row", old_values."serial_no", old_values."source" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_1222d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_managementholdingevent" ("id", "level", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."id", old_values."level", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_1808c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "law_documentevent" ("branch", "code", "id", "in_force", "is_edited", "issued_on", "issuer", "kind", "mark", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "replaced_by_id", "search_key", "title") SELECT old_values."branch", old_values."code", old_values."id", old_values."in_force", old_values."is_edited", old_values."issued_on", old_values."issuer", old_values."kind", old_values."mark", old_values."note", old_values."number", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."reference", old_values."replaced_by_id", old_values."search_key", old_values."title" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_22afc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "planning_planevent" ("assessment_id", "begins_on", "id", "made_at", "made_by_id", "norms", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seconds", "state", "year") SELECT old_values."assessment_id", old_values."begins_on", old_values."id", old_values."made_at", old_values."made_by_id", old_values."norms", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."seconds", old_values."state", old_values."year" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_2590e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "utilisation_shortfallevent" ("closed_at", "closed_by_id", "closed_why", "found_at", "gaps", "id", "is_decided", "official_id", "on", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "title_id", "unit_id", "verdict") SELECT old_values."closed_at", old_values."closed_by_id", old_values."closed_why", old_values."found_at", old_values."gaps", old_values."id", old_values."is_decided", old_values."official_id", old_values."on", old_values."owner_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."post_id", old_values."title_id", old_values."unit_id", old_values."verdict" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_28e54() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_personevent" ("account_id", "born", "ethnicity", "full_name", "gender", "id", "national_fields", "national_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_key", "sort_key") SELECT old_values."account_id", old_values."born", old_values."ethnicity", old_values."full_name", old_values."gender", old_values."id", old_values."national_fields", old_values."national_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."search_key", old_values."sort_key" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_2cd60() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "utilisation_debtevent" ("appointment_id", "asked", "dispensation_id", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualification_id", "requirement_id", "state", "state_on") SELECT old_values."appointment_id", old_values."asked", old_values."dispensation_id", old_values."due_on", old_values."id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."qualification_id", old_values."requirement_id", old_values."state", old_values."state_on" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_2dd9b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_reorganisationlineevent" ("branch", "id", "kind", "name", "new_code", "number", "old_code", "parent_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reorganisation_id", "tier") SELECT old_values."branch", old_values."id", old_values."kind", old_values."name", old_values."new_code", old_values."number", old_values."old_code", old_values."parent_code", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."position", old_values."reorganisation_id", old_values."tier" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_2e58e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_equivalenceevent" ("article", "counts_as_id", "document_id", "granted_before", "id", "level_id", "mark", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."article", old_values."counts_as_id", old_values."document_id", old_values."granted_before", old_values."id", old_values."level_id", old_values."mark", old_values."note", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_343d5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_requirementdraftevent" ("changed_at", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requirement_id", "short_name", "text") SELECT old_values."changed_at", old_values."id", old_values."owner_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."requirement_id", old_values."short_name", old_values."text" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_35ffd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_correctionevent" ("answer", "decided_at", "decided_by_id", "evidence_id", "field", "id", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "proposed_at", "proposed_by_id", "proposed_words", "reason", "replaced_words", "row", "state", "stood", "stood_words", "table", "what") SELECT old_values."answer", old_values."decided_at", old_values."decided_by_id", old_values."evidence_id", old_values."field", old_values."id", old_values."official_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."proposed", old_values."proposed_at", old_values."proposed_by_id", old_values."proposed_words", old_values."reason", old_values."replaced_words", old_values."row", old_values."state", old_values."stood", old_values."stood_words", old_values."table", old_values."what" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_37b10() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "succession_successionentryevent" ("batch_id", "degree_then_id", "end_ground", "ground", "id", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "row", "theory_then_id", "title_then_id", "unit_then_id") SELECT old_values."batch_id", old_values."degree_then_id", old_values."end_ground", old_values."ground", old_values."id", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."plan_id", old_values."row", old_values."theory_then_id", old_values."title_then_id", old_values."unit_then_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_401fb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_datarequestevent" ("answer", "answered_at", "answered_by_id", "document_id", "due_on", "id", "kind", "made_at", "made_by_id", "mark", "official_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "text", "working_days") SELECT old_values."answer", old_values."answered_at", old_values."answered_by_id", old_values."document_id", old_values."due_on", old_values."id", old_values."kind", old_values."made_at", old_values."made_by_id", old_values."mark", old_values."official_id", old_values."outcome", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."received_on", old_values."text", old_values."working_days" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_49e12() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_reorganisationevent" ("document_id", "done_at", "done_by_id", "drafted_at", "drafted_by_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reverses_id", "reviewed_at", "reviewed_by_id", "state", "title", "why") SELECT old_values."document_id", old_values."done_at", old_values."done_by_id", old_values."drafted_at", old_values."drafted_by_id", old_values."id", old_values."on", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."reverses_id", old_values."reviewed_at", old_values."reviewed_by_id", old_values."state", old_values."title", old_values."why" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_50b9a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_competencyframeworkevent" ("article", "code", "creator", "description", "document_id", "id", "identifier", "in_force", "mark", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") SELECT old_values."article", old_values."code", old_values."creator", old_values."description", old_values."document_id", old_values."id", old_values."identifier", old_values."in_force", old_values."mark", old_values."origin", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."title" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_56b23() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_capacityevent" ("classes", "id", "mark", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id") SELECT old_values."classes", old_values."id", old_values."mark", old_values."month", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."provider_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_6123c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_lecturerevent" ("full_name", "id", "kind", "period", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "sort_key") SELECT old_values."full_name", old_values."id", old_values."kind", old_values."period", old_values."person_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."provider_id", old_values."sort_key" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_614b7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_competencyevent" ("code", "description", "framework_id", "id", "identifier", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "search_key") SELECT old_values."code", old_values."description", old_values."framework_id", old_values."id", old_values."identifier", old_values."kind", old_values."name", old_values."parent_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."position", old_values."search_key" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_674a0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_buildsevent" ("id", "level_id", "module_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT old_values."id", old_values."level_id", old_values."module_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."programme_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_6dbb2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_competencylevelevent" ("competency_id", "evidence", "id", "identifier", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step") SELECT old_values."competency_id", old_values."evidence", old_values."id", old_values."identifier", old_values."name", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."step" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_6e95f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_rankholdingevent" ("id", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank_id") SELECT old_values."id", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."rank_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_7018b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "law_valueevent" ("amount", "article", "document_id", "id", "mark", "note", "parameter_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") SELECT old_values."amount", old_values."article", old_values."document_id", old_values."id", old_values."mark", old_values."note", old_values."parameter_id", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."source" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_74d37() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_passedgrantevent" ("grant_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reorganisation_id", "unit_code") SELECT old_values."grant_id", old_values."id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."reorganisation_id", old_values."unit_code" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_84d0c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "utilisation_appointmentevent" ("authority", "decided_at", "decided_by_id", "evidence_id", "exception_authority", "exception_ground", "exception_until", "former_post_id", "id", "is_leadership", "kind", "minute_id", "number", "official_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "title_id", "unit_id", "verdict", "withdrawn_at", "withdrawn_by_id", "withdrawn_why") SELECT old_values."authority", old_values."decided_at", old_values."decided_by_id", old_values."evidence_id", old_values."exception_authority", old_values."exception_ground", old_values."exception_until", old_values."former_post_id", old_values."id", old_values."is_leadership", old_values."kind", old_values."minute_id", old_values."number", old_values."official_id", old_values."on", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."post_id", old_values."title_id", old_values."unit_id", old_values."verdict", old_values."withdrawn_at", old_values."withdrawn_by_id", old_values."withdrawn_why" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_86fe1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_absenceevent" ("ground", "id", "kind", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."ground", old_values."id", old_values."kind", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_953b8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_assignmentevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "reorganisation_id", "title_id", "unit_code") SELECT old_values."id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."post_id", old_values."reorganisation_id", old_values."title_id", old_values."unit_code" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_9645e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_frameworkprogrammeevent" ("article", "code", "document_id", "id", "kind", "mark", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."article", old_values."code", old_values."document_id", old_values."id", old_values."kind", old_values."mark", old_values."name", old_values."note", _pgh_attached_context.value, NOW(), 'changed', old_values."id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_97014() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_officialevent" ("category", "code", "in_office", "management_level", "party_joined", "party_official", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank_id", "search_key", "since", "sort_key", "title_id", "unit_id") SELECT old_values."category", old_values."code", old_values."in_office", old_values."management_level", old_values."party_joined", old_values."party_official", old_values."person_id", _pgh_attached_context.value, NOW(), 'changed', old_values."person_id", old_values."rank_id", old_values."search_key", old_values."since", old_values."sort_key", old_values."title_id", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."person_id") = (new_values."person_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_9937e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_positionasksevent" ("competency_id", "id", "job_position_id", "level_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."competency_id", old_values."id", old_values."job_position_id", old_values."level_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a1c40() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_competencyshownevent" ("competency_id", "evidence_id", "id", "kind", "level_id", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_at", "said_by_id", "shown_on", "withdrawn_at", "withdrawn_by_id", "withdrawn_why") SELECT old_values."competency_id", old_values."evidence_id", old_values."id", old_values."kind", old_values."level_id", old_values."official_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."reason", old_values."said_at", old_values."said_by_id", old_values."shown_on", old_values."withdrawn_at", old_values."withdrawn_by_id", old_values."withdrawn_why" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a4002() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "org_unitchangeevent" ("act", "document_id", "id", "made_at", "made_by_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "why") SELECT old_values."act", old_values."document_id", old_values."id", old_values."made_at", old_values."made_by_id", old_values."on", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."unit_id", old_values."why" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a569c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_roomevent" ("id", "name", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "seats") SELECT old_values."id", old_values."name", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."provider_id", old_values."seats" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a68e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "org_titleentailmentevent" ("document_id", "group_id", "id", "management_level", "mark", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_id") SELECT old_values."document_id", old_values."group_id", old_values."id", old_values."management_level", old_values."mark", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."title_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_a8bc5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_postevent" ("batch_id", "category", "ground", "how", "id", "is_main", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row", "title_id", "unit_id") SELECT old_values."batch_id", old_values."category", old_values."ground", old_values."how", old_values."id", old_values."is_main", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."row", old_values."title_id", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_b81fd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_grantsevent" ("field", "hours", "id", "kind", "level_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT old_values."field", old_values."hours", old_values."id", old_values."kind", old_values."level_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."programme_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_b86f5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_dispensationevent" ("authority", "document_id", "end_reason", "ended_at", "ended_by_id", "given_at", "given_by_id", "ground", "id", "kind", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "requirement_id") SELECT old_values."authority", old_values."document_id", old_values."end_reason", old_values."ended_at", old_values."ended_by_id", old_values."given_at", old_values."given_by_id", old_values."ground", old_values."id", old_values."kind", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."reason", old_values."requirement_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_bca2f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_deputyevent" ("deputy_id", "ended_at", "ended_by_id", "given_at", "given_by_id", "id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id", "why") SELECT old_values."deputy_id", old_values."ended_at", old_values."ended_by_id", old_values."given_at", old_values."given_by_id", old_values."id", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."user_id", old_values."why" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_bf85e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_providerevent" ("code", "id", "is_reference", "mark", "name", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_key", "sort_key", "unit_id") SELECT old_values."code", old_values."id", old_values."is_reference", old_values."mark", old_values."name", old_values."note", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."search_key", old_values."sort_key", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_c183a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_positionholdingevent" ("ground", "id", "job_position_id", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."ground", old_values."id", old_values."job_position_id", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_c4e22() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "needs_surveyevent" ("first", "id", "last", "note", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") SELECT old_values."first", old_values."id", old_values."last", old_values."note", old_values."opened_at", old_values."opened_by_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."year" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_c5fa4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "utilisation_shortfallstepevent" ("at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shortfall_id", "text", "to_id") SELECT old_values."at", old_values."by_id", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."shortfall_id", old_values."text", old_values."to_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_c6e51() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_teachingevent" ("id", "lecturer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT old_values."id", old_values."lecturer_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."programme_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_c9cbe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_offeringevent" ("id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "provider_id") SELECT old_values."id", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."programme_id", old_values."provider_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_d2a44() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "care_suspicionevent" ("decided_at", "decided_by_id", "evidences", "first_id", "found_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "score", "second_id", "state") SELECT old_values."decided_at", old_values."decided_by_id", old_values."evidences", old_values."first_id", old_values."found_at", old_values."id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."reason", old_values."score", old_values."second_id", old_values."state" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_d3b52() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "needs_wishevent" ("answer", "batch_id", "decided_at", "decided_by_id", "id", "kind", "official_id", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "quarter", "row", "state", "subject", "subject_key", "survey_id", "unit_id", "why", "written_at", "written_by_id") SELECT old_values."answer", old_values."batch_id", old_values."decided_at", old_values."decided_by_id", old_values."id", old_values."kind", old_values."official_id", old_values."people", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."programme_id", old_values."quarter", old_values."row", old_values."state", old_values."subject", old_values."subject_key", old_values."survey_id", old_values."unit_id", old_values."why", old_values."written_at", old_values."written_by_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_d4b98() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_carriedpostevent" ("after_id", "before_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reorganisation_id") SELECT old_values."after_id", old_values."before_id", old_values."id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."reorganisation_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_df58b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "org_unitedgeevent" ("document_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "share", "successor_id", "undoes_id") SELECT old_values."document_id", old_values."id", old_values."on", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."predecessor_id", old_values."share", old_values."successor_id", old_values."undoes_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_e1e37() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_evaluationevent" ("id", "note", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "score", "year") SELECT old_values."id", old_values."note", old_values."official_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."result", old_values."score", old_values."year" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_e8f30() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_moduleevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "practice_hours", "programme_id", "theory_hours") SELECT old_values."id", old_values."name", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."position", old_values."practice_hours", old_values."programme_id", old_values."theory_hours" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_ee2a5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "utilisation_appointmentcheckevent" ("found", "id", "made_at", "made_by_id", "official_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_id", "unit_id", "verdict") SELECT old_values."found", old_values."id", old_values."made_at", old_values."made_by_id", old_values."official_id", old_values."on", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."title_id", old_values."unit_id", old_values."verdict" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_f0b1d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_programmeevent" ("article", "calendar_days", "code", "days", "document_id", "framework_id", "id", "in_force", "is_reference", "least_seats", "mark", "mode", "most_seats", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_key", "sort_key", "topic") SELECT old_values."article", old_values."calendar_days", old_values."code", old_values."days", old_values."document_id", old_values."framework_id", old_values."id", old_values."in_force", old_values."is_reference", old_values."least_seats", old_values."mark", old_values."mode", old_values."most_seats", old_values."name", old_values."note", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."search_key", old_values."sort_key", old_values."topic" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_f12ab() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "org_unitversionevent" ("id", "name", "parent_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "search_key", "sort_key", "unit_id") SELECT old_values."id", old_values."name", old_values."parent_id", old_values."period", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."position", old_values."search_key", old_values."sort_key", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_f553a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_requirementversionevent" ("article", "document_id", "id", "in_force", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requirement_id", "sentence", "title", "tree") SELECT old_values."article", old_values."document_id", old_values."id", old_values."in_force", old_values."mark", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."requirement_id", old_values."sentence", old_values."title", old_values."tree" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_f8074() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "succession_successionplanevent" ("approved_on", "begins", "branch", "decision", "group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "state", "title_id", "unit_id") SELECT old_values."approved_on", old_values."begins", old_values."branch", old_values."decision", old_values."group_id", old_values."id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."seats", old_values."state", old_values."title_id", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_f9e11() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_formerfileevent" ("code", "former_id", "id", "national_id", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since") SELECT old_values."code", old_values."former_id", old_values."id", old_values."national_id", old_values."official_id", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."since" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_changed_update_fbd11() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "org_unitevent" ("branch", "code", "id", "is_reference", "kind", "life", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tier") SELECT old_values."branch", old_values."code", old_values."id", old_values."is_reference", old_values."kind", old_values."life", old_values."mark", _pgh_attached_context.value, NOW(), 'changed', old_values."id", old_values."tier" FROM ( SELECT old_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_06820() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "utilisation_shortfallevent" ("closed_at", "closed_by_id", "closed_why", "found_at", "gaps", "id", "is_decided", "official_id", "on", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "title_id", "unit_id", "verdict") SELECT old_values."closed_at", old_values."closed_by_id", old_values."closed_why", old_values."found_at", old_values."gaps", old_values."id", old_values."is_decided", old_values."official_id", old_values."on", old_values."owner_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."post_id", old_values."title_id", old_values."unit_id", old_values."verdict" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_085b2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_competencyevent" ("code", "description", "framework_id", "id", "identifier", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "search_key") SELECT old_values."code", old_values."description", old_values."framework_id", old_values."id", old_values."identifier", old_values."kind", old_values."name", old_values."parent_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."position", old_values."search_key" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_0a5e3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "succession_successionentryevent" ("batch_id", "degree_then_id", "end_ground", "ground", "id", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "row", "theory_then_id", "title_then_id", "unit_then_id") SELECT old_values."batch_id", old_values."degree_then_id", old_values."end_ground", old_values."ground", old_values."id", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."plan_id", old_values."row", old_values."theory_then_id", old_values."title_then_id", old_values."unit_then_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_1471a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_requirementdraftevent" ("changed_at", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requirement_id", "short_name", "text") SELECT old_values."changed_at", old_values."id", old_values."owner_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."requirement_id", old_values."short_name", old_values."text" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_26e67() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "law_documentevent" ("branch", "code", "id", "in_force", "is_edited", "issued_on", "issuer", "kind", "mark", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "replaced_by_id", "search_key", "title") SELECT old_values."branch", old_values."code", old_values."id", old_values."in_force", old_values."is_edited", old_values."issued_on", old_values."issuer", old_values."kind", old_values."mark", old_values."note", old_values."number", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."reference", old_values."replaced_by_id", old_values."search_key", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_2a54b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_reorganisationevent" ("document_id", "done_at", "done_by_id", "drafted_at", "drafted_by_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reverses_id", "reviewed_at", "reviewed_by_id", "state", "title", "why") SELECT old_values."document_id", old_values."done_at", old_values."done_by_id", old_values."drafted_at", old_values."drafted_by_id", old_values."id", old_values."on", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."reverses_id", old_values."reviewed_at", old_values."reviewed_by_id", old_values."state", old_values."title", old_values."why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_2d85a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_offeringevent" ("id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "provider_id") SELECT old_values."id", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."programme_id", old_values."provider_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_35a8e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_competencylevelevent" ("competency_id", "evidence", "id", "identifier", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step") SELECT old_values."competency_id", old_values."evidence", old_values."id", old_values."identifier", old_values."name", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."step" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_39542() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_reorganisationlineevent" ("branch", "id", "kind", "name", "new_code", "number", "old_code", "parent_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reorganisation_id", "tier") SELECT old_values."branch", old_values."id", old_values."kind", old_values."name", old_values."new_code", old_values."number", old_values."old_code", old_values."parent_code", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."position", old_values."reorganisation_id", old_values."tier" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_3c03b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_assignmentevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "reorganisation_id", "title_id", "unit_code") SELECT old_values."id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."post_id", old_values."reorganisation_id", old_values."title_id", old_values."unit_code" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_3c273() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_frameworkprogrammeevent" ("article", "code", "document_id", "id", "kind", "mark", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."article", old_values."code", old_values."document_id", old_values."id", old_values."kind", old_values."mark", old_values."name", old_values."note", _pgh_attached_context.value, NOW(), 'deleted', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_4250b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "org_unitedgeevent" ("document_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "share", "successor_id", "undoes_id") SELECT old_values."document_id", old_values."id", old_values."on", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."predecessor_id", old_values."share", old_values."successor_id", old_values."undoes_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_42975() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_managementholdingevent" ("id", "level", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."id", old_values."level", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_4ebda() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_positionholdingevent" ("ground", "id", "job_position_id", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."ground", old_values."id", old_values."job_position_id", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_4ffd4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_datarequestevent" ("answer", "answered_at", "answered_by_id", "document_id", "due_on", "id", "kind", "made_at", "made_by_id", "mark", "official_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "text", "working_days") SELECT old_values."answer", old_values."answered_at", old_values."answered_by_id", old_values."document_id", old_values."due_on", old_values."id", old_values."kind", old_values."made_at", old_values."made_by_id", old_values."mark", old_values."official_id", old_values."outcome", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."received_on", old_values."text", old_values."working_days" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_527ee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "law_valueevent" ("amount", "article", "document_id", "id", "mark", "note", "parameter_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") SELECT old_values."amount", old_values."article", old_values."document_id", old_values."id", old_values."mark", old_values."note", old_values."parameter_id", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."source" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_55227() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_absenceevent" ("ground", "id", "kind", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."ground", old_values."id", old_values."kind", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_567a7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "needs_wishevent" ("answer", "batch_id", "decided_at", "decided_by_id", "id", "kind", "official_id", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "quarter", "row", "state", "subject", "subject_key", "survey_id", "unit_id", "why", "written_at", "written_by_id") SELECT old_values."answer", old_values."batch_id", old_values."decided_at", old_values."decided_by_id", old_values."id", old_values."kind", old_values."official_id", old_values."people", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."programme_id", old_values."quarter", old_values."row", old_values."state", old_values."subject", old_values."subject_key", old_values."survey_id", old_values."unit_id", old_values."why", old_values."written_at", old_values."written_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_57a8e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_officialevent" ("category", "code", "in_office", "management_level", "party_joined", "party_official", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank_id", "search_key", "since", "sort_key", "title_id", "unit_id") SELECT old_values."category", old_values."code", old_values."in_office", old_values."management_level", old_values."party_joined", old_values."party_official", old_values."person_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."person_id", old_values."rank_id", old_values."search_key", old_values."since", old_values."sort_key", old_values."title_id", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_5b07b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_competencyshownevent" ("competency_id", "evidence_id", "id", "kind", "level_id", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_at", "said_by_id", "shown_on", "withdrawn_at", "withdrawn_by_id", "withdrawn_why") SELECT old_values."competency_id", old_values."evidence_id", old_values."id", old_values."kind", old_values."level_id", old_values."official_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."reason", old_values."said_at", old_values."said_by_id", old_values."shown_on", old_values."withdrawn_at", old_values."withdrawn_by_id", old_values."withdrawn_why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_6577e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "planning_planevent" ("assessment_id", "begins_on", "id", "made_at", "made_by_id", "norms", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seconds", "state", "year") SELECT old_values."assessment_id", old_values."begins_on", old_values."id", old_values."made_at", old_values."made_by_id", old_values."norms", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."seconds", old_values."state", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_6c23c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_jobpositionevent" ("article", "code", "description", "document_id", "id", "in_force", "mark", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_class", "rank_id", "search_key", "sort_key", "title_id", "unit_id", "unit_kind") SELECT old_values."article", old_values."code", old_values."description", old_values."document_id", old_values."id", old_values."in_force", old_values."mark", old_values."name", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."position_class", old_values."rank_id", old_values."search_key", old_values."sort_key", old_values."title_id", old_values."unit_id", old_values."unit_kind" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_70c9a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "utilisation_shortfallstepevent" ("at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shortfall_id", "text", "to_id") SELECT old_values."at", old_values."by_id", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."shortfall_id", old_values."text", old_values."to_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_7761c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_dispensationevent" ("authority", "document_id", "end_reason", "ended_at", "ended_by_id", "given_at", "given_by_id", "ground", "id", "kind", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "requirement_id") SELECT old_values."authority", old_values."document_id", old_values."end_reason", old_values."ended_at", old_values."ended_by_id", old_values."given_at", old_values."given_by_id", old_values."ground", old_values."id", old_values."kind", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."reason", old_values."requirement_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_78fc8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "utilisation_appointmentevent" ("authority", "decided_at", "decided_by_id", "evidence_id", "exception_authority", "exception_ground", "exception_until", "former_post_id", "id", "is_leadership", "kind", "minute_id", "number", "official_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "title_id", "unit_id", "verdict", "withdrawn_at", "withdrawn_by_id", "withdrawn_why") SELECT old_values."authority", old_values."decided_at", old_values."decided_by_id", old_values."evidence_id", old_values."exception_authority", old_values."exception_ground", old_values."exception_until", old_values."former_post_id", old_values."id", old_values."is_leadership", old_values."kind", old_values."minute_id", old_values."number", old_values."official_id", old_values."on", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."post_id", old_values."title_id", old_values."unit_id", old_values."verdict", old_values."withdrawn_at", old_values."withdrawn_by_id", old_values."withdrawn_why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_7b5cf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "utilisation_appointmentcheckevent" ("found", "id", "made_at", "made_by_id", "official_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_id", "unit_id", "verdict") SELECT old_values."found", old_values."id", old_values."made_at", old_values."made_by_id", old_values."official_id", old_values."on", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."title_id", old_values."unit_id", old_values."verdict" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_84eb1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_teachingevent" ("id", "lecturer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT old_values."id", old_values."lecturer_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."programme_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_88b87() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_competencyframeworkevent" ("article", "code", "creator", "description", "document_id", "id", "identifier", "in_force", "mark", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") SELECT old_values."article", old_values."code", old_values."creator", old_values."description", old_values."document_id", old_values."id", old_values."identifier", old_values."in_force", old_values."mark", old_values."origin", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_8b1e9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_rankholdingevent" ("id", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank_id") SELECT old_values."id", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."rank_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_8fb05() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_deputyevent" ("deputy_id", "ended_at", "ended_by_id", "given_at", "given_by_id", "id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id", "why") SELECT old_values."deputy_id", old_values."ended_at", old_values."ended_by_id", old_values."given_at", old_values."given_by_id", old_values."id", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."user_id", old_values."why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_9767d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_equivalenceevent" ("article", "counts_as_id", "document_id", "granted_before", "id", "level_id", "mark", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."article", old_values."counts_as_id", old_values."document_id", old_values."granted_before", old_values."id", old_values."level_id", old_values."mark", old_values."note", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_9b22f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_evaluationevent" ("id", "note", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "score", "year") SELECT old_values."id", old_values."note", old_values."official_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."result", old_values."score", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_9fcd7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_postevent" ("batch_id", "category", "ground", "how", "id", "is_main", "official_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row", "title_id", "unit_id") SELECT old_values."batch_id", old_values."category", old_values."ground", old_values."how", old_values."id", old_values."is_main", old_values."official_id", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."row", old_values."title_id", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_a1b8a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "org_unitevent" ("branch", "code", "id", "is_reference", "kind", "life", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tier") SELECT old_values."branch", old_values."code", old_values."id", old_values."is_reference", old_values."kind", old_values."life", old_values."mark", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."tier" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_a1eac() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_moduleevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "practice_hours", "programme_id", "theory_hours") SELECT old_values."id", old_values."name", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."position", old_values."practice_hours", old_values."programme_id", old_values."theory_hours" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_a2268() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_formerfileevent" ("code", "former_id", "id", "national_id", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since") SELECT old_values."code", old_values."former_id", old_values."id", old_values."national_id", old_values."official_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."since" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_a317d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_buildsevent" ("id", "level_id", "module_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT old_values."id", old_values."level_id", old_values."module_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."programme_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_a50b6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_programmeevent" ("article", "calendar_days", "code", "days", "document_id", "framework_id", "id", "in_force", "is_reference", "least_seats", "mark", "mode", "most_seats", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_key", "sort_key", "topic") SELECT old_values."article", old_values."calendar_days", old_values."code", old_values."days", old_values."document_id", old_values."framework_id", old_values."id", old_values."in_force", old_values."is_reference", old_values."least_seats", old_values."mark", old_values."mode", old_values."most_seats", old_values."name", old_values."note", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."search_key", old_values."sort_key", old_values."topic" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_a6c89() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_providerevent" ("code", "id", "is_reference", "mark", "name", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_key", "sort_key", "unit_id") SELECT old_values."code", old_values."id", old_values."is_reference", old_values."mark", old_values."name", old_values."note", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."search_key", old_values."sort_key", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_a9324() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_personevent" ("account_id", "born", "ethnicity", "full_name", "gender", "id", "national_fields", "national_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "search_key", "sort_key") SELECT old_values."account_id", old_values."born", old_values."ethnicity", old_values."full_name", old_values."gender", old_values."id", old_values."national_fields", old_values."national_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."search_key", old_values."sort_key" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_b30ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_positionasksevent" ("competency_id", "id", "job_position_id", "level_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."competency_id", old_values."id", old_values."job_position_id", old_values."level_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_bcb3b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "succession_successionplanevent" ("approved_on", "begins", "branch", "decision", "group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "state", "title_id", "unit_id") SELECT old_values."approved_on", old_values."begins", old_values."branch", old_values."decision", old_values."group_id", old_values."id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."seats", old_values."state", old_values."title_id", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_be378() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_capacityevent" ("classes", "id", "mark", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id") SELECT old_values."classes", old_values."id", old_values."mark", old_values."month", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."provider_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_c11f2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "org_unitversionevent" ("id", "name", "parent_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "search_key", "sort_key", "unit_id") SELECT old_values."id", old_values."name", old_values."parent_id", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."position", old_values."search_key", old_values."sort_key", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_c1c08() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "utilisation_debtevent" ("appointment_id", "asked", "dispensation_id", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualification_id", "requirement_id", "state", "state_on") SELECT old_values."appointment_id", old_values."asked", old_values."dispensation_id", old_values."due_on", old_values."id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."qualification_id", old_values."requirement_id", old_values."state", old_values."state_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_c316c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_roomevent" ("id", "name", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "seats") SELECT old_values."id", old_values."name", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."provider_id", old_values."seats" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_c5f61() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "org_unitchangeevent" ("act", "document_id", "id", "made_at", "made_by_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "why") SELECT old_values."act", old_values."document_id", old_values."id", old_values."made_at", old_values."made_by_id", old_values."on", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."unit_id", old_values."why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_ca7a0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "standards_requirementversionevent" ("article", "document_id", "id", "in_force", "mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requirement_id", "sentence", "title", "tree") SELECT old_values."article", old_values."document_id", old_values."id", old_values."in_force", old_values."mark", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."requirement_id", old_values."sentence", old_values."title", old_values."tree" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_cef95() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_qualificationevent" ("batch_id", "evidence_id", "expires_on", "field", "grade", "granted", "hours", "id", "institution", "kind", "level_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row", "serial_no", "source") SELECT old_values."batch_id", old_values."evidence_id", old_values."expires_on", old_values."field", old_values."grade", old_values."granted", old_values."hours", old_values."id", old_values."institution", old_values."kind", old_values."level_id", old_values."person_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."row", old_values."serial_no", old_values."source" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_cf2e5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_passedgrantevent" ("grant_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reorganisation_id", "unit_code") SELECT old_values."grant_id", old_values."id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."reorganisation_id", old_values."unit_code" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_d3ca5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_grantsevent" ("field", "hours", "id", "kind", "level_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT old_values."field", old_values."hours", old_values."id", old_values."kind", old_values."level_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."programme_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_d7296() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "catalogue_lecturerevent" ("full_name", "id", "kind", "period", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "sort_key") SELECT old_values."full_name", old_values."id", old_values."kind", old_values."period", old_values."person_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."provider_id", old_values."sort_key" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_dce1a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "care_suspicionevent" ("decided_at", "decided_by_id", "evidences", "first_id", "found_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "score", "second_id", "state") SELECT old_values."decided_at", old_values."decided_by_id", old_values."evidences", old_values."first_id", old_values."found_at", old_values."id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."reason", old_values."score", old_values."second_id", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_e2e90() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_carriedpostevent" ("after_id", "before_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reorganisation_id") SELECT old_values."after_id", old_values."before_id", old_values."id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."reorganisation_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_ef1ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "org_titleentailmentevent" ("document_id", "group_id", "id", "management_level", "mark", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_id") SELECT old_values."document_id", old_values."group_id", old_values."id", old_values."management_level", old_values."mark", old_values."period", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."title_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_f3b0c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "officials_correctionevent" ("answer", "decided_at", "decided_by_id", "evidence_id", "field", "id", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "proposed_at", "proposed_by_id", "proposed_words", "reason", "replaced_words", "row", "state", "stood", "stood_words", "table", "what") SELECT old_values."answer", old_values."decided_at", old_values."decided_by_id", old_values."evidence_id", old_values."field", old_values."id", old_values."official_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."proposed", old_values."proposed_at", old_values."proposed_by_id", old_values."proposed_words", old_values."reason", old_values."replaced_words", old_values."row", old_values."state", old_values."stood", old_values."stood_words", old_values."table", old_values."what" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deleted_delete_f535e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "needs_surveyevent" ("first", "id", "last", "note", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") SELECT old_values."first", old_values."id", old_values."last", old_values."note", old_values."opened_at", old_values."opened_by_id", _pgh_attached_context.value, NOW(), 'deleted', old_values."id", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_edition_012d6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM law_turn_edition(); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_edition_18e71() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM law_turn_edition(); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_edition_21ca9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM law_turn_edition(); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_edition_383e9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM law_turn_edition(); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_edition_607fb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM law_turn_edition(); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_edition_7fcfe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM law_turn_edition(); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_edition_986b1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM law_turn_edition(); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_edition_9f420() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM law_turn_edition(); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_edition_c0038() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM law_turn_edition(); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_edition_d65a5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM law_turn_edition(); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_edition_eff08() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM law_turn_edition(); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_stays_5ef04() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;
    RETURN job_ids;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;
    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;
    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;
    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;
    RETURN _job_id;
END;
$$;
CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);
CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;
 RETURN found_jobs;
END;
$$;
CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;
CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_activationattempt (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE public.accounts_activationattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_activationattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_activationcode (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    batch uuid NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    issued_by_id bigint NOT NULL,
    revoked_by_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT activation_code_expires_after_it_was_issued CHECK ((expires_at > issued_at)),
    CONSTRAINT activation_code_is_used_or_revoked_not_both CHECK (((used_at IS NULL) OR (revoked_at IS NULL))),
    CONSTRAINT activation_code_revocation_is_signed_and_dated CHECK ((((revoked_at IS NULL) AND (revoked_by_id IS NULL)) OR ((revoked_at IS NOT NULL) AND (revoked_by_id IS NOT NULL))))
);
ALTER TABLE public.accounts_activationcode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_activationcode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE UNLOGGED TABLE public.accounts_cache (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE TABLE public.accounts_deputy (
    id bigint NOT NULL,
    period daterange NOT NULL,
    why character varying(500) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    deputy_id bigint NOT NULL,
    ended_by_id bigint,
    given_by_id bigint NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT deputy_end_is_signed_and_dated CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL)) OR ((ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL)))),
    CONSTRAINT deputy_has_a_first_and_a_last_day_unless_withdrawn CHECK ((((upper(period) IS NOT NULL) AND (NOT isempty(period)) AND (lower(period) IS NOT NULL)) OR ((ended_at IS NOT NULL) AND isempty(period)))),
    CONSTRAINT deputy_is_somebody_else CHECK ((NOT (user_id = deputy_id)))
);
ALTER TABLE public.accounts_deputy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_deputy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_deputyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    period daterange NOT NULL,
    why character varying(500) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    deputy_id bigint NOT NULL,
    ended_by_id bigint,
    given_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.accounts_deputyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_deputyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    username character varying(60) NOT NULL,
    full_name character varying(200) NOT NULL,
    is_active boolean NOT NULL,
    is_demo boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL
);
ALTER TABLE public.accounts_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.care_merge (
    id bigint NOT NULL,
    kept_id bigint NOT NULL,
    lost_id bigint NOT NULL,
    kept_code character varying(20) NOT NULL,
    lost_code character varying(20) NOT NULL,
    lost_name character varying(120) NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    why character varying(500) NOT NULL,
    steps jsonb NOT NULL,
    standing jsonb NOT NULL,
    undone_at timestamp with time zone,
    undone_why character varying(500) NOT NULL,
    merged_by_id bigint NOT NULL,
    suspicion_id bigint NOT NULL,
    undone_by_id bigint,
    CONSTRAINT merge_is_undone_by_somebody_at_a_time_and_why CHECK ((((undone_at IS NULL) AND (undone_by_id IS NULL) AND ((undone_why)::text = ''::text)) OR ((undone_at IS NOT NULL) AND (undone_by_id IS NOT NULL) AND (NOT ((undone_why)::text = ''::text))))),
    CONSTRAINT merge_joins_two_files CHECK ((NOT (kept_id = lost_id))),
    CONSTRAINT merge_says_why CHECK ((NOT ((why)::text = ''::text)))
);
ALTER TABLE public.care_merge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.care_merge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.care_suspicion (
    id bigint NOT NULL,
    score smallint NOT NULL,
    evidences jsonb NOT NULL,
    state character varying(10) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(500) NOT NULL,
    decided_by_id bigint,
    first_id bigint NOT NULL,
    second_id bigint NOT NULL,
    CONSTRAINT suspicion_decision_is_signed_and_dated CHECK ((((decided_at IS NULL) AND (decided_by_id IS NULL) AND ((state)::text = 'OPEN'::text)) OR ((NOT ((state)::text = 'OPEN'::text)) AND (decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL)))),
    CONSTRAINT suspicion_names_the_older_file_first CHECK ((first_id < second_id)),
    CONSTRAINT suspicion_set_aside_says_why CHECK (((NOT ((state)::text = 'NOT_SAME'::text)) OR (NOT ((reason)::text = ''::text))))
);
ALTER TABLE public.care_suspicion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.care_suspicion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.care_suspicionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    score smallint NOT NULL,
    evidences jsonb NOT NULL,
    state character varying(10) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(500) NOT NULL,
    decided_by_id bigint,
    first_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    second_id bigint NOT NULL
);
ALTER TABLE public.care_suspicionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.care_suspicionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.care_sweep (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    is_whole boolean NOT NULL,
    newest bigint NOT NULL,
    people integer NOT NULL,
    pairs integer NOT NULL,
    found integer NOT NULL,
    seconds double precision NOT NULL,
    CONSTRAINT care_sweep_found_check CHECK ((found >= 0)),
    CONSTRAINT care_sweep_pairs_check CHECK ((pairs >= 0)),
    CONSTRAINT care_sweep_people_check CHECK ((people >= 0))
);
ALTER TABLE public.care_sweep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.care_sweep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_builds (
    id bigint NOT NULL,
    module_id bigint,
    programme_id bigint NOT NULL,
    level_id bigint NOT NULL
);
ALTER TABLE public.catalogue_builds ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_builds_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_buildsevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    module_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    programme_id bigint NOT NULL,
    level_id bigint NOT NULL
);
ALTER TABLE public.catalogue_buildsevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_buildsevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_capacity (
    id bigint NOT NULL,
    month smallint NOT NULL,
    classes smallint NOT NULL,
    mark character varying(20) NOT NULL,
    provider_id bigint NOT NULL,
    CONSTRAINT capacity_is_of_a_month_of_the_year CHECK (((month >= 1) AND (month <= 12))),
    CONSTRAINT catalogue_capacity_classes_check CHECK ((classes >= 0)),
    CONSTRAINT catalogue_capacity_month_check CHECK ((month >= 0))
);
ALTER TABLE public.catalogue_capacity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_capacity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_capacityevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    month smallint NOT NULL,
    classes smallint NOT NULL,
    mark character varying(20) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    provider_id bigint NOT NULL,
    CONSTRAINT catalogue_capacityevent_classes_check CHECK ((classes >= 0)),
    CONSTRAINT catalogue_capacityevent_month_check CHECK ((month >= 0))
);
ALTER TABLE public.catalogue_capacityevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_capacityevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_competency (
    id bigint NOT NULL,
    identifier uuid NOT NULL,
    code character varying(80) NOT NULL,
    name character varying(2000) NOT NULL,
    search_key character varying(2200) NOT NULL,
    kind character varying(120) NOT NULL,
    description text NOT NULL,
    "position" integer NOT NULL,
    parent_id bigint,
    framework_id bigint NOT NULL,
    CONSTRAINT catalogue_competency_position_check CHECK (("position" >= 0)),
    CONSTRAINT competency_does_not_belong_to_itself CHECK (((parent_id IS NULL) OR (NOT ((parent_id = id) AND (parent_id IS NOT NULL)))))
);
ALTER TABLE public.catalogue_competency ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_competency_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_competencyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    identifier uuid NOT NULL,
    code character varying(80) NOT NULL,
    name character varying(2000) NOT NULL,
    search_key character varying(2200) NOT NULL,
    kind character varying(120) NOT NULL,
    description text NOT NULL,
    "position" integer NOT NULL,
    parent_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    framework_id bigint NOT NULL,
    CONSTRAINT catalogue_competencyevent_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.catalogue_competencyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_competencyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_competencyframework (
    id bigint NOT NULL,
    identifier uuid NOT NULL,
    code character varying(80) NOT NULL,
    title character varying(300) NOT NULL,
    creator character varying(300) NOT NULL,
    description text NOT NULL,
    article character varying(100) NOT NULL,
    mark character varying(20) NOT NULL,
    in_force daterange NOT NULL,
    origin character varying(500) NOT NULL,
    document_id bigint,
    CONSTRAINT competency_framework_has_a_title_and_a_creator CHECK (((NOT ((title)::text = ''::text)) AND (NOT ((creator)::text = ''::text))))
);
ALTER TABLE public.catalogue_competencyframework ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_competencyframework_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_competencyframeworkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    identifier uuid NOT NULL,
    code character varying(80) NOT NULL,
    title character varying(300) NOT NULL,
    creator character varying(300) NOT NULL,
    description text NOT NULL,
    article character varying(100) NOT NULL,
    mark character varying(20) NOT NULL,
    in_force daterange NOT NULL,
    origin character varying(500) NOT NULL,
    document_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalogue_competencyframeworkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_competencyframeworkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_competencylevel (
    id bigint NOT NULL,
    identifier uuid NOT NULL,
    step smallint NOT NULL,
    name character varying(300) NOT NULL,
    evidence text NOT NULL,
    competency_id bigint NOT NULL,
    CONSTRAINT catalogue_competencylevel_step_check CHECK ((step >= 0)),
    CONSTRAINT competency_levels_count_from_one CHECK ((step >= 1))
);
ALTER TABLE public.catalogue_competencylevel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_competencylevel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_competencylevelevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    identifier uuid NOT NULL,
    step smallint NOT NULL,
    name character varying(300) NOT NULL,
    evidence text NOT NULL,
    competency_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT catalogue_competencylevelevent_step_check CHECK ((step >= 0))
);
ALTER TABLE public.catalogue_competencylevelevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_competencylevelevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_frameworkprogramme (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    name character varying(300) NOT NULL,
    kind character varying(20) NOT NULL,
    article character varying(100) NOT NULL,
    mark character varying(20) NOT NULL,
    note text NOT NULL,
    document_id bigint
);
ALTER TABLE public.catalogue_frameworkprogramme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_frameworkprogramme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_frameworkprogrammeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    name character varying(300) NOT NULL,
    kind character varying(20) NOT NULL,
    article character varying(100) NOT NULL,
    mark character varying(20) NOT NULL,
    note text NOT NULL,
    document_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalogue_frameworkprogrammeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_frameworkprogrammeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_grants (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    field character varying(200) NOT NULL,
    hours smallint,
    level_id bigint NOT NULL,
    programme_id bigint NOT NULL,
    CONSTRAINT catalogue_grants_hours_check CHECK ((hours >= 0)),
    CONSTRAINT granted_hours_are_some_or_not_counted CHECK (((hours IS NULL) OR (hours > 0)))
);
ALTER TABLE public.catalogue_grants ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_grants_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_grantsevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    field character varying(200) NOT NULL,
    hours smallint,
    level_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    programme_id bigint NOT NULL,
    CONSTRAINT catalogue_grantsevent_hours_check CHECK ((hours >= 0))
);
ALTER TABLE public.catalogue_grantsevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_grantsevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_lecturer (
    id bigint NOT NULL,
    full_name character varying(120) NOT NULL,
    sort_key character varying(240) NOT NULL COLLATE pg_catalog."C",
    kind character varying(20) NOT NULL,
    period daterange NOT NULL,
    person_id bigint,
    provider_id bigint NOT NULL
);
ALTER TABLE public.catalogue_lecturer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_lecturer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_lecturerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    full_name character varying(120) NOT NULL,
    sort_key character varying(240) NOT NULL COLLATE pg_catalog."C",
    kind character varying(20) NOT NULL,
    period daterange NOT NULL,
    person_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    provider_id bigint NOT NULL
);
ALTER TABLE public.catalogue_lecturerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_lecturerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_module (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    name character varying(300) NOT NULL,
    theory_hours smallint NOT NULL,
    practice_hours smallint NOT NULL,
    programme_id bigint NOT NULL,
    CONSTRAINT catalogue_module_position_check CHECK (("position" >= 0)),
    CONSTRAINT catalogue_module_practice_hours_check CHECK ((practice_hours >= 0)),
    CONSTRAINT catalogue_module_theory_hours_check CHECK ((theory_hours >= 0)),
    CONSTRAINT module_takes_some_hours CHECK (((theory_hours > 0) OR (practice_hours > 0)))
);
ALTER TABLE public.catalogue_module ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_module_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_moduleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    name character varying(300) NOT NULL,
    theory_hours smallint NOT NULL,
    practice_hours smallint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    programme_id bigint NOT NULL,
    CONSTRAINT catalogue_moduleevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT catalogue_moduleevent_practice_hours_check CHECK ((practice_hours >= 0)),
    CONSTRAINT catalogue_moduleevent_theory_hours_check CHECK ((theory_hours >= 0))
);
ALTER TABLE public.catalogue_moduleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_moduleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_offering (
    id bigint NOT NULL,
    period daterange NOT NULL,
    programme_id bigint NOT NULL,
    provider_id bigint NOT NULL
);
ALTER TABLE public.catalogue_offering ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_offering_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_offeringevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    period daterange NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    programme_id bigint NOT NULL,
    provider_id bigint NOT NULL
);
ALTER TABLE public.catalogue_offeringevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_offeringevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_programme (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    name character varying(300) NOT NULL,
    search_key character varying(400) NOT NULL,
    sort_key character varying(600) NOT NULL COLLATE pg_catalog."C",
    topic character varying(20) NOT NULL,
    mode character varying(10) NOT NULL,
    days smallint NOT NULL,
    calendar_days smallint NOT NULL,
    least_seats smallint NOT NULL,
    most_seats smallint NOT NULL,
    in_force daterange NOT NULL,
    article character varying(100) NOT NULL,
    mark character varying(20) NOT NULL,
    note text NOT NULL,
    is_reference boolean NOT NULL,
    document_id bigint,
    framework_id bigint NOT NULL,
    CONSTRAINT catalogue_programme_calendar_days_check CHECK ((calendar_days >= 0)),
    CONSTRAINT catalogue_programme_days_check CHECK ((days >= 0)),
    CONSTRAINT catalogue_programme_least_seats_check CHECK ((least_seats >= 0)),
    CONSTRAINT catalogue_programme_most_seats_check CHECK ((most_seats >= 0)),
    CONSTRAINT programme_seats_run_from_least_to_most CHECK (((least_seats >= 1) AND (most_seats >= least_seats))),
    CONSTRAINT programme_studies_within_its_calendar CHECK (((days >= 1) AND (calendar_days >= days)))
);
ALTER TABLE public.catalogue_programme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_programme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_programmeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    name character varying(300) NOT NULL,
    search_key character varying(400) NOT NULL,
    sort_key character varying(600) NOT NULL COLLATE pg_catalog."C",
    topic character varying(20) NOT NULL,
    mode character varying(10) NOT NULL,
    days smallint NOT NULL,
    calendar_days smallint NOT NULL,
    least_seats smallint NOT NULL,
    most_seats smallint NOT NULL,
    in_force daterange NOT NULL,
    article character varying(100) NOT NULL,
    mark character varying(20) NOT NULL,
    note text NOT NULL,
    is_reference boolean NOT NULL,
    document_id bigint,
    framework_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT catalogue_programmeevent_calendar_days_check CHECK ((calendar_days >= 0)),
    CONSTRAINT catalogue_programmeevent_days_check CHECK ((days >= 0)),
    CONSTRAINT catalogue_programmeevent_least_seats_check CHECK ((least_seats >= 0)),
    CONSTRAINT catalogue_programmeevent_most_seats_check CHECK ((most_seats >= 0))
);
ALTER TABLE public.catalogue_programmeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_programmeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_provider (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(255) NOT NULL,
    search_key character varying(320) NOT NULL,
    sort_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    period daterange NOT NULL,
    mark character varying(20) NOT NULL,
    note text NOT NULL,
    is_reference boolean NOT NULL,
    unit_id bigint
);
ALTER TABLE public.catalogue_provider ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_provider_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_providerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(255) NOT NULL,
    search_key character varying(320) NOT NULL,
    sort_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    period daterange NOT NULL,
    mark character varying(20) NOT NULL,
    note text NOT NULL,
    is_reference boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint
);
ALTER TABLE public.catalogue_providerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_providerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_room (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    seats smallint NOT NULL,
    period daterange NOT NULL,
    provider_id bigint NOT NULL,
    CONSTRAINT catalogue_room_seats_check CHECK ((seats >= 0)),
    CONSTRAINT room_seats_somebody CHECK ((seats >= 1))
);
ALTER TABLE public.catalogue_room ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_room_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_roomevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    seats smallint NOT NULL,
    period daterange NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    provider_id bigint NOT NULL,
    CONSTRAINT catalogue_roomevent_seats_check CHECK ((seats >= 0))
);
ALTER TABLE public.catalogue_roomevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_roomevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_teaching (
    id bigint NOT NULL,
    lecturer_id bigint NOT NULL,
    programme_id bigint NOT NULL
);
ALTER TABLE public.catalogue_teaching ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_teaching_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_teachingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    lecturer_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    programme_id bigint NOT NULL
);
ALTER TABLE public.catalogue_teachingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_teachingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.desk_batch (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    state character varying(20) NOT NULL,
    options jsonb NOT NULL,
    done integer NOT NULL,
    total integer NOT NULL,
    tally jsonb NOT NULL,
    failure text NOT NULL,
    refused_file character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    written_at timestamp with time zone,
    created_by_id bigint NOT NULL,
    file_id bigint NOT NULL,
    groups jsonb NOT NULL,
    followed_up_at timestamp with time zone,
    CONSTRAINT batch_is_followed_up_after_it_is_written CHECK (((followed_up_at IS NULL) OR (written_at IS NOT NULL))),
    CONSTRAINT desk_batch_done_check CHECK ((done >= 0)),
    CONSTRAINT desk_batch_total_check CHECK ((total >= 0))
);
ALTER TABLE public.desk_batch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.desk_batch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.desk_batchrow (
    "row" integer NOT NULL,
    verdict character varying(10) NOT NULL,
    subject character varying(60) NOT NULL,
    reasons jsonb,
    cells jsonb,
    batch_id bigint NOT NULL,
    changes jsonb,
    CONSTRAINT desk_batchrow_row_check CHECK (("row" >= 0))
);
CREATE TABLE public.desk_delivery (
    id bigint NOT NULL,
    channel character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    attempts smallint NOT NULL,
    next_try_at timestamp with time zone,
    give_up_at timestamp with time zone,
    last_error text NOT NULL,
    sent_at timestamp with time zone,
    notice_id bigint NOT NULL,
    printing_id bigint,
    CONSTRAINT delivery_failed_says_why CHECK (((NOT ((state)::text = ANY (ARRAY[('FAILED'::character varying)::text, ('DOUBTFUL'::character varying)::text]))) OR (NOT (last_error = ''::text)))),
    CONSTRAINT delivery_in_app_is_there_at_once CHECK (((NOT ((channel)::text = 'IN_APP'::text)) OR ((state)::text = 'SENT'::text))),
    CONSTRAINT delivery_printed_names_its_printing CHECK (((((channel)::text = 'PRINTED'::text) AND (printing_id IS NOT NULL) AND ((state)::text = 'SENT'::text)) OR ((NOT (((channel)::text = 'PRINTED'::text) AND ((state)::text = 'SENT'::text))) AND (printing_id IS NULL)))),
    CONSTRAINT delivery_sent_and_no_other_has_its_time CHECK ((((sent_at IS NOT NULL) AND ((state)::text = 'SENT'::text)) OR ((NOT ((state)::text = 'SENT'::text)) AND (sent_at IS NULL)))),
    CONSTRAINT delivery_waiting_letter_knows_when CHECK (((NOT (((channel)::text = 'EMAIL'::text) AND ((state)::text = 'WAITING'::text))) OR ((give_up_at IS NOT NULL) AND (next_try_at IS NOT NULL)))),
    CONSTRAINT desk_delivery_attempts_check CHECK ((attempts >= 0))
);
ALTER TABLE public.desk_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.desk_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.desk_notice (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    sentence character varying(300) NOT NULL,
    path character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    created_by_id bigint NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT notice_is_read_after_it_is_written CHECK (((read_at IS NULL) OR (read_at >= created_at))),
    CONSTRAINT notice_leads_to_a_page_of_ours CHECK (((path)::text ~ '^/([^/\\]|$)'::text)),
    CONSTRAINT notice_says_something CHECK ((NOT ((sentence)::text = ''::text)))
);
ALTER TABLE public.desk_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.desk_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.desk_outage (
    channel character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL,
    failures integer NOT NULL,
    next_try_at timestamp with time zone NOT NULL,
    last_error text NOT NULL,
    CONSTRAINT desk_outage_failures_check CHECK ((failures >= 0))
);
CREATE TABLE public.desk_printing (
    id bigint NOT NULL,
    printed_at timestamp with time zone NOT NULL,
    people integer NOT NULL,
    printed_by_id bigint NOT NULL,
    CONSTRAINT desk_printing_people_check CHECK ((people >= 0))
);
ALTER TABLE public.desk_printing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.desk_printing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.desk_storedfile (
    id bigint NOT NULL,
    name character varying(255) NOT NULL,
    sha256 character varying(64) NOT NULL,
    size bigint NOT NULL,
    content character varying(100) NOT NULL,
    stored_at timestamp with time zone NOT NULL,
    stored_by_id bigint NOT NULL,
    CONSTRAINT desk_storedfile_size_check CHECK ((size >= 0))
);
ALTER TABLE public.desk_storedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.desk_storedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.intake_mapping (
    id bigint NOT NULL,
    shape character varying(64) NOT NULL,
    kind character varying(20) NOT NULL,
    columns jsonb NOT NULL,
    told_at timestamp with time zone NOT NULL,
    told_by_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.intake_mapping ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_mapping_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.journal_entry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id bigint,
    actor_name character varying(200) NOT NULL,
    verb character varying(60) NOT NULL,
    subject_kind character varying(60) NOT NULL,
    subject_id character varying(60) NOT NULL,
    subject_name character varying(300) NOT NULL,
    why text NOT NULL,
    details jsonb NOT NULL
);
ALTER TABLE public.journal_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.journal_reading (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id bigint NOT NULL,
    actor_name character varying(200) NOT NULL,
    page character varying(80) NOT NULL,
    subject_kind character varying(60) NOT NULL,
    subject_id character varying(60) NOT NULL,
    filter text NOT NULL,
    people integer NOT NULL,
    rows integer,
    CONSTRAINT journal_reading_people_check CHECK ((people >= 0)),
    CONSTRAINT journal_reading_rows_check CHECK ((rows >= 0))
);
ALTER TABLE public.journal_reading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_reading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.journal_seal (
    id bigint NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    first_entry bigint NOT NULL,
    last_entry bigint NOT NULL,
    entries integer NOT NULL,
    previous character varying(64) NOT NULL,
    digest character varying(64) NOT NULL,
    CONSTRAINT journal_seal_entries_check CHECK ((entries >= 0))
);
ALTER TABLE public.journal_seal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_seal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.law_document (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    number character varying(80) NOT NULL,
    kind character varying(20) NOT NULL,
    branch character varying(10) NOT NULL,
    issuer character varying(200) NOT NULL,
    title text NOT NULL,
    search_key text NOT NULL,
    issued_on date,
    in_force daterange,
    mark character varying(20) NOT NULL,
    reference text NOT NULL,
    note text NOT NULL,
    replaced_by_id bigint,
    is_edited boolean NOT NULL
);
ALTER TABLE public.law_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.law_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.law_documentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    number character varying(80) NOT NULL,
    kind character varying(20) NOT NULL,
    branch character varying(10) NOT NULL,
    issuer character varying(200) NOT NULL,
    title text NOT NULL,
    search_key text NOT NULL,
    issued_on date,
    in_force daterange,
    mark character varying(20) NOT NULL,
    reference text NOT NULL,
    note text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    replaced_by_id bigint,
    is_edited boolean NOT NULL
);
ALTER TABLE public.law_documentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.law_documentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.law_edition (
    id bigint NOT NULL,
    number bigint NOT NULL
);
ALTER TABLE public.law_edition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.law_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE SEQUENCE public.law_edition_number
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.law_parameter (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    meaning character varying(300) NOT NULL,
    unit character varying(40) NOT NULL,
    is_edited boolean NOT NULL
);
ALTER TABLE public.law_parameter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.law_parameter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.law_value (
    id bigint NOT NULL,
    article character varying(100) NOT NULL,
    amount numeric(12,2),
    period daterange NOT NULL,
    mark character varying(20) NOT NULL,
    note text NOT NULL,
    document_id bigint NOT NULL,
    parameter_id bigint NOT NULL,
    source text NOT NULL
);
ALTER TABLE public.law_value ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.law_value_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.law_valueevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    article character varying(100) NOT NULL,
    amount numeric(12,2),
    period daterange NOT NULL,
    mark character varying(20) NOT NULL,
    note text NOT NULL,
    document_id bigint NOT NULL,
    parameter_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    source text NOT NULL
);
ALTER TABLE public.law_valueevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.law_valueevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.needs_assessment (
    id bigint NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    people integer NOT NULL,
    requirements integer NOT NULL,
    pairs integer NOT NULL,
    seconds double precision NOT NULL,
    by_id bigint NOT NULL,
    differing integer,
    kept_to date NOT NULL,
    proven_at timestamp with time zone,
    CONSTRAINT needs_assessment_differing_check CHECK ((differing >= 0)),
    CONSTRAINT needs_assessment_pairs_check CHECK ((pairs >= 0)),
    CONSTRAINT needs_assessment_people_check CHECK ((people >= 0)),
    CONSTRAINT needs_assessment_requirements_check CHECK ((requirements >= 0))
);
ALTER TABLE public.needs_assessment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.needs_assessment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.needs_coming (
    cause character varying NOT NULL,
    due_on date,
    official_id bigint NOT NULL,
    unit_id bigint,
    version_id bigint NOT NULL,
    forecast_id bigint NOT NULL
);
CREATE TABLE public.needs_comingtally (
    cause character varying NOT NULL,
    people integer NOT NULL,
    unit_id bigint NOT NULL,
    version_id bigint NOT NULL,
    forecast_id bigint NOT NULL
);
CREATE TABLE public.needs_forecast (
    id bigint NOT NULL,
    years smallint NOT NULL,
    "on" date NOT NULL,
    base date NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    CONSTRAINT needs_forecast_years_check CHECK ((years >= 0))
);
ALTER TABLE public.needs_forecast ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.needs_forecast_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.needs_need (
    status character varying NOT NULL,
    due_on date,
    priority smallint NOT NULL,
    official_id bigint NOT NULL,
    qualification_id bigint,
    unit_id bigint,
    version_id bigint NOT NULL
)
PARTITION BY HASH (official_id);
CREATE TABLE public.needs_need_1 (
    status character varying CONSTRAINT needs_need_status_not_null NOT NULL,
    due_on date,
    priority smallint CONSTRAINT needs_need_priority_not_null NOT NULL,
    official_id bigint CONSTRAINT needs_need_official_id_not_null NOT NULL,
    qualification_id bigint,
    unit_id bigint,
    version_id bigint CONSTRAINT needs_need_version_id_not_null NOT NULL
);
CREATE TABLE public.needs_needtally (
    met integer NOT NULL,
    expiring integer NOT NULL,
    due integer NOT NULL,
    overdue integer NOT NULL,
    cannot_tell integer NOT NULL,
    unit_id bigint NOT NULL,
    version_id bigint NOT NULL,
    excepted integer NOT NULL,
    waived integer NOT NULL
);
CREATE TABLE public.needs_survey (
    id bigint NOT NULL,
    year smallint NOT NULL,
    first date NOT NULL,
    last date NOT NULL,
    note text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by_id bigint NOT NULL,
    CONSTRAINT needs_survey_year_check CHECK ((year >= 0)),
    CONSTRAINT survey_of_needs_ends_after_it_begins CHECK ((last >= first))
);
ALTER TABLE public.needs_survey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.needs_survey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.needs_surveyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    year smallint NOT NULL,
    first date NOT NULL,
    last date NOT NULL,
    note text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT needs_surveyevent_year_check CHECK ((year >= 0))
);
ALTER TABLE public.needs_surveyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.needs_surveyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.needs_unittally (
    unit_id bigint NOT NULL,
    people integer NOT NULL,
    lacking integer NOT NULL
);
CREATE TABLE public.needs_wish (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    subject character varying(300) NOT NULL,
    subject_key character varying(400) NOT NULL,
    people integer NOT NULL,
    why text NOT NULL,
    quarter smallint,
    state character varying(10) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    answer text NOT NULL,
    "row" integer,
    batch_id bigint,
    decided_by_id bigint,
    official_id bigint,
    programme_id bigint,
    survey_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    written_by_id bigint NOT NULL,
    CONSTRAINT needs_wish_people_check CHECK ((people >= 0)),
    CONSTRAINT needs_wish_quarter_check CHECK ((quarter >= 0)),
    CONSTRAINT needs_wish_row_check CHECK (("row" >= 0)),
    CONSTRAINT wish_is_answered_by_somebody_and_declined_for_a_reason CHECK ((((answer = ''::text) AND (decided_at IS NULL) AND (decided_by_id IS NULL) AND ((state)::text = ANY (ARRAY[('DRAFT'::character varying)::text, ('SENT'::character varying)::text]))) OR ((decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL) AND ((state)::text = 'TAKEN_UP'::text)) OR ((decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL) AND ((state)::text = 'DECLINED'::text) AND (NOT (answer = ''::text))))),
    CONSTRAINT wish_is_of_some_people_and_an_officials_of_one CHECK (((people >= 1) AND ((official_id IS NULL) OR (people = 1)))),
    CONSTRAINT wish_names_a_programme_or_says_what CHECK (((programme_id IS NOT NULL) OR (NOT ((subject)::text = ''::text)))),
    CONSTRAINT wish_prefers_a_quarter_of_the_year CHECK (((quarter IS NULL) OR ((quarter >= 1) AND (quarter <= 4)))),
    CONSTRAINT wish_says_why CHECK ((NOT (why = ''::text)))
);
ALTER TABLE public.needs_wish ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.needs_wish_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.needs_wishevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    subject character varying(300) NOT NULL,
    subject_key character varying(400) NOT NULL,
    people integer NOT NULL,
    why text NOT NULL,
    quarter smallint,
    state character varying(10) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    answer text NOT NULL,
    "row" integer,
    batch_id bigint,
    decided_by_id bigint,
    official_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    programme_id bigint,
    survey_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    written_by_id bigint NOT NULL,
    CONSTRAINT needs_wishevent_people_check CHECK ((people >= 0)),
    CONSTRAINT needs_wishevent_quarter_check CHECK ((quarter >= 0)),
    CONSTRAINT needs_wishevent_row_check CHECK (("row" >= 0))
);
ALTER TABLE public.needs_wishevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.needs_wishevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_absence (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    period daterange NOT NULL,
    ground character varying(200) NOT NULL,
    official_id bigint NOT NULL
);
ALTER TABLE public.officials_absence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_absence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_absenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    period daterange NOT NULL,
    ground character varying(200) NOT NULL,
    official_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.officials_absenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_absenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_assignment (
    id bigint NOT NULL,
    unit_code character varying(40) NOT NULL,
    post_id bigint NOT NULL,
    title_id bigint,
    reorganisation_id bigint NOT NULL
);
ALTER TABLE public.officials_assignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_assignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_assignmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    unit_code character varying(40) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    post_id bigint NOT NULL,
    title_id bigint,
    reorganisation_id bigint NOT NULL
);
ALTER TABLE public.officials_assignmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_assignmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_carriedpost (
    id bigint NOT NULL,
    after_id bigint NOT NULL,
    before_id bigint NOT NULL,
    reorganisation_id bigint NOT NULL
);
ALTER TABLE public.officials_carriedpost ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_carriedpost_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_carriedpostevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    after_id bigint NOT NULL,
    before_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    reorganisation_id bigint NOT NULL
);
ALTER TABLE public.officials_carriedpostevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_carriedpostevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_correction (
    id bigint NOT NULL,
    "table" character varying(20) NOT NULL,
    "row" bigint NOT NULL,
    what character varying(300) NOT NULL,
    field character varying(40) NOT NULL,
    stood character varying(300) NOT NULL,
    stood_words character varying(300) NOT NULL,
    proposed character varying(300) NOT NULL,
    proposed_words character varying(300) NOT NULL,
    replaced_words character varying(300) NOT NULL,
    reason text NOT NULL,
    state character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    answer text NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    evidence_id bigint,
    official_id bigint NOT NULL,
    proposed_by_id bigint NOT NULL,
    CONSTRAINT correction_changes_something CHECK ((NOT ((stood)::text = (proposed)::text))),
    CONSTRAINT correction_declined_says_why CHECK (((NOT ((state)::text = 'DECLINED'::text)) OR (NOT (answer = ''::text)))),
    CONSTRAINT correction_is_decided_by_somebody_at_a_time CHECK ((((decided_at IS NULL) AND (decided_by_id IS NULL) AND ((state)::text = 'PROPOSED'::text)) OR ((NOT ((state)::text = 'PROPOSED'::text)) AND (decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL)))),
    CONSTRAINT correction_says_why CHECK ((NOT (reason = ''::text)))
);
ALTER TABLE public.officials_correction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_correction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_correctionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "table" character varying(20) NOT NULL,
    "row" bigint NOT NULL,
    what character varying(300) NOT NULL,
    field character varying(40) NOT NULL,
    stood character varying(300) NOT NULL,
    stood_words character varying(300) NOT NULL,
    proposed character varying(300) NOT NULL,
    proposed_words character varying(300) NOT NULL,
    replaced_words character varying(300) NOT NULL,
    reason text NOT NULL,
    state character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    answer text NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    evidence_id bigint,
    official_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    proposed_by_id bigint NOT NULL
);
ALTER TABLE public.officials_correctionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_correctionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_datarequest (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    text text NOT NULL,
    received_on date NOT NULL,
    made_at timestamp with time zone NOT NULL,
    working_days smallint,
    mark character varying(20) NOT NULL,
    due_on date,
    outcome character varying(10) NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id bigint,
    document_id bigint,
    made_by_id bigint NOT NULL,
    official_id bigint NOT NULL,
    CONSTRAINT data_request_has_its_whole_clock_or_none CHECK ((((document_id IS NULL) AND (due_on IS NULL) AND ((mark)::text = ''::text) AND (working_days IS NULL)) OR ((NOT ((mark)::text = ''::text)) AND (document_id IS NOT NULL) AND (due_on IS NOT NULL) AND (working_days IS NOT NULL)))),
    CONSTRAINT data_request_is_answered_by_somebody_at_a_time CHECK ((((answer = ''::text) AND (answered_at IS NULL) AND (answered_by_id IS NULL) AND ((outcome)::text = ''::text)) OR ((NOT ((outcome)::text = ''::text)) AND (NOT (answer = ''::text)) AND (answered_at IS NOT NULL) AND (answered_by_id IS NOT NULL)))),
    CONSTRAINT data_request_is_due_after_it_is_received CHECK (((due_on IS NULL) OR (due_on >= received_on))),
    CONSTRAINT data_request_says_what CHECK ((NOT (text = ''::text))),
    CONSTRAINT officials_datarequest_working_days_check CHECK ((working_days >= 0))
);
ALTER TABLE public.officials_datarequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_datarequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_datarequestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    text text NOT NULL,
    received_on date NOT NULL,
    made_at timestamp with time zone NOT NULL,
    working_days smallint,
    mark character varying(20) NOT NULL,
    due_on date,
    outcome character varying(10) NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id bigint,
    document_id bigint,
    made_by_id bigint NOT NULL,
    official_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT officials_datarequestevent_working_days_check CHECK ((working_days >= 0))
);
ALTER TABLE public.officials_datarequestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_datarequestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_equivalence (
    id bigint NOT NULL,
    granted_before date,
    period daterange NOT NULL,
    article character varying(100) NOT NULL,
    mark character varying(20) NOT NULL,
    note character varying(500) NOT NULL,
    counts_as_id bigint NOT NULL,
    document_id bigint NOT NULL,
    level_id bigint NOT NULL,
    CONSTRAINT level_counts_as_another_level CHECK ((NOT (level_id = counts_as_id)))
);
ALTER TABLE public.officials_equivalence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_equivalence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_equivalenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    granted_before date,
    period daterange NOT NULL,
    article character varying(100) NOT NULL,
    mark character varying(20) NOT NULL,
    note character varying(500) NOT NULL,
    counts_as_id bigint NOT NULL,
    document_id bigint NOT NULL,
    level_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.officials_equivalenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_equivalenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_evaluation (
    id bigint NOT NULL,
    year smallint NOT NULL,
    result character varying(20) NOT NULL,
    score numeric(5,2),
    note character varying(300) NOT NULL,
    official_id bigint NOT NULL,
    CONSTRAINT officials_evaluation_year_check CHECK ((year >= 0))
);
ALTER TABLE public.officials_evaluation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_evaluation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_evaluationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    year smallint NOT NULL,
    result character varying(20) NOT NULL,
    score numeric(5,2),
    note character varying(300) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    official_id bigint NOT NULL,
    CONSTRAINT officials_evaluationevent_year_check CHECK ((year >= 0))
);
ALTER TABLE public.officials_evaluationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_evaluationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_formerfile (
    id bigint NOT NULL,
    former_id bigint NOT NULL,
    code character varying(20) NOT NULL,
    national_id character varying(12) NOT NULL,
    since timestamp with time zone NOT NULL,
    official_id bigint NOT NULL
);
ALTER TABLE public.officials_formerfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_formerfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_formerfileevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    former_id bigint NOT NULL,
    code character varying(20) NOT NULL,
    national_id character varying(12) NOT NULL,
    since timestamp with time zone NOT NULL,
    official_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.officials_formerfileevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_formerfileevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_level (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    code character varying(30) NOT NULL,
    name character varying(120) NOT NULL,
    step smallint NOT NULL,
    CONSTRAINT officials_level_step_check CHECK ((step >= 0))
);
ALTER TABLE public.officials_level ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_level_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_managementholding (
    id bigint NOT NULL,
    level character varying(30) NOT NULL,
    period daterange NOT NULL,
    official_id bigint NOT NULL
);
ALTER TABLE public.officials_managementholding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_managementholding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_managementholdingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    level character varying(30) NOT NULL,
    period daterange NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    official_id bigint NOT NULL
);
ALTER TABLE public.officials_managementholdingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_managementholdingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_official (
    person_id bigint NOT NULL,
    code character varying(20) NOT NULL,
    party_joined daterange,
    party_official daterange,
    in_office boolean NOT NULL,
    category character varying(20) DEFAULT ''::character varying NOT NULL,
    management_level character varying(30) DEFAULT ''::character varying NOT NULL,
    search_key character varying(160) DEFAULT ''::character varying NOT NULL,
    sort_key character varying(240) DEFAULT ''::character varying NOT NULL COLLATE pg_catalog."C",
    rank_id bigint,
    title_id bigint,
    unit_id bigint,
    since date
);
CREATE TABLE public.officials_officialevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    code character varying(20) NOT NULL,
    party_joined daterange,
    party_official daterange,
    in_office boolean NOT NULL,
    category character varying(20) DEFAULT ''::character varying NOT NULL,
    management_level character varying(30) DEFAULT ''::character varying NOT NULL,
    search_key character varying(160) DEFAULT ''::character varying NOT NULL,
    sort_key character varying(240) DEFAULT ''::character varying NOT NULL COLLATE pg_catalog."C",
    person_id bigint NOT NULL,
    pgh_context_id uuid,
    title_id bigint,
    unit_id bigint,
    rank_id bigint,
    pgh_obj_id bigint NOT NULL,
    since date
);
ALTER TABLE public.officials_officialevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_officialevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_passedgrant (
    id bigint NOT NULL,
    unit_code character varying(40) NOT NULL,
    grant_id bigint NOT NULL,
    reorganisation_id bigint NOT NULL
);
ALTER TABLE public.officials_passedgrant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_passedgrant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_passedgrantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    unit_code character varying(40) NOT NULL,
    grant_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    reorganisation_id bigint NOT NULL
);
ALTER TABLE public.officials_passedgrantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_passedgrantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_person (
    id bigint NOT NULL,
    full_name character varying(120) NOT NULL,
    search_key character varying(160) NOT NULL,
    sort_key character varying(240) NOT NULL COLLATE pg_catalog."C",
    gender character varying(6) NOT NULL,
    born daterange,
    national_id character varying(12),
    ethnicity character varying(40) NOT NULL,
    account_id bigint,
    national_fields character varying(20)[] DEFAULT '{}'::character varying(20)[] NOT NULL,
    CONSTRAINT person_national_id_has_twelve_digits CHECK (((national_id IS NULL) OR ((national_id)::text ~ '^[0-9]{12}$'::text)))
);
ALTER TABLE public.officials_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_personevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    full_name character varying(120) NOT NULL,
    search_key character varying(160) NOT NULL,
    sort_key character varying(240) NOT NULL COLLATE pg_catalog."C",
    gender character varying(6) NOT NULL,
    born daterange,
    national_id character varying(12),
    ethnicity character varying(40) NOT NULL,
    account_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    national_fields character varying(20)[] DEFAULT '{}'::character varying(20)[] NOT NULL
);
ALTER TABLE public.officials_personevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_personevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_post (
    id bigint NOT NULL,
    category character varying(20) NOT NULL,
    period daterange NOT NULL,
    is_main boolean NOT NULL,
    ground character varying(200) NOT NULL,
    "row" integer,
    batch_id bigint,
    title_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    official_id bigint NOT NULL,
    how character varying(20) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT officials_post_row_check CHECK (("row" >= 0))
);
ALTER TABLE public.officials_post ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_post_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_postevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    category character varying(20) NOT NULL,
    period daterange NOT NULL,
    is_main boolean NOT NULL,
    ground character varying(200) NOT NULL,
    "row" integer,
    batch_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    title_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    official_id bigint NOT NULL,
    how character varying(20) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT officials_postevent_row_check CHECK (("row" >= 0))
);
ALTER TABLE public.officials_postevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_postevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_qualification (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    field character varying(200) NOT NULL,
    institution character varying(200) NOT NULL,
    granted daterange,
    serial_no character varying(60) NOT NULL,
    grade character varying(40) NOT NULL,
    hours smallint,
    expires_on date,
    source character varying(10) NOT NULL,
    "row" integer,
    batch_id bigint,
    level_id bigint NOT NULL,
    person_id bigint NOT NULL,
    evidence_id bigint,
    CONSTRAINT officials_qualification_hours_check CHECK ((hours >= 0)),
    CONSTRAINT officials_qualification_row_check CHECK (("row" >= 0))
);
ALTER TABLE public.officials_qualification ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_qualification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_qualificationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    field character varying(200) NOT NULL,
    institution character varying(200) NOT NULL,
    granted daterange,
    serial_no character varying(60) NOT NULL,
    grade character varying(40) NOT NULL,
    hours smallint,
    expires_on date,
    source character varying(10) NOT NULL,
    "row" integer,
    batch_id bigint,
    level_id bigint NOT NULL,
    person_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    evidence_id bigint,
    CONSTRAINT officials_qualificationevent_hours_check CHECK ((hours >= 0)),
    CONSTRAINT officials_qualificationevent_row_check CHECK (("row" >= 0))
);
ALTER TABLE public.officials_qualificationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_qualificationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_rank (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(120) NOT NULL,
    ladder character varying(40) NOT NULL,
    step smallint NOT NULL,
    CONSTRAINT officials_rank_step_check CHECK ((step >= 0))
);
ALTER TABLE public.officials_rank ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_rank_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_rankholding (
    id bigint NOT NULL,
    period daterange NOT NULL,
    rank_id bigint NOT NULL,
    official_id bigint NOT NULL
);
ALTER TABLE public.officials_rankholding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_rankholding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_rankholdingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    period daterange NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    rank_id bigint NOT NULL,
    official_id bigint NOT NULL
);
ALTER TABLE public.officials_rankholdingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_rankholdingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_reorganisation (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    "on" date NOT NULL,
    why character varying(500) NOT NULL,
    state character varying(10) NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    reviewed_at timestamp with time zone,
    done_at timestamp with time zone,
    document_id bigint NOT NULL,
    done_by_id bigint,
    drafted_by_id bigint NOT NULL,
    reverses_id bigint,
    reviewed_by_id bigint,
    CONSTRAINT reorganisation_done_is_signed_and_dated CHECK ((((done_at IS NOT NULL) AND (done_by_id IS NOT NULL) AND ((state)::text = ANY (ARRAY[('DONE'::character varying)::text, ('REVERSED'::character varying)::text]))) OR ((done_at IS NULL) AND (done_by_id IS NULL) AND ((state)::text = ANY (ARRAY[('DRAFT'::character varying)::text, ('REVIEWED'::character varying)::text]))))),
    CONSTRAINT reorganisation_has_a_name_and_a_reason CHECK (((NOT ((why)::text = ''::text)) AND (NOT ((title)::text = ''::text)))),
    CONSTRAINT reorganisation_review_is_signed_and_dated CHECK ((((reviewed_at IS NULL) AND (reviewed_by_id IS NULL) AND ((state)::text = 'DRAFT'::text)) OR ((NOT ((state)::text = 'DRAFT'::text)) AND (reviewed_at IS NOT NULL) AND (reviewed_by_id IS NOT NULL))))
);
ALTER TABLE public.officials_reorganisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_reorganisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_reorganisationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    "on" date NOT NULL,
    why character varying(500) NOT NULL,
    state character varying(10) NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    reviewed_at timestamp with time zone,
    done_at timestamp with time zone,
    document_id bigint NOT NULL,
    done_by_id bigint,
    drafted_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    reverses_id bigint,
    reviewed_by_id bigint
);
ALTER TABLE public.officials_reorganisationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_reorganisationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_reorganisationline (
    id bigint NOT NULL,
    number integer NOT NULL,
    old_code character varying(40) NOT NULL,
    new_code character varying(40) NOT NULL,
    name character varying(255) NOT NULL,
    kind character varying(20) NOT NULL,
    branch character varying(10) NOT NULL,
    tier character varying(10) NOT NULL,
    parent_code character varying(40) NOT NULL,
    "position" smallint,
    reorganisation_id bigint NOT NULL,
    CONSTRAINT officials_reorganisationline_number_check CHECK ((number >= 0)),
    CONSTRAINT officials_reorganisationline_position_check CHECK (("position" >= 0)),
    CONSTRAINT reorganisation_line_names_a_unit CHECK ((NOT (((new_code)::text = ''::text) AND ((old_code)::text = ''::text))))
);
ALTER TABLE public.officials_reorganisationline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_reorganisationline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.officials_reorganisationlineevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    number integer NOT NULL,
    old_code character varying(40) NOT NULL,
    new_code character varying(40) NOT NULL,
    name character varying(255) NOT NULL,
    kind character varying(20) NOT NULL,
    branch character varying(10) NOT NULL,
    tier character varying(10) NOT NULL,
    parent_code character varying(40) NOT NULL,
    "position" smallint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    reorganisation_id bigint NOT NULL,
    CONSTRAINT officials_reorganisationlineevent_number_check CHECK ((number >= 0)),
    CONSTRAINT officials_reorganisationlineevent_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.officials_reorganisationlineevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.officials_reorganisationlineevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_grant (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    period daterange NOT NULL,
    may_see_identity boolean NOT NULL,
    may_see_sensitive boolean NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    granted_by_id bigint NOT NULL,
    user_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.org_grant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_grant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_title (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(200) NOT NULL,
    search_key character varying(200) NOT NULL,
    position_class character varying(20) NOT NULL,
    unit_kinds character varying(20)[] NOT NULL,
    tiers character varying(10)[] NOT NULL,
    "order" smallint NOT NULL,
    life daterange NOT NULL,
    CONSTRAINT org_title_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.org_title ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_title_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_titleentailment (
    id bigint NOT NULL,
    management_level character varying(30) NOT NULL,
    period daterange NOT NULL,
    mark character varying(20) NOT NULL,
    document_id bigint,
    title_id bigint NOT NULL,
    group_id bigint NOT NULL
);
ALTER TABLE public.org_titleentailment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_titleentailment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_titleentailmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    management_level character varying(30) NOT NULL,
    period daterange NOT NULL,
    mark character varying(20) NOT NULL,
    document_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    title_id bigint NOT NULL,
    group_id bigint NOT NULL
);
ALTER TABLE public.org_titleentailmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_titleentailmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_titlegroup (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(200) NOT NULL,
    rung smallint NOT NULL,
    is_leadership boolean NOT NULL,
    mark character varying(20) NOT NULL,
    CONSTRAINT org_titlegroup_rung_check CHECK ((rung >= 0))
);
ALTER TABLE public.org_titlegroup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_titlegroup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_unit (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    kind character varying(20) NOT NULL,
    branch character varying(10) NOT NULL,
    tier character varying(10) NOT NULL,
    life daterange NOT NULL,
    mark character varying(20) NOT NULL,
    is_reference boolean NOT NULL
);
ALTER TABLE public.org_unit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_unit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_unitchange (
    id bigint NOT NULL,
    act character varying(10) NOT NULL,
    "on" date NOT NULL,
    why character varying(500) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    document_id bigint NOT NULL,
    made_by_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT unit_change_has_a_reason CHECK ((NOT ((why)::text = ''::text)))
);
ALTER TABLE public.org_unitchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_unitchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_unitchangeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    act character varying(10) NOT NULL,
    "on" date NOT NULL,
    why character varying(500) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    document_id bigint NOT NULL,
    made_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.org_unitchangeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_unitchangeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_unitedge (
    id bigint NOT NULL,
    "on" date NOT NULL,
    share numeric(5,4),
    document_id bigint,
    predecessor_id bigint NOT NULL,
    successor_id bigint NOT NULL,
    undoes_id bigint,
    CONSTRAINT unit_edge_leads_to_another_unit CHECK ((NOT (predecessor_id = successor_id))),
    CONSTRAINT unit_edge_share_is_a_part_of_the_whole CHECK (((share IS NULL) OR ((share > (0)::numeric) AND (share <= (1)::numeric))))
);
ALTER TABLE public.org_unitedge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_unitedge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_unitedgeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "on" date NOT NULL,
    share numeric(5,4),
    document_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    predecessor_id bigint NOT NULL,
    successor_id bigint NOT NULL,
    undoes_id bigint
);
ALTER TABLE public.org_unitedgeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_unitedgeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_unitevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    kind character varying(20) NOT NULL,
    branch character varying(10) NOT NULL,
    tier character varying(10) NOT NULL,
    life daterange NOT NULL,
    mark character varying(20) NOT NULL,
    is_reference boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.org_unitevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_unitevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_unitreach (
    id bigint NOT NULL,
    depth smallint NOT NULL,
    ancestor_id bigint NOT NULL,
    descendant_id bigint NOT NULL,
    CONSTRAINT org_unitreach_depth_check CHECK ((depth >= 0))
);
ALTER TABLE public.org_unitreach ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_unitreach_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_unitversion (
    id bigint NOT NULL,
    name character varying(255) NOT NULL,
    search_key character varying(255) NOT NULL,
    sort_key character varying(400) NOT NULL COLLATE pg_catalog."C",
    period daterange NOT NULL,
    "position" smallint NOT NULL,
    parent_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT org_unitversion_position_check CHECK (("position" >= 0)),
    CONSTRAINT unit_does_not_stand_under_itself CHECK ((NOT ((parent_id = unit_id) AND (parent_id IS NOT NULL))))
);
ALTER TABLE public.org_unitversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_unitversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.org_unitversionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(255) NOT NULL,
    search_key character varying(255) NOT NULL,
    sort_key character varying(400) NOT NULL COLLATE pg_catalog."C",
    period daterange NOT NULL,
    "position" smallint NOT NULL,
    parent_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT org_unitversionevent_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.org_unitversionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.org_unitversionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);
CREATE TABLE public.planning_plan (
    id bigint NOT NULL,
    year smallint NOT NULL,
    state character varying(10) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    begins_on date NOT NULL,
    norms jsonb NOT NULL,
    seconds double precision NOT NULL,
    assessment_id bigint NOT NULL,
    made_by_id bigint NOT NULL,
    CONSTRAINT plan_begins_in_its_year CHECK ((EXTRACT(year FROM begins_on) = (year)::numeric)),
    CONSTRAINT planning_plan_year_check CHECK ((year >= 0))
);
ALTER TABLE public.planning_plan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_plan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.planning_planclass (
    id bigint NOT NULL,
    number integer NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    quarter smallint NOT NULL,
    seats smallint NOT NULL,
    people smallint NOT NULL,
    needs_met integer NOT NULL,
    cost bigint NOT NULL,
    lecturer_id bigint,
    plan_id bigint NOT NULL,
    programme_id bigint NOT NULL,
    provider_id bigint NOT NULL,
    room_id bigint,
    CONSTRAINT planned_class_costs_nothing_or_something CHECK ((cost >= 0)),
    CONSTRAINT planned_class_ends_after_it_begins CHECK ((ends_on >= starts_on)),
    CONSTRAINT planned_class_has_people_and_a_seat_for_each CHECK (((people >= 1) AND (people <= seats))),
    CONSTRAINT planned_class_stands_in_the_quarter_it_begins CHECK (((quarter)::numeric = EXTRACT(quarter FROM starts_on))),
    CONSTRAINT planning_planclass_needs_met_check CHECK ((needs_met >= 0)),
    CONSTRAINT planning_planclass_number_check CHECK ((number >= 0)),
    CONSTRAINT planning_planclass_people_check CHECK ((people >= 0)),
    CONSTRAINT planning_planclass_quarter_check CHECK ((quarter >= 0)),
    CONSTRAINT planning_planclass_seats_check CHECK ((seats >= 0))
);
ALTER TABLE public.planning_planclass ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_planclass_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.planning_planevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    year smallint NOT NULL,
    state character varying(10) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    begins_on date NOT NULL,
    norms jsonb NOT NULL,
    seconds double precision NOT NULL,
    assessment_id bigint NOT NULL,
    made_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT planning_planevent_year_check CHECK ((year >= 0))
);
ALTER TABLE public.planning_planevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_planevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.planning_planrun (
    id bigint NOT NULL,
    year smallint NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    told text NOT NULL,
    asked_by_id bigint NOT NULL,
    CONSTRAINT plan_run_has_ended_when_it_says_so CHECK ((((ended_at IS NULL) AND ((state)::text = 'WAITING'::text)) OR ((NOT ((state)::text = 'WAITING'::text)) AND (ended_at IS NOT NULL)))),
    CONSTRAINT planning_planrun_year_check CHECK ((year >= 0))
);
ALTER TABLE public.planning_planrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.planning_planrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.planning_planseat (
    met bigint[] NOT NULL,
    official_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    plan_class_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
CREATE TABLE public.planning_uncovered (
    reason character varying(20) NOT NULL,
    official_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    version_id bigint NOT NULL
);
CREATE TABLE public.planning_uncoveredtally (
    reason character varying(20) NOT NULL,
    people integer NOT NULL,
    plan_id bigint NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT planning_uncoveredtally_people_check CHECK ((people >= 0))
);
CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);
CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;
CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;
CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;
CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);
ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);
ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_competencyshown (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    shown_on date NOT NULL,
    reason text NOT NULL,
    said_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_why text NOT NULL,
    competency_id bigint NOT NULL,
    evidence_id bigint,
    level_id bigint,
    official_id bigint NOT NULL,
    said_by_id bigint NOT NULL,
    withdrawn_by_id bigint,
    CONSTRAINT competency_shown_by_evidence_has_its_file_and_level CHECK ((((evidence_id IS NULL) AND ((kind)::text = 'ASSESSMENT'::text)) OR ((evidence_id IS NOT NULL) AND ((kind)::text = 'EVIDENCE'::text) AND (level_id IS NOT NULL)))),
    CONSTRAINT competency_shown_is_withdrawn_by_somebody_for_a_reason CHECK ((((withdrawn_at IS NULL) AND (withdrawn_by_id IS NULL) AND (withdrawn_why = ''::text)) OR ((withdrawn_at IS NOT NULL) AND (withdrawn_by_id IS NOT NULL) AND (NOT (withdrawn_why = ''::text))))),
    CONSTRAINT competency_shown_says_why CHECK ((NOT (reason = ''::text)))
);
ALTER TABLE public.standards_competencyshown ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_competencyshown_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_competencyshownevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    shown_on date NOT NULL,
    reason text NOT NULL,
    said_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_why text NOT NULL,
    competency_id bigint NOT NULL,
    evidence_id bigint,
    level_id bigint,
    official_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    said_by_id bigint NOT NULL,
    withdrawn_by_id bigint
);
ALTER TABLE public.standards_competencyshownevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_competencyshownevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_dispensation (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    period daterange NOT NULL,
    authority character varying(200) NOT NULL,
    ground character varying(300) NOT NULL,
    reason text NOT NULL,
    given_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason text NOT NULL,
    document_id bigint,
    ended_by_id bigint,
    given_by_id bigint NOT NULL,
    official_id bigint NOT NULL,
    requirement_id bigint NOT NULL,
    CONSTRAINT dispensation_begins_on_a_day_unless_withdrawn CHECK ((((NOT isempty(period)) AND (lower(period) IS NOT NULL)) OR ((ended_at IS NOT NULL) AND isempty(period)))),
    CONSTRAINT dispensation_ends_with_who_when_and_why CHECK ((((end_reason = ''::text) AND (ended_at IS NULL) AND (ended_by_id IS NULL)) OR ((ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL) AND (NOT (end_reason = ''::text))))),
    CONSTRAINT dispensation_says_why CHECK ((NOT (reason = ''::text))),
    CONSTRAINT exception_has_a_last_day CHECK (((NOT ((kind)::text = 'EXCEPTED'::text)) OR (upper(period) IS NOT NULL) OR isempty(period))),
    CONSTRAINT exception_names_who_decided CHECK (((NOT ((kind)::text = 'EXCEPTED'::text)) OR (NOT ((authority)::text = ''::text)))),
    CONSTRAINT waiver_states_its_ground CHECK (((NOT ((kind)::text = 'WAIVED'::text)) OR (NOT ((ground)::text = ''::text)) OR (document_id IS NOT NULL)))
);
ALTER TABLE public.standards_dispensation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_dispensation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_dispensationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    period daterange NOT NULL,
    authority character varying(200) NOT NULL,
    ground character varying(300) NOT NULL,
    reason text NOT NULL,
    given_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason text NOT NULL,
    document_id bigint,
    ended_by_id bigint,
    given_by_id bigint NOT NULL,
    official_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    requirement_id bigint NOT NULL
);
ALTER TABLE public.standards_dispensationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_dispensationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_jobposition (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    name character varying(300) NOT NULL,
    search_key character varying(400) NOT NULL,
    sort_key character varying(600) NOT NULL COLLATE pg_catalog."C",
    position_class character varying(20) NOT NULL,
    unit_kind character varying(20) NOT NULL,
    description text NOT NULL,
    article character varying(100) NOT NULL,
    mark character varying(20) NOT NULL,
    in_force daterange NOT NULL,
    document_id bigint,
    rank_id bigint,
    title_id bigint,
    unit_id bigint,
    CONSTRAINT job_position_is_in_force_on_some_day CHECK ((NOT isempty(in_force))),
    CONSTRAINT job_position_stands_in_a_unit_or_a_kind_of_units CHECK (((unit_id IS NULL) OR ((unit_kind)::text = ''::text)))
);
ALTER TABLE public.standards_jobposition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_jobposition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_jobpositionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    name character varying(300) NOT NULL,
    search_key character varying(400) NOT NULL,
    sort_key character varying(600) NOT NULL COLLATE pg_catalog."C",
    position_class character varying(20) NOT NULL,
    unit_kind character varying(20) NOT NULL,
    description text NOT NULL,
    article character varying(100) NOT NULL,
    mark character varying(20) NOT NULL,
    in_force daterange NOT NULL,
    document_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    rank_id bigint,
    title_id bigint,
    unit_id bigint
);
ALTER TABLE public.standards_jobpositionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_jobpositionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_positionasks (
    id bigint NOT NULL,
    competency_id bigint NOT NULL,
    job_position_id bigint NOT NULL,
    level_id bigint NOT NULL
);
ALTER TABLE public.standards_positionasks ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_positionasks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_positionasksevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    competency_id bigint NOT NULL,
    job_position_id bigint NOT NULL,
    level_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.standards_positionasksevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_positionasksevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_positionholding (
    id bigint NOT NULL,
    period daterange NOT NULL,
    ground character varying(300) NOT NULL,
    job_position_id bigint NOT NULL,
    official_id bigint NOT NULL,
    CONSTRAINT job_position_is_held_from_a_day_on CHECK (((NOT isempty(period)) AND (lower(period) IS NOT NULL))),
    CONSTRAINT job_position_is_held_on_a_ground CHECK ((NOT ((ground)::text = ''::text)))
);
ALTER TABLE public.standards_positionholding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_positionholding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_positionholdingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    period daterange NOT NULL,
    ground character varying(300) NOT NULL,
    job_position_id bigint NOT NULL,
    official_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.standards_positionholdingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_positionholdingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_requirement (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    short_name character varying(40) NOT NULL,
    topic character varying(20) NOT NULL,
    "order" smallint NOT NULL,
    is_edited boolean NOT NULL,
    CONSTRAINT standards_requirement_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.standards_requirement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_requirement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_requirementdraft (
    id bigint NOT NULL,
    short_name character varying(40) NOT NULL,
    text jsonb NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    owner_id bigint NOT NULL,
    requirement_id bigint
);
ALTER TABLE public.standards_requirementdraft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_requirementdraft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_requirementdraftevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    short_name character varying(40) NOT NULL,
    text jsonb NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    owner_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    requirement_id bigint
);
ALTER TABLE public.standards_requirementdraftevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_requirementdraftevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_requirementversion (
    id bigint NOT NULL,
    title character varying(300) NOT NULL,
    sentence text NOT NULL,
    article character varying(100) NOT NULL,
    mark character varying(20) NOT NULL,
    in_force daterange NOT NULL,
    tree jsonb NOT NULL,
    document_id bigint NOT NULL,
    requirement_id bigint NOT NULL
);
ALTER TABLE public.standards_requirementversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_requirementversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.standards_requirementversionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    title character varying(300) NOT NULL,
    sentence text NOT NULL,
    article character varying(100) NOT NULL,
    mark character varying(20) NOT NULL,
    in_force daterange NOT NULL,
    tree jsonb NOT NULL,
    document_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    requirement_id bigint NOT NULL
);
ALTER TABLE public.standards_requirementversionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.standards_requirementversionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.succession_successionentry (
    id bigint NOT NULL,
    period daterange NOT NULL,
    ground character varying(200) NOT NULL,
    end_ground character varying(200) NOT NULL,
    "row" integer,
    batch_id bigint,
    degree_then_id bigint,
    official_id bigint NOT NULL,
    theory_then_id bigint,
    title_then_id bigint,
    unit_then_id bigint,
    plan_id bigint NOT NULL,
    CONSTRAINT succession_entry_begins_on_a_day CHECK (((NOT isempty(period)) AND (lower(period) IS NOT NULL))),
    CONSTRAINT succession_entry_ends_with_a_ground CHECK (((((end_ground)::text = ''::text) AND upper_inf(period)) OR ((NOT upper_inf(period)) AND (NOT ((end_ground)::text = ''::text))))),
    CONSTRAINT succession_entry_has_a_ground CHECK ((NOT ((ground)::text = ''::text))),
    CONSTRAINT succession_successionentry_row_check CHECK (("row" >= 0))
);
ALTER TABLE public.succession_successionentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.succession_successionentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.succession_successionentryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    period daterange NOT NULL,
    ground character varying(200) NOT NULL,
    end_ground character varying(200) NOT NULL,
    "row" integer,
    batch_id bigint,
    degree_then_id bigint,
    official_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    theory_then_id bigint,
    title_then_id bigint,
    unit_then_id bigint,
    plan_id bigint NOT NULL,
    CONSTRAINT succession_successionentryevent_row_check CHECK (("row" >= 0))
);
ALTER TABLE public.succession_successionentryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.succession_successionentryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.succession_successionplan (
    id bigint NOT NULL,
    branch character varying(10) NOT NULL,
    begins smallint NOT NULL,
    seats smallint,
    state character varying(10) NOT NULL,
    decision character varying(200) NOT NULL,
    approved_on date,
    group_id bigint,
    title_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT succession_plan_has_seats_or_none_are_known CHECK (((seats IS NULL) OR (seats > 0))),
    CONSTRAINT succession_plan_is_approved_by_a_decision_of_a_day CHECK ((((approved_on IS NULL) AND ((decision)::text = ''::text) AND ((state)::text = 'DRAFT'::text)) OR ((approved_on IS NOT NULL) AND ((state)::text = 'APPROVED'::text) AND (NOT ((decision)::text = ''::text))))),
    CONSTRAINT succession_plan_is_for_a_title_or_a_group CHECK ((((title_id IS NULL) OR (group_id IS NULL)) AND (1 = (
CASE
    WHEN (title_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (group_id IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT succession_successionplan_begins_check CHECK ((begins >= 0)),
    CONSTRAINT succession_successionplan_seats_check CHECK ((seats >= 0))
);
ALTER TABLE public.succession_successionplan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.succession_successionplan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.succession_successionplanevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    branch character varying(10) NOT NULL,
    begins smallint NOT NULL,
    seats smallint,
    state character varying(10) NOT NULL,
    decision character varying(200) NOT NULL,
    approved_on date,
    group_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    title_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT succession_successionplanevent_begins_check CHECK ((begins >= 0)),
    CONSTRAINT succession_successionplanevent_seats_check CHECK ((seats >= 0))
);
ALTER TABLE public.succession_successionplanevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.succession_successionplanevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.utilisation_appointment (
    id bigint NOT NULL,
    "on" date NOT NULL,
    kind character varying(20) NOT NULL,
    number character varying(200) NOT NULL,
    authority character varying(200) NOT NULL,
    verdict character varying(30) NOT NULL,
    is_leadership boolean NOT NULL,
    exception_authority character varying(200) NOT NULL,
    exception_ground text NOT NULL,
    exception_until date,
    decided_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_why text NOT NULL,
    decided_by_id bigint NOT NULL,
    evidence_id bigint,
    former_post_id bigint,
    minute_id bigint NOT NULL,
    official_id bigint NOT NULL,
    post_id bigint,
    title_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    withdrawn_by_id bigint,
    CONSTRAINT appointment_is_withdrawn_with_who_when_and_why CHECK ((((withdrawn_at IS NULL) AND (withdrawn_by_id IS NULL) AND (withdrawn_why = ''::text)) OR ((withdrawn_at IS NOT NULL) AND (withdrawn_by_id IS NOT NULL) AND (NOT (withdrawn_why = ''::text))))),
    CONSTRAINT appointment_names_its_decision_and_authority CHECK (((NOT ((number)::text = ''::text)) AND (NOT ((authority)::text = ''::text)))),
    CONSTRAINT appointment_passes_the_gate_or_carries_an_exception CHECK ((((verdict)::text = ANY (ARRAY[('eligible'::character varying)::text, ('eligible_by_unconfirmed_rules'::character varying)::text])) OR (NOT ((exception_authority)::text = ''::text)) OR ((NOT is_leadership) AND ((verdict)::text = 'cannot_tell'::text)))),
    CONSTRAINT exception_to_the_gate_says_who_why_and_until_when CHECK (((((exception_authority)::text = ''::text) AND (exception_ground = ''::text) AND (exception_until IS NULL)) OR ((NOT ((exception_authority)::text = ''::text)) AND (NOT (exception_ground = ''::text)) AND (exception_until > "on"))))
);
ALTER TABLE public.utilisation_appointment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.utilisation_appointment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.utilisation_appointmentcheck (
    id bigint NOT NULL,
    "on" date NOT NULL,
    verdict character varying(30) NOT NULL,
    found jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by_id bigint NOT NULL,
    official_id bigint NOT NULL,
    title_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.utilisation_appointmentcheck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.utilisation_appointmentcheck_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.utilisation_appointmentcheckevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "on" date NOT NULL,
    verdict character varying(30) NOT NULL,
    found jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by_id bigint NOT NULL,
    official_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    title_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.utilisation_appointmentcheckevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.utilisation_appointmentcheckevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.utilisation_appointmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "on" date NOT NULL,
    kind character varying(20) NOT NULL,
    number character varying(200) NOT NULL,
    authority character varying(200) NOT NULL,
    verdict character varying(30) NOT NULL,
    is_leadership boolean NOT NULL,
    exception_authority character varying(200) NOT NULL,
    exception_ground text NOT NULL,
    exception_until date,
    decided_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_why text NOT NULL,
    decided_by_id bigint NOT NULL,
    evidence_id bigint,
    former_post_id bigint,
    minute_id bigint NOT NULL,
    official_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    post_id bigint,
    title_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    withdrawn_by_id bigint
);
ALTER TABLE public.utilisation_appointmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.utilisation_appointmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.utilisation_debt (
    id bigint NOT NULL,
    asked text NOT NULL,
    due_on date NOT NULL,
    state character varying(10) NOT NULL,
    state_on date NOT NULL,
    appointment_id bigint NOT NULL,
    dispensation_id bigint,
    qualification_id bigint,
    requirement_id bigint NOT NULL
);
ALTER TABLE public.utilisation_debt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.utilisation_debt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.utilisation_debtevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    asked text NOT NULL,
    due_on date NOT NULL,
    state character varying(10) NOT NULL,
    state_on date NOT NULL,
    appointment_id bigint NOT NULL,
    dispensation_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    qualification_id bigint,
    requirement_id bigint NOT NULL
);
ALTER TABLE public.utilisation_debtevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.utilisation_debtevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.utilisation_listcheck (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    unit character varying(300) NOT NULL,
    "on" date NOT NULL,
    source character varying(300) NOT NULL,
    refused jsonb NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by_id bigint NOT NULL,
    plan_id bigint
);
ALTER TABLE public.utilisation_listcheck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.utilisation_listcheck_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.utilisation_listedcheck (
    id bigint NOT NULL,
    verdict character varying(30) NOT NULL,
    met smallint NOT NULL,
    gaps jsonb NOT NULL,
    list_id bigint NOT NULL,
    official_id bigint NOT NULL,
    title_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT utilisation_listedcheck_met_check CHECK ((met >= 0))
);
ALTER TABLE public.utilisation_listedcheck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.utilisation_listedcheck_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.utilisation_shortfall (
    id bigint NOT NULL,
    "on" date NOT NULL,
    is_decided boolean NOT NULL,
    verdict character varying(30) NOT NULL,
    gaps jsonb NOT NULL,
    found_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    closed_why text NOT NULL,
    closed_by_id bigint,
    official_id bigint NOT NULL,
    owner_id bigint,
    post_id bigint NOT NULL,
    title_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT shortfall_is_closed_with_who_when_and_why CHECK ((((closed_at IS NULL) AND (closed_by_id IS NULL) AND (closed_why = ''::text)) OR ((closed_at IS NOT NULL) AND (closed_by_id IS NOT NULL) AND (NOT (closed_why = ''::text))))),
    CONSTRAINT shortfall_is_of_somebody_who_did_not_surely_qualify CHECK (((verdict)::text = ANY (ARRAY[('not_eligible'::character varying)::text, ('cannot_tell'::character varying)::text])))
);
ALTER TABLE public.utilisation_shortfall ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.utilisation_shortfall_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.utilisation_shortfallevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "on" date NOT NULL,
    is_decided boolean NOT NULL,
    verdict character varying(30) NOT NULL,
    gaps jsonb NOT NULL,
    found_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    closed_why text NOT NULL,
    closed_by_id bigint,
    official_id bigint NOT NULL,
    owner_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    post_id bigint NOT NULL,
    title_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.utilisation_shortfallevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.utilisation_shortfallevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.utilisation_shortfallstep (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    shortfall_id bigint NOT NULL,
    to_id bigint,
    CONSTRAINT shortfall_is_handed_on_to_somebody CHECK (((((kind)::text = 'HANDED'::text) AND (to_id IS NOT NULL)) OR ((NOT ((kind)::text = 'HANDED'::text)) AND (to_id IS NULL)))),
    CONSTRAINT step_about_a_shortfall_says_something CHECK ((NOT (text = ''::text)))
);
ALTER TABLE public.utilisation_shortfallstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.utilisation_shortfallstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.utilisation_shortfallstepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    shortfall_id bigint NOT NULL,
    to_id bigint
);
ALTER TABLE public.utilisation_shortfallstepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.utilisation_shortfallstepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.needs_need ATTACH PARTITION public.needs_need_1 FOR VALUES WITH (modulus 1, remainder 0);
ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);
INSERT INTO public.django_migrations VALUES (1, 'accounts', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (2, 'accounts', '0002_email', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (3, 'account', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (4, 'account', '0002_email_max_length', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (5, 'account', '0003_alter_emailaddress_create_unique_verified_email', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (6, 'account', '0004_alter_emailaddress_drop_unique_email', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (7, 'account', '0005_emailaddress_idx_upper_email', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (8, 'account', '0006_emailaddress_lower', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (9, 'account', '0007_emailaddress_idx_email', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (10, 'account', '0008_emailaddress_unique_primary_email_fixup', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (11, 'account', '0009_emailaddress_unique_primary_email', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (12, 'pghistory', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (13, 'pghistory', '0002_aggregateevent', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (14, 'pghistory', '0003_auto_20201023_1636', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (15, 'pghistory', '0004_auto_20220906_1625', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (16, 'pghistory', '0005_events_middlewareevents', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (17, 'pghistory', '0006_delete_aggregateevent', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (18, 'pghistory', '0007_auto_20250421_0444', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (19, 'accounts', '0003_activation', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (20, 'accounts', '0004_cache', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (21, 'accounts', '0005_deputy', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (22, 'contenttypes', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (23, 'contenttypes', '0002_remove_content_type_name', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (24, 'auth', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (25, 'auth', '0002_alter_permission_name_max_length', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (26, 'auth', '0003_alter_user_email_max_length', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (27, 'auth', '0004_alter_user_username_opts', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (28, 'auth', '0005_alter_user_last_login_null', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (29, 'auth', '0006_require_contenttypes_0002', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (30, 'auth', '0007_alter_validators_add_error_messages', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (31, 'auth', '0008_alter_user_username_max_length', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (32, 'auth', '0009_alter_user_last_name_max_length', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (33, 'auth', '0010_alter_group_name_max_length', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (34, 'auth', '0011_update_proxy_permissions', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (35, 'auth', '0012_alter_user_first_name_max_length', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (36, 'law', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (37, 'org', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (38, 'desk', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (39, 'officials', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (40, 'care', '0001_suspicions', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (41, 'care', '0002_merges', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (42, 'law', '0002_edited', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (43, 'catalogue', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (44, 'catalogue', '0002_competencies', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (45, 'desk', '0002_outbox', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (46, 'desk', '0003_rows_tell_changes', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (47, 'desk', '0004_batches_are_followed_up', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (48, 'desk', '0005_batches_wait_for_columns', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (49, 'desk', '0006_succession_kind', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (50, 'desk', '0007_wishes_kind', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (51, 'desk', '0008_batches_stay', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (52, 'intake', '0001_columns_are_mapped', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (53, 'journal', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (54, 'journal', '0002_rows_of_an_export', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (55, 'law', '0003_edition', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (56, 'mfa', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (57, 'mfa', '0002_authenticator_timestamps', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (58, 'mfa', '0003_authenticator_type_uniq', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (59, 'standards', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (60, 'standards', '0002_dispensation', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (61, 'standards', '0003_requirement_edited', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (62, 'org', '0002_unit_changes', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (63, 'officials', '0002_reorganisation', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (64, 'officials', '0003_file_of_an_official', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (65, 'officials', '0004_since_of_present_post', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (66, 'officials', '0005_corrections_and_requests', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (67, 'officials', '0006_former_files', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (68, 'standards', '0004_job_positions', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (69, 'standards', '0005_requirement_draft', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (70, 'standards', '0006_edition', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (71, 'org', '0003_edition', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (72, 'officials', '0007_equivalence', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (73, 'officials', '0008_how_one_came_to_a_post', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (74, 'officials', '0009_edition', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (75, 'needs', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (76, 'needs', '0002_tally', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (77, 'needs', '0003_statuses_of_dispensations', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (78, 'needs', '0004_forecast_and_proof', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (79, 'needs', '0005_survey', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (80, 'needs', '0006_one_word_for_exceptions', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (81, 'needs', '0007_orders_in_one_number', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (82, 'needs', '0008_needs_in_parts', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (83, 'needs', '0009_by_version_then_unit', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (84, 'officials', '0010_batches_stay', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (85, 'planning', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (86, 'procrastinate', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (87, 'procrastinate', '0002_drop_started_at_column', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (88, 'procrastinate', '0003_drop_started_at_column', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (89, 'procrastinate', '0004_drop_procrastinate_version_table', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (90, 'procrastinate', '0005_fix_procrastinate_fetch_job', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (91, 'procrastinate', '0006_fix_trigger_status_events_insert', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (92, 'procrastinate', '0007_add_queueing_lock_column', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (93, 'procrastinate', '0008_close_fetch_job_race_condition', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (94, 'procrastinate', '0009_add_defer_job_function', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (95, 'procrastinate', '0010_add_procrastinate_periodic_defers', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (96, 'procrastinate', '0011_add_foreign_key_index', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (97, 'procrastinate', '0012_add_locks_to_periodic_defer', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (98, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (99, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (100, 'procrastinate', '0015_add_trigger_on_job_deletion', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (101, 'procrastinate', '0016_delete_finished_jobs', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (102, 'procrastinate', '0017_add_checks_to_finish_job', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (103, 'procrastinate', '0018_add_checks_to_retry_job', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (104, 'procrastinate', '0019_fix_finish_job_compat_issue', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (105, 'procrastinate', '0020_add_index_on_procrastinate_jobs', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (106, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (107, 'procrastinate', '0022_null_locks_excluded', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (108, 'procrastinate', '0023_remove_old_finish_job_function', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (109, 'procrastinate', '0024_job_id_bigint', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (110, 'procrastinate', '0025_add_models', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (111, 'procrastinate', '0026_add_job_priority', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (112, 'procrastinate', '0027_add_periodic_job_priority', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (113, 'procrastinate', '0028_add_cancel_states', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (114, 'procrastinate', '0029_add_additional_params_to_retry_job', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (115, 'procrastinate', '0030_alter_procrastinateevent_options', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (116, 'procrastinate', '0031_add_indexes_for_fetch_job', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (117, 'procrastinate', '0032_pre_cancel_notification', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (118, 'procrastinate', '0033_post_cancel_notification', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (119, 'procrastinate', '0034_pre_add_heartbeat', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (120, 'procrastinate', '0035_post_add_heartbeat', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (121, 'procrastinate', '0036_add_worker_model', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (122, 'procrastinate', '0037_pre_batch_defer_jobs', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (123, 'procrastinate', '0038_post_batch_defer_jobs', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (124, 'procrastinate', '0039_pre_priority_lock_fetch_job', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (125, 'procrastinate', '0040_pre_retry_failed_job', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (126, 'procrastinate', '0041_post_retry_failed_job', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (127, 'sessions', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (128, 'socialaccount', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (129, 'socialaccount', '0002_token_max_lengths', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (130, 'socialaccount', '0003_extra_data_default_dict', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (131, 'socialaccount', '0004_app_provider_id_settings', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (132, 'socialaccount', '0005_socialtoken_nullable_app', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (133, 'socialaccount', '0006_alter_socialaccount_extra_data', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (134, 'succession', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (135, 'utilisation', '0001_minutes', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (136, 'utilisation', '0002_lists', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (137, 'utilisation', '0003_decisions', CURRENT_TIMESTAMP);
INSERT INTO public.django_migrations VALUES (138, 'utilisation', '0004_shortfalls', CURRENT_TIMESTAMP);
INSERT INTO public.law_edition VALUES (1, 1);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 138, true);
SELECT pg_catalog.setval('public.law_edition_number', 1, true);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_activationattempt
    ADD CONSTRAINT accounts_activationattempt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_activationcode
    ADD CONSTRAINT accounts_activationcode_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.accounts_activationcode
    ADD CONSTRAINT accounts_activationcode_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_cache
    ADD CONSTRAINT accounts_cache_pkey PRIMARY KEY (cache_key);
ALTER TABLE ONLY public.accounts_deputy
    ADD CONSTRAINT accounts_deputy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_deputyevent
    ADD CONSTRAINT accounts_deputyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_username_key UNIQUE (username);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.care_merge
    ADD CONSTRAINT care_merge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.care_suspicion
    ADD CONSTRAINT care_suspicion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.care_suspicionevent
    ADD CONSTRAINT care_suspicionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.care_sweep
    ADD CONSTRAINT care_sweep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_builds
    ADD CONSTRAINT catalogue_builds_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_buildsevent
    ADD CONSTRAINT catalogue_buildsevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_capacity
    ADD CONSTRAINT catalogue_capacity_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_capacityevent
    ADD CONSTRAINT catalogue_capacityevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_competency
    ADD CONSTRAINT catalogue_competency_identifier_key UNIQUE (identifier);
ALTER TABLE ONLY public.catalogue_competency
    ADD CONSTRAINT catalogue_competency_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_competencyevent
    ADD CONSTRAINT catalogue_competencyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_competencyframework
    ADD CONSTRAINT catalogue_competencyframework_code_key UNIQUE (code);
ALTER TABLE ONLY public.catalogue_competencyframework
    ADD CONSTRAINT catalogue_competencyframework_identifier_key UNIQUE (identifier);
ALTER TABLE ONLY public.catalogue_competencyframework
    ADD CONSTRAINT catalogue_competencyframework_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_competencyframeworkevent
    ADD CONSTRAINT catalogue_competencyframeworkevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_competencylevel
    ADD CONSTRAINT catalogue_competencylevel_identifier_key UNIQUE (identifier);
ALTER TABLE ONLY public.catalogue_competencylevel
    ADD CONSTRAINT catalogue_competencylevel_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_competencylevelevent
    ADD CONSTRAINT catalogue_competencylevelevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_frameworkprogramme
    ADD CONSTRAINT catalogue_frameworkprogramme_code_key UNIQUE (code);
ALTER TABLE ONLY public.catalogue_frameworkprogramme
    ADD CONSTRAINT catalogue_frameworkprogramme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_frameworkprogrammeevent
    ADD CONSTRAINT catalogue_frameworkprogrammeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_grants
    ADD CONSTRAINT catalogue_grants_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_grantsevent
    ADD CONSTRAINT catalogue_grantsevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_lecturer
    ADD CONSTRAINT catalogue_lecturer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_lecturerevent
    ADD CONSTRAINT catalogue_lecturerevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_module
    ADD CONSTRAINT catalogue_module_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_moduleevent
    ADD CONSTRAINT catalogue_moduleevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_offering
    ADD CONSTRAINT catalogue_offering_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_offeringevent
    ADD CONSTRAINT catalogue_offeringevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_programme
    ADD CONSTRAINT catalogue_programme_code_key UNIQUE (code);
ALTER TABLE ONLY public.catalogue_programme
    ADD CONSTRAINT catalogue_programme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_programmeevent
    ADD CONSTRAINT catalogue_programmeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_provider
    ADD CONSTRAINT catalogue_provider_code_key UNIQUE (code);
ALTER TABLE ONLY public.catalogue_provider
    ADD CONSTRAINT catalogue_provider_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_providerevent
    ADD CONSTRAINT catalogue_providerevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_room
    ADD CONSTRAINT catalogue_room_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_roomevent
    ADD CONSTRAINT catalogue_roomevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_teaching
    ADD CONSTRAINT catalogue_teaching_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_teachingevent
    ADD CONSTRAINT catalogue_teachingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.planning_planclass
    ADD CONSTRAINT class_has_its_own_number_in_the_plan UNIQUE (plan_id, number);
ALTER TABLE ONLY public.catalogue_competency
    ADD CONSTRAINT competency_code_stands_once_in_a_framework UNIQUE (framework_id, code);
ALTER TABLE ONLY public.catalogue_competencylevel
    ADD CONSTRAINT competency_level_stands_once_at_its_step UNIQUE (competency_id, step);
ALTER TABLE ONLY public.utilisation_debt
    ADD CONSTRAINT debt_stands_once_an_appointment UNIQUE (appointment_id, requirement_id);
ALTER TABLE ONLY public.desk_delivery
    ADD CONSTRAINT delivery_goes_once_by_each_channel UNIQUE (notice_id, channel);
ALTER TABLE ONLY public.accounts_deputy
    ADD CONSTRAINT deputy_is_appointed_once_a_day EXCLUDE USING gist (box(point((user_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((user_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&, box(point((deputy_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((deputy_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) WHERE ((NOT isempty(period))) DEFERRABLE;
ALTER TABLE ONLY public.desk_batch
    ADD CONSTRAINT desk_batch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.desk_batchrow
    ADD CONSTRAINT desk_batchrow_pkey PRIMARY KEY (batch_id, "row");
ALTER TABLE ONLY public.desk_delivery
    ADD CONSTRAINT desk_delivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.desk_notice
    ADD CONSTRAINT desk_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.desk_outage
    ADD CONSTRAINT desk_outage_pkey PRIMARY KEY (channel);
ALTER TABLE ONLY public.desk_printing
    ADD CONSTRAINT desk_printing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.desk_storedfile
    ADD CONSTRAINT desk_storedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.officials_passedgrant
    ADD CONSTRAINT grant_is_passed_on_once_to_a_unit UNIQUE (reorganisation_id, grant_id, unit_code);
ALTER TABLE ONLY public.intake_mapping
    ADD CONSTRAINT intake_mapping_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_positionasks
    ADD CONSTRAINT job_position_asks_a_competency_once UNIQUE (job_position_id, competency_id);
ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_reading
    ADD CONSTRAINT journal_reading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT journal_seal_last_entry_key UNIQUE (last_entry);
ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT journal_seal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.law_document
    ADD CONSTRAINT law_document_code_key UNIQUE (code);
ALTER TABLE ONLY public.law_document
    ADD CONSTRAINT law_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.law_documentevent
    ADD CONSTRAINT law_documentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.law_edition
    ADD CONSTRAINT law_edition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.law_parameter
    ADD CONSTRAINT law_parameter_code_key UNIQUE (code);
ALTER TABLE ONLY public.law_parameter
    ADD CONSTRAINT law_parameter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.law_value
    ADD CONSTRAINT law_value_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.law_valueevent
    ADD CONSTRAINT law_valueevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalogue_teaching
    ADD CONSTRAINT lecturer_can_teach_a_programme_once UNIQUE (lecturer_id, programme_id);
ALTER TABLE ONLY public.officials_level
    ADD CONSTRAINT level_code_stands_once_a_kind UNIQUE (kind, code);
ALTER TABLE ONLY public.officials_equivalence
    ADD CONSTRAINT level_counts_as_another_once_a_day EXCLUDE USING gist (box(point((level_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((level_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&, box(point((counts_as_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((counts_as_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) DEFERRABLE;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.utilisation_appointmentcheck
    ADD CONSTRAINT minute_has_one_verdict UNIQUE (id, verdict);
ALTER TABLE ONLY public.catalogue_module
    ADD CONSTRAINT module_stands_alone_at_its_position UNIQUE (programme_id, "position");
ALTER TABLE ONLY public.needs_assessment
    ADD CONSTRAINT needs_assessment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.needs_coming
    ADD CONSTRAINT needs_coming_pkey PRIMARY KEY (forecast_id, official_id, version_id);
ALTER TABLE ONLY public.needs_comingtally
    ADD CONSTRAINT needs_comingtally_pkey PRIMARY KEY (forecast_id, unit_id, version_id, cause);
ALTER TABLE ONLY public.needs_forecast
    ADD CONSTRAINT needs_forecast_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.needs_forecast
    ADD CONSTRAINT needs_forecast_years_key UNIQUE (years);
ALTER TABLE ONLY public.needs_need
    ADD CONSTRAINT needs_need_pkey PRIMARY KEY (official_id, version_id);
ALTER TABLE ONLY public.needs_need_1
    ADD CONSTRAINT needs_need_pkey_1 PRIMARY KEY (official_id, version_id);
ALTER TABLE ONLY public.needs_needtally
    ADD CONSTRAINT needs_needtally_pkey PRIMARY KEY (unit_id, version_id);
ALTER TABLE ONLY public.needs_survey
    ADD CONSTRAINT needs_survey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.needs_survey
    ADD CONSTRAINT needs_survey_year_key UNIQUE (year);
ALTER TABLE ONLY public.needs_surveyevent
    ADD CONSTRAINT needs_surveyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.needs_unittally
    ADD CONSTRAINT needs_unittally_pkey PRIMARY KEY (unit_id);
ALTER TABLE ONLY public.needs_wish
    ADD CONSTRAINT needs_wish_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.needs_wishevent
    ADD CONSTRAINT needs_wishevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_absence
    ADD CONSTRAINT official_has_one_absence_a_day EXCLUDE USING gist (box(point((official_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((official_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) DEFERRABLE;
ALTER TABLE ONLY public.standards_dispensation
    ADD CONSTRAINT official_has_one_dispensation_of_a_requirement_a_day EXCLUDE USING gist (box(point((official_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((official_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&, box(point((requirement_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((requirement_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) WHERE ((NOT isempty(period))) DEFERRABLE;
ALTER TABLE ONLY public.officials_post
    ADD CONSTRAINT official_has_one_main_post_a_day EXCLUDE USING gist (box(point((official_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((official_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) WHERE ((is_main AND (NOT isempty(period)))) DEFERRABLE;
ALTER TABLE ONLY public.officials_managementholding
    ADD CONSTRAINT official_has_one_management_level_a_day EXCLUDE USING gist (box(point((official_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((official_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) DEFERRABLE;
ALTER TABLE ONLY public.officials_rankholding
    ADD CONSTRAINT official_has_one_rank_a_day EXCLUDE USING gist (box(point((official_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((official_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) DEFERRABLE;
ALTER TABLE ONLY public.standards_positionholding
    ADD CONSTRAINT official_holds_one_job_position_a_day EXCLUDE USING gist (box(point((official_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((official_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) DEFERRABLE;
ALTER TABLE ONLY public.officials_evaluation
    ADD CONSTRAINT official_is_evaluated_once_a_year UNIQUE (official_id, year);
ALTER TABLE ONLY public.succession_successionentry
    ADD CONSTRAINT official_stands_once_a_day_in_a_succession_plan EXCLUDE USING gist (box(point((plan_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((plan_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&, box(point((official_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((official_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) DEFERRABLE;
ALTER TABLE ONLY public.officials_absence
    ADD CONSTRAINT officials_absence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_absenceevent
    ADD CONSTRAINT officials_absenceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_assignment
    ADD CONSTRAINT officials_assignment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_assignmentevent
    ADD CONSTRAINT officials_assignmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_carriedpost
    ADD CONSTRAINT officials_carriedpost_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_carriedpostevent
    ADD CONSTRAINT officials_carriedpostevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_correction
    ADD CONSTRAINT officials_correction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_correctionevent
    ADD CONSTRAINT officials_correctionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_datarequest
    ADD CONSTRAINT officials_datarequest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_datarequestevent
    ADD CONSTRAINT officials_datarequestevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_equivalence
    ADD CONSTRAINT officials_equivalence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_equivalenceevent
    ADD CONSTRAINT officials_equivalenceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_evaluation
    ADD CONSTRAINT officials_evaluation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_evaluationevent
    ADD CONSTRAINT officials_evaluationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_formerfile
    ADD CONSTRAINT officials_formerfile_code_key UNIQUE (code);
ALTER TABLE ONLY public.officials_formerfile
    ADD CONSTRAINT officials_formerfile_former_id_key UNIQUE (former_id);
ALTER TABLE ONLY public.officials_formerfile
    ADD CONSTRAINT officials_formerfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_formerfileevent
    ADD CONSTRAINT officials_formerfileevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_level
    ADD CONSTRAINT officials_level_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_managementholding
    ADD CONSTRAINT officials_managementholding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_managementholdingevent
    ADD CONSTRAINT officials_managementholdingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_official
    ADD CONSTRAINT officials_official_code_key UNIQUE (code);
ALTER TABLE ONLY public.officials_official
    ADD CONSTRAINT officials_official_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY public.officials_officialevent
    ADD CONSTRAINT officials_officialevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_passedgrant
    ADD CONSTRAINT officials_passedgrant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_passedgrantevent
    ADD CONSTRAINT officials_passedgrantevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_person
    ADD CONSTRAINT officials_person_account_id_key UNIQUE (account_id);
ALTER TABLE ONLY public.officials_person
    ADD CONSTRAINT officials_person_national_id_key UNIQUE (national_id);
ALTER TABLE ONLY public.officials_person
    ADD CONSTRAINT officials_person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_personevent
    ADD CONSTRAINT officials_personevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_post
    ADD CONSTRAINT officials_post_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_postevent
    ADD CONSTRAINT officials_postevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_qualification
    ADD CONSTRAINT officials_qualification_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_qualificationevent
    ADD CONSTRAINT officials_qualificationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_rank
    ADD CONSTRAINT officials_rank_code_key UNIQUE (code);
ALTER TABLE ONLY public.officials_rank
    ADD CONSTRAINT officials_rank_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_rankholding
    ADD CONSTRAINT officials_rankholding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_rankholdingevent
    ADD CONSTRAINT officials_rankholdingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_reorganisation
    ADD CONSTRAINT officials_reorganisation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_reorganisation
    ADD CONSTRAINT officials_reorganisation_reverses_id_key UNIQUE (reverses_id);
ALTER TABLE ONLY public.officials_reorganisationevent
    ADD CONSTRAINT officials_reorganisationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.officials_reorganisationline
    ADD CONSTRAINT officials_reorganisationline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.officials_reorganisationlineevent
    ADD CONSTRAINT officials_reorganisationlineevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.org_grant
    ADD CONSTRAINT org_grant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.org_title
    ADD CONSTRAINT org_title_code_key UNIQUE (code);
ALTER TABLE ONLY public.org_title
    ADD CONSTRAINT org_title_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.org_titleentailment
    ADD CONSTRAINT org_titleentailment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.org_titleentailmentevent
    ADD CONSTRAINT org_titleentailmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.org_titlegroup
    ADD CONSTRAINT org_titlegroup_code_key UNIQUE (code);
ALTER TABLE ONLY public.org_titlegroup
    ADD CONSTRAINT org_titlegroup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.org_unit
    ADD CONSTRAINT org_unit_code_key UNIQUE (code);
ALTER TABLE ONLY public.org_unit
    ADD CONSTRAINT org_unit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.org_unitchange
    ADD CONSTRAINT org_unitchange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.org_unitchangeevent
    ADD CONSTRAINT org_unitchangeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.org_unitedge
    ADD CONSTRAINT org_unitedge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.org_unitedge
    ADD CONSTRAINT org_unitedge_undoes_id_key UNIQUE (undoes_id);
ALTER TABLE ONLY public.org_unitedgeevent
    ADD CONSTRAINT org_unitedgeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.org_unitevent
    ADD CONSTRAINT org_unitevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.org_unitreach
    ADD CONSTRAINT org_unitreach_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.org_unitversion
    ADD CONSTRAINT org_unitversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.org_unitversionevent
    ADD CONSTRAINT org_unitversionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.planning_plan
    ADD CONSTRAINT planning_plan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.planning_planclass
    ADD CONSTRAINT planning_planclass_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.planning_planevent
    ADD CONSTRAINT planning_planevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.planning_planrun
    ADD CONSTRAINT planning_planrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.planning_planseat
    ADD CONSTRAINT planning_planseat_pkey PRIMARY KEY (plan_class_id, official_id);
ALTER TABLE ONLY public.planning_uncovered
    ADD CONSTRAINT planning_uncovered_pkey PRIMARY KEY (official_id, version_id, plan_id);
ALTER TABLE ONLY public.planning_uncoveredtally
    ADD CONSTRAINT planning_uncoveredtally_pkey PRIMARY KEY (plan_id, version_id, reason);
ALTER TABLE ONLY public.officials_assignment
    ADD CONSTRAINT post_is_assigned_once_a_reorganisation UNIQUE (reorganisation_id, post_id);
ALTER TABLE ONLY public.officials_carriedpost
    ADD CONSTRAINT post_is_carried_once_a_reorganisation UNIQUE (reorganisation_id, before_id);
ALTER TABLE ONLY public.officials_post
    ADD CONSTRAINT post_stands_once UNIQUE (official_id, unit_id, title_id, period);
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);
ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_builds
    ADD CONSTRAINT programme_builds_a_level_once_in_a_module UNIQUE NULLS NOT DISTINCT (programme_id, module_id, level_id);
ALTER TABLE ONLY public.catalogue_grants
    ADD CONSTRAINT programme_grants_a_qualification_once UNIQUE (programme_id, kind, level_id, field);
ALTER TABLE ONLY public.catalogue_capacity
    ADD CONSTRAINT provider_has_one_capacity_a_month UNIQUE (provider_id, month);
ALTER TABLE ONLY public.catalogue_offering
    ADD CONSTRAINT provider_offers_a_programme_once_a_day EXCLUDE USING gist (int8range(provider_id, provider_id, '[]'::text) WITH &&, int8range(programme_id, programme_id, '[]'::text) WITH &&, period WITH &&);
ALTER TABLE ONLY public.officials_reorganisationline
    ADD CONSTRAINT reorganisation_line_stands_once UNIQUE (reorganisation_id, number);
ALTER TABLE ONLY public.standards_requirementversion
    ADD CONSTRAINT requirement_has_one_text_a_day EXCLUDE USING gist (box(point((requirement_id)::double precision, (COALESCE((lower(in_force) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((requirement_id)::double precision, (((COALESCE((upper(in_force) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) DEFERRABLE;
ALTER TABLE ONLY public.catalogue_room
    ADD CONSTRAINT room_name_stands_once_at_a_provider UNIQUE (provider_id, name);
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);
ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_competencyshown
    ADD CONSTRAINT standards_competencyshown_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_competencyshownevent
    ADD CONSTRAINT standards_competencyshownevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.standards_dispensation
    ADD CONSTRAINT standards_dispensation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_dispensationevent
    ADD CONSTRAINT standards_dispensationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.standards_jobposition
    ADD CONSTRAINT standards_jobposition_code_key UNIQUE (code);
ALTER TABLE ONLY public.standards_jobposition
    ADD CONSTRAINT standards_jobposition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_jobpositionevent
    ADD CONSTRAINT standards_jobpositionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.standards_positionasks
    ADD CONSTRAINT standards_positionasks_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_positionasksevent
    ADD CONSTRAINT standards_positionasksevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.standards_positionholding
    ADD CONSTRAINT standards_positionholding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_positionholdingevent
    ADD CONSTRAINT standards_positionholdingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.standards_requirement
    ADD CONSTRAINT standards_requirement_code_key UNIQUE (code);
ALTER TABLE ONLY public.standards_requirement
    ADD CONSTRAINT standards_requirement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_requirementdraft
    ADD CONSTRAINT standards_requirementdraft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_requirementdraftevent
    ADD CONSTRAINT standards_requirementdraftevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.standards_requirementversion
    ADD CONSTRAINT standards_requirementversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.standards_requirementversionevent
    ADD CONSTRAINT standards_requirementversionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.succession_successionplan
    ADD CONSTRAINT succession_plan_stands_once_a_term UNIQUE NULLS NOT DISTINCT (branch, begins, unit_id, title_id, group_id);
ALTER TABLE ONLY public.succession_successionentry
    ADD CONSTRAINT succession_successionentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.succession_successionentryevent
    ADD CONSTRAINT succession_successionentryevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.succession_successionplan
    ADD CONSTRAINT succession_successionplan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.succession_successionplanevent
    ADD CONSTRAINT succession_successionplanevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.care_suspicion
    ADD CONSTRAINT suspicion_of_a_pair_stands_once UNIQUE (first_id, second_id);
ALTER TABLE ONLY public.org_titleentailment
    ADD CONSTRAINT title_entails_one_thing_a_day EXCLUDE USING gist (box(point((title_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((title_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) DEFERRABLE;
ALTER TABLE ONLY public.org_unitedge
    ADD CONSTRAINT unit_edge_stands_once UNIQUE (predecessor_id, successor_id, "on");
ALTER TABLE ONLY public.org_unitversion
    ADD CONSTRAINT unit_has_one_name_and_parent_a_day EXCLUDE USING gist (box(point((unit_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((unit_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) WHERE ((NOT isempty(period))) DEFERRABLE;
ALTER TABLE ONLY public.org_unitreach
    ADD CONSTRAINT unit_reach_stands_once UNIQUE (ancestor_id, descendant_id);
ALTER TABLE ONLY public.utilisation_appointment
    ADD CONSTRAINT utilisation_appointment_minute_id_key UNIQUE (minute_id);
ALTER TABLE ONLY public.utilisation_appointment
    ADD CONSTRAINT utilisation_appointment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.utilisation_appointmentcheck
    ADD CONSTRAINT utilisation_appointmentcheck_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.utilisation_appointmentcheckevent
    ADD CONSTRAINT utilisation_appointmentcheckevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.utilisation_appointmentevent
    ADD CONSTRAINT utilisation_appointmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.utilisation_debt
    ADD CONSTRAINT utilisation_debt_dispensation_id_key UNIQUE (dispensation_id);
ALTER TABLE ONLY public.utilisation_debt
    ADD CONSTRAINT utilisation_debt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.utilisation_debtevent
    ADD CONSTRAINT utilisation_debtevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.utilisation_listcheck
    ADD CONSTRAINT utilisation_listcheck_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.utilisation_listedcheck
    ADD CONSTRAINT utilisation_listedcheck_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.utilisation_shortfall
    ADD CONSTRAINT utilisation_shortfall_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.utilisation_shortfall
    ADD CONSTRAINT utilisation_shortfall_post_id_key UNIQUE (post_id);
ALTER TABLE ONLY public.utilisation_shortfallevent
    ADD CONSTRAINT utilisation_shortfallevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.utilisation_shortfallstep
    ADD CONSTRAINT utilisation_shortfallstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.utilisation_shortfallstepevent
    ADD CONSTRAINT utilisation_shortfallstepevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.law_value
    ADD CONSTRAINT value_one_per_parameter_and_day EXCLUDE USING gist (box(point((parameter_id)::double precision, (COALESCE((lower(period) - '2000-01-01'::date), '-4000000'::integer))::double precision), point((parameter_id)::double precision, (((COALESCE((upper(period) - '2000-01-01'::date), 4000000))::numeric - 0.5))::double precision)) WITH &&) DEFERRABLE;
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_activationcode_batch_abf025d5 ON public.accounts_activationcode USING btree (batch);
CREATE INDEX accounts_activationcode_digest_c38fc7e2_like ON public.accounts_activationcode USING btree (digest varchar_pattern_ops);
CREATE INDEX accounts_activationcode_issued_by_id_52219ed7 ON public.accounts_activationcode USING btree (issued_by_id);
CREATE INDEX accounts_activationcode_revoked_by_id_f65bf064 ON public.accounts_activationcode USING btree (revoked_by_id);
CREATE INDEX accounts_activationcode_user_id_5378ad23 ON public.accounts_activationcode USING btree (user_id);
CREATE INDEX accounts_cache_expires ON public.accounts_cache USING btree (expires);
CREATE INDEX accounts_deputy_deputy_id_2b2cdef2 ON public.accounts_deputy USING btree (deputy_id);
CREATE INDEX accounts_deputy_ended_by_id_33527917 ON public.accounts_deputy USING btree (ended_by_id);
CREATE INDEX accounts_deputy_given_by_id_3b61de0e ON public.accounts_deputy USING btree (given_by_id);
CREATE INDEX accounts_deputy_user_id_ab741454 ON public.accounts_deputy USING btree (user_id);
CREATE INDEX accounts_deputyevent_deputy_id_9448a9aa ON public.accounts_deputyevent USING btree (deputy_id);
CREATE INDEX accounts_deputyevent_ended_by_id_a397d5ad ON public.accounts_deputyevent USING btree (ended_by_id);
CREATE INDEX accounts_deputyevent_given_by_id_a9c535ee ON public.accounts_deputyevent USING btree (given_by_id);
CREATE INDEX accounts_deputyevent_pgh_context_id_4a387cff ON public.accounts_deputyevent USING btree (pgh_context_id);
CREATE INDEX accounts_deputyevent_pgh_obj_id_fec2432e ON public.accounts_deputyevent USING btree (pgh_obj_id);
CREATE INDEX accounts_deputyevent_user_id_41b32973 ON public.accounts_deputyevent USING btree (user_id);
CREATE INDEX accounts_user_username_6088629e_like ON public.accounts_user USING btree (username varchar_pattern_ops);
CREATE INDEX activation_attempt_by_key ON public.accounts_activationattempt USING btree (key, at);
CREATE UNIQUE INDEX activation_code_lives_once_a_user ON public.accounts_activationcode USING btree (user_id) WHERE ((revoked_at IS NULL) AND (used_at IS NULL));
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX batch_by_time ON public.desk_batch USING btree (created_at DESC, id DESC);
CREATE INDEX batch_row_with_reasons ON public.desk_batchrow USING btree (batch_id, "row") WHERE (reasons IS NOT NULL);
CREATE INDEX batch_to_follow_up ON public.desk_batch USING btree (id) WHERE ((followed_up_at IS NULL) AND (written_at IS NOT NULL));
CREATE INDEX care_merge_kept_id_8c1b7c0d ON public.care_merge USING btree (kept_id);
CREATE INDEX care_merge_lost_id_3467db5c ON public.care_merge USING btree (lost_id);
CREATE INDEX care_merge_merged_by_id_a479e7b1 ON public.care_merge USING btree (merged_by_id);
CREATE INDEX care_merge_suspicion_id_3eb6d6e4 ON public.care_merge USING btree (suspicion_id);
CREATE INDEX care_merge_undone_by_id_4aa9d2ae ON public.care_merge USING btree (undone_by_id);
CREATE INDEX care_suspicion_decided_by_id_deb2cd8e ON public.care_suspicion USING btree (decided_by_id);
CREATE INDEX care_suspicion_second_id_776758cb ON public.care_suspicion USING btree (second_id);
CREATE INDEX care_suspicionevent_decided_by_id_93318b5b ON public.care_suspicionevent USING btree (decided_by_id);
CREATE INDEX care_suspicionevent_first_id_6285391f ON public.care_suspicionevent USING btree (first_id);
CREATE INDEX care_suspicionevent_pgh_context_id_040f1f79 ON public.care_suspicionevent USING btree (pgh_context_id);
CREATE INDEX care_suspicionevent_pgh_obj_id_2bb04591 ON public.care_suspicionevent USING btree (pgh_obj_id);
CREATE INDEX care_suspicionevent_second_id_2ce8f03a ON public.care_suspicionevent USING btree (second_id);
CREATE INDEX catalogue_builds_level_id_45a15d82 ON public.catalogue_builds USING btree (level_id);
CREATE INDEX catalogue_builds_module_id_bcba4fe7 ON public.catalogue_builds USING btree (module_id);
CREATE INDEX catalogue_builds_programme_id_3971b2ec ON public.catalogue_builds USING btree (programme_id);
CREATE INDEX catalogue_buildsevent_level_id_61bb2aef ON public.catalogue_buildsevent USING btree (level_id);
CREATE INDEX catalogue_buildsevent_module_id_4a8da5af ON public.catalogue_buildsevent USING btree (module_id);
CREATE INDEX catalogue_buildsevent_pgh_context_id_7a782721 ON public.catalogue_buildsevent USING btree (pgh_context_id);
CREATE INDEX catalogue_buildsevent_pgh_obj_id_ba54e4d5 ON public.catalogue_buildsevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_buildsevent_programme_id_4d7cc850 ON public.catalogue_buildsevent USING btree (programme_id);
CREATE INDEX catalogue_capacity_provider_id_8f5926ee ON public.catalogue_capacity USING btree (provider_id);
CREATE INDEX catalogue_capacityevent_pgh_context_id_921499cb ON public.catalogue_capacityevent USING btree (pgh_context_id);
CREATE INDEX catalogue_capacityevent_pgh_obj_id_cb3deba5 ON public.catalogue_capacityevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_capacityevent_provider_id_ff333838 ON public.catalogue_capacityevent USING btree (provider_id);
CREATE INDEX catalogue_competency_framework_id_a58716c0 ON public.catalogue_competency USING btree (framework_id);
CREATE INDEX catalogue_competency_parent_id_ec4f91e3 ON public.catalogue_competency USING btree (parent_id);
CREATE INDEX catalogue_competencyevent_framework_id_126c1ffc ON public.catalogue_competencyevent USING btree (framework_id);
CREATE INDEX catalogue_competencyevent_parent_id_b4875347 ON public.catalogue_competencyevent USING btree (parent_id);
CREATE INDEX catalogue_competencyevent_pgh_context_id_7aed1ec4 ON public.catalogue_competencyevent USING btree (pgh_context_id);
CREATE INDEX catalogue_competencyevent_pgh_obj_id_45c376fd ON public.catalogue_competencyevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_competencyframework_code_afec4c1f_like ON public.catalogue_competencyframework USING btree (code varchar_pattern_ops);
CREATE INDEX catalogue_competencyframework_document_id_cf28ffca ON public.catalogue_competencyframework USING btree (document_id);
CREATE INDEX catalogue_competencyframeworkevent_document_id_01f90dbf ON public.catalogue_competencyframeworkevent USING btree (document_id);
CREATE INDEX catalogue_competencyframeworkevent_pgh_context_id_5dcad1f2 ON public.catalogue_competencyframeworkevent USING btree (pgh_context_id);
CREATE INDEX catalogue_competencyframeworkevent_pgh_obj_id_46417621 ON public.catalogue_competencyframeworkevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_competencylevel_competency_id_dcdaa6e0 ON public.catalogue_competencylevel USING btree (competency_id);
CREATE INDEX catalogue_competencylevelevent_competency_id_d4c40c9c ON public.catalogue_competencylevelevent USING btree (competency_id);
CREATE INDEX catalogue_competencylevelevent_pgh_context_id_33a4e00c ON public.catalogue_competencylevelevent USING btree (pgh_context_id);
CREATE INDEX catalogue_competencylevelevent_pgh_obj_id_fc30602c ON public.catalogue_competencylevelevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_frameworkprogramme_code_be876618_like ON public.catalogue_frameworkprogramme USING btree (code varchar_pattern_ops);
CREATE INDEX catalogue_frameworkprogramme_document_id_57305aac ON public.catalogue_frameworkprogramme USING btree (document_id);
CREATE INDEX catalogue_frameworkprogrammeevent_document_id_4275f885 ON public.catalogue_frameworkprogrammeevent USING btree (document_id);
CREATE INDEX catalogue_frameworkprogrammeevent_pgh_context_id_77d09a2e ON public.catalogue_frameworkprogrammeevent USING btree (pgh_context_id);
CREATE INDEX catalogue_frameworkprogrammeevent_pgh_obj_id_7ae6a5f5 ON public.catalogue_frameworkprogrammeevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_grants_level_id_d26162d6 ON public.catalogue_grants USING btree (level_id);
CREATE INDEX catalogue_grants_programme_id_2f2c79e9 ON public.catalogue_grants USING btree (programme_id);
CREATE INDEX catalogue_grantsevent_level_id_55780502 ON public.catalogue_grantsevent USING btree (level_id);
CREATE INDEX catalogue_grantsevent_pgh_context_id_e34bb923 ON public.catalogue_grantsevent USING btree (pgh_context_id);
CREATE INDEX catalogue_grantsevent_pgh_obj_id_c87278aa ON public.catalogue_grantsevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_grantsevent_programme_id_739a432a ON public.catalogue_grantsevent USING btree (programme_id);
CREATE INDEX catalogue_lecturer_person_id_6c6f127d ON public.catalogue_lecturer USING btree (person_id);
CREATE INDEX catalogue_lecturer_provider_id_5a406a28 ON public.catalogue_lecturer USING btree (provider_id);
CREATE INDEX catalogue_lecturerevent_person_id_0cad0612 ON public.catalogue_lecturerevent USING btree (person_id);
CREATE INDEX catalogue_lecturerevent_pgh_context_id_68236f1f ON public.catalogue_lecturerevent USING btree (pgh_context_id);
CREATE INDEX catalogue_lecturerevent_pgh_obj_id_1cfd74f5 ON public.catalogue_lecturerevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_lecturerevent_provider_id_b119ce0b ON public.catalogue_lecturerevent USING btree (provider_id);
CREATE INDEX catalogue_module_programme_id_4a349824 ON public.catalogue_module USING btree (programme_id);
CREATE INDEX catalogue_moduleevent_pgh_context_id_2bf12307 ON public.catalogue_moduleevent USING btree (pgh_context_id);
CREATE INDEX catalogue_moduleevent_pgh_obj_id_59789272 ON public.catalogue_moduleevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_moduleevent_programme_id_1a55e1e0 ON public.catalogue_moduleevent USING btree (programme_id);
CREATE INDEX catalogue_offering_programme_id_998972c7 ON public.catalogue_offering USING btree (programme_id);
CREATE INDEX catalogue_offering_provider_id_052a4128 ON public.catalogue_offering USING btree (provider_id);
CREATE INDEX catalogue_offeringevent_pgh_context_id_19e4ecbd ON public.catalogue_offeringevent USING btree (pgh_context_id);
CREATE INDEX catalogue_offeringevent_pgh_obj_id_8a12f061 ON public.catalogue_offeringevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_offeringevent_programme_id_6da1cb38 ON public.catalogue_offeringevent USING btree (programme_id);
CREATE INDEX catalogue_offeringevent_provider_id_cc99fdb6 ON public.catalogue_offeringevent USING btree (provider_id);
CREATE INDEX catalogue_programme_code_b8b54c47_like ON public.catalogue_programme USING btree (code varchar_pattern_ops);
CREATE INDEX catalogue_programme_document_id_bc57aaaf ON public.catalogue_programme USING btree (document_id);
CREATE INDEX catalogue_programme_framework_id_d460c79a ON public.catalogue_programme USING btree (framework_id);
CREATE INDEX catalogue_programmeevent_document_id_4943adfb ON public.catalogue_programmeevent USING btree (document_id);
CREATE INDEX catalogue_programmeevent_framework_id_e038e613 ON public.catalogue_programmeevent USING btree (framework_id);
CREATE INDEX catalogue_programmeevent_pgh_context_id_87049bcc ON public.catalogue_programmeevent USING btree (pgh_context_id);
CREATE INDEX catalogue_programmeevent_pgh_obj_id_58c5f3ca ON public.catalogue_programmeevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_provider_code_f4de5886_like ON public.catalogue_provider USING btree (code varchar_pattern_ops);
CREATE INDEX catalogue_provider_unit_id_156e3fbe ON public.catalogue_provider USING btree (unit_id);
CREATE INDEX catalogue_providerevent_pgh_context_id_3ce5b652 ON public.catalogue_providerevent USING btree (pgh_context_id);
CREATE INDEX catalogue_providerevent_pgh_obj_id_31369894 ON public.catalogue_providerevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_providerevent_unit_id_ce73db13 ON public.catalogue_providerevent USING btree (unit_id);
CREATE INDEX catalogue_room_provider_id_84b2b5fd ON public.catalogue_room USING btree (provider_id);
CREATE INDEX catalogue_roomevent_pgh_context_id_646dbccb ON public.catalogue_roomevent USING btree (pgh_context_id);
CREATE INDEX catalogue_roomevent_pgh_obj_id_c32d9780 ON public.catalogue_roomevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_roomevent_provider_id_70dac4d7 ON public.catalogue_roomevent USING btree (provider_id);
CREATE INDEX catalogue_teaching_lecturer_id_aec9f2fe ON public.catalogue_teaching USING btree (lecturer_id);
CREATE INDEX catalogue_teaching_programme_id_045f9462 ON public.catalogue_teaching USING btree (programme_id);
CREATE INDEX catalogue_teachingevent_lecturer_id_cdfba028 ON public.catalogue_teachingevent USING btree (lecturer_id);
CREATE INDEX catalogue_teachingevent_pgh_context_id_83fbebca ON public.catalogue_teachingevent USING btree (pgh_context_id);
CREATE INDEX catalogue_teachingevent_pgh_obj_id_000d383f ON public.catalogue_teachingevent USING btree (pgh_obj_id);
CREATE INDEX catalogue_teachingevent_programme_id_6b2562e7 ON public.catalogue_teachingevent USING btree (programme_id);
CREATE INDEX coming_by_due_day ON public.needs_coming USING btree (forecast_id, due_on, official_id, version_id);
CREATE INDEX coming_by_version ON public.needs_coming USING btree (forecast_id, version_id, unit_id);
CREATE INDEX coming_of_official ON public.needs_coming USING btree (official_id);
CREATE INDEX correction_waiting ON public.officials_correction USING btree (official_id) WHERE ((state)::text = 'PROPOSED'::text);
CREATE UNIQUE INDEX correction_waits_once_for_a_field ON public.officials_correction USING btree ("table", "row", field) WHERE ((state)::text = 'PROPOSED'::text);
CREATE INDEX data_request_by_official ON public.officials_datarequest USING btree (official_id, id DESC);
CREATE INDEX data_request_open ON public.officials_datarequest USING btree (due_on) WHERE (answered_at IS NULL);
CREATE INDEX debt_by_state_and_day ON public.utilisation_debt USING btree (state, due_on);
CREATE INDEX delivery_by_state ON public.desk_delivery USING btree (channel, state, id DESC);
CREATE INDEX delivery_letters_to_send ON public.desk_delivery USING btree (next_try_at, id) WHERE (((channel)::text = 'EMAIL'::text) AND ((state)::text = 'WAITING'::text));
CREATE INDEX desk_batch_created_by_id_dd83c61c ON public.desk_batch USING btree (created_by_id);
CREATE INDEX desk_batch_file_id_7b5c16be ON public.desk_batch USING btree (file_id);
CREATE INDEX desk_delivery_printing_id_90ce83c1 ON public.desk_delivery USING btree (printing_id);
CREATE INDEX desk_outage_channel_31f7f0f0_like ON public.desk_outage USING btree (channel varchar_pattern_ops);
CREATE INDEX desk_printing_printed_by_id_42153a47 ON public.desk_printing USING btree (printed_by_id);
CREATE INDEX desk_storedfile_stored_by_id_4dfd1142 ON public.desk_storedfile USING btree (stored_by_id);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX entry_by_subject ON public.journal_entry USING btree (subject_kind, subject_id, id DESC);
CREATE INDEX entry_by_time ON public.journal_entry USING btree (at DESC, id DESC);
CREATE UNIQUE INDEX file_is_merged_away_once ON public.care_merge USING btree (lost_id) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX former_number_leads_to_one_file ON public.officials_formerfile USING btree (national_id) WHERE (NOT ((national_id)::text = ''::text));
CREATE INDEX grant_by_user ON public.org_grant USING btree (user_id);
CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));
CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);
CREATE INDEX intake_mapping_told_by_id_2a7fb968 ON public.intake_mapping USING btree (told_by_id);
CREATE INDEX law_document_code_9bbd652f_like ON public.law_document USING btree (code varchar_pattern_ops);
CREATE INDEX law_document_replaced_by_id_02fb1ed0 ON public.law_document USING btree (replaced_by_id);
CREATE INDEX law_documentevent_pgh_context_id_87a3910d ON public.law_documentevent USING btree (pgh_context_id);
CREATE INDEX law_documentevent_pgh_obj_id_040783b9 ON public.law_documentevent USING btree (pgh_obj_id);
CREATE INDEX law_documentevent_replaced_by_id_1403f272 ON public.law_documentevent USING btree (replaced_by_id);
CREATE INDEX law_parameter_code_5fcf61e2_like ON public.law_parameter USING btree (code varchar_pattern_ops);
CREATE INDEX law_value_document_id_14ee6a6a ON public.law_value USING btree (document_id);
CREATE INDEX law_value_parameter_id_39953b9e ON public.law_value USING btree (parameter_id);
CREATE INDEX law_valueevent_document_id_b8855657 ON public.law_valueevent USING btree (document_id);
CREATE INDEX law_valueevent_parameter_id_1f416851 ON public.law_valueevent USING btree (parameter_id);
CREATE INDEX law_valueevent_pgh_context_id_87ceb1e2 ON public.law_valueevent USING btree (pgh_context_id);
CREATE INDEX law_valueevent_pgh_obj_id_2bf9528b ON public.law_valueevent USING btree (pgh_obj_id);
CREATE UNIQUE INDEX lecturer_without_a_file_is_named_once_at_a_provider ON public.catalogue_lecturer USING btree (provider_id, full_name) WHERE (person_id IS NULL);
CREATE INDEX mapping_by_shape ON public.intake_mapping USING btree (unit_id, shape, id DESC);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX need_by_due_day ON ONLY public.needs_need USING btree ((((((COALESCE((due_on - '1900-01-01'::date), 131071))::bigint << 46) | (official_id << 14)) | version_id))) WHERE (((status)::text = 'OVERDUE'::text) OR ((status)::text = 'DUE'::text) OR ((status)::text = 'EXPIRING'::text));
CREATE INDEX need_by_due_day_1 ON public.needs_need_1 USING btree ((((((COALESCE((due_on - '1900-01-01'::date), 131071))::bigint << 46) | (official_id << 14)) | version_id))) WHERE (((status)::text = 'OVERDUE'::text) OR ((status)::text = 'DUE'::text) OR ((status)::text = 'EXPIRING'::text));
CREATE INDEX need_by_priority ON ONLY public.needs_need USING btree ((((((priority)::bigint << 46) | (official_id << 14)) | version_id)));
CREATE INDEX need_by_priority_1 ON public.needs_need_1 USING btree ((((((priority)::bigint << 46) | (official_id << 14)) | version_id)));
CREATE INDEX need_by_version ON ONLY public.needs_need USING btree (version_id, unit_id);
CREATE INDEX need_set_aside ON ONLY public.needs_need USING btree (status, (((((priority)::bigint << 46) | (official_id << 14)) | version_id))) WHERE (((status)::text = 'CANNOT_TELL'::text) OR ((status)::text = 'WAIVED'::text) OR ((status)::text = 'EXCEPTED'::text));
CREATE INDEX need_set_aside_1 ON public.needs_need_1 USING btree (status, (((((priority)::bigint << 46) | (official_id << 14)) | version_id))) WHERE (((status)::text = 'CANNOT_TELL'::text) OR ((status)::text = 'WAIVED'::text) OR ((status)::text = 'EXCEPTED'::text));
CREATE INDEX needs_assessment_by_id_fc1fbf3b ON public.needs_assessment USING btree (by_id);
CREATE INDEX needs_forecast_by_id_e2243945 ON public.needs_forecast USING btree (by_id);
CREATE INDEX needs_need_1_version_id_unit_id_idx ON public.needs_need_1 USING btree (version_id, unit_id);
CREATE INDEX needs_survey_opened_by_id_af925b76 ON public.needs_survey USING btree (opened_by_id);
CREATE INDEX needs_surveyevent_opened_by_id_91a965d8 ON public.needs_surveyevent USING btree (opened_by_id);
CREATE INDEX needs_surveyevent_pgh_context_id_e86fcf61 ON public.needs_surveyevent USING btree (pgh_context_id);
CREATE INDEX needs_surveyevent_pgh_obj_id_8699b29a ON public.needs_surveyevent USING btree (pgh_obj_id);
CREATE INDEX needs_wish_decided_by_id_7ded2f57 ON public.needs_wish USING btree (decided_by_id);
CREATE INDEX needs_wish_official_id_d19be061 ON public.needs_wish USING btree (official_id);
CREATE INDEX needs_wish_programme_id_ad05f879 ON public.needs_wish USING btree (programme_id);
CREATE INDEX needs_wish_survey_id_1b0f58f7 ON public.needs_wish USING btree (survey_id);
CREATE INDEX needs_wish_unit_id_835eda4a ON public.needs_wish USING btree (unit_id);
CREATE INDEX needs_wish_written_by_id_d2d2e081 ON public.needs_wish USING btree (written_by_id);
CREATE INDEX needs_wishevent_batch_id_9c32b490 ON public.needs_wishevent USING btree (batch_id);
CREATE INDEX needs_wishevent_decided_by_id_d482ea5b ON public.needs_wishevent USING btree (decided_by_id);
CREATE INDEX needs_wishevent_official_id_8c7e588c ON public.needs_wishevent USING btree (official_id);
CREATE INDEX needs_wishevent_pgh_context_id_f1dc91d8 ON public.needs_wishevent USING btree (pgh_context_id);
CREATE INDEX needs_wishevent_pgh_obj_id_19cc154b ON public.needs_wishevent USING btree (pgh_obj_id);
CREATE INDEX needs_wishevent_programme_id_130d6f2e ON public.needs_wishevent USING btree (programme_id);
CREATE INDEX needs_wishevent_survey_id_cbcedb1b ON public.needs_wishevent USING btree (survey_id);
CREATE INDEX needs_wishevent_unit_id_0564aa46 ON public.needs_wishevent USING btree (unit_id);
CREATE INDEX needs_wishevent_written_by_id_ed2cd298 ON public.needs_wishevent USING btree (written_by_id);
CREATE INDEX notice_by_user ON public.desk_notice USING btree (user_id, id DESC);
CREATE INDEX notice_unread_by_user ON public.desk_notice USING btree (user_id, kind) WHERE (read_at IS NULL);
CREATE INDEX official_by_unit ON public.officials_official USING btree (unit_id);
CREATE INDEX official_in_name_order ON public.officials_official USING btree (sort_key, person_id) INCLUDE (search_key, code, unit_id, title_id, since, in_office, category, rank_id, management_level);
CREATE INDEX officials_absence_official_id_9da476c6 ON public.officials_absence USING btree (official_id);
CREATE INDEX officials_absenceevent_official_id_dbe8c928 ON public.officials_absenceevent USING btree (official_id);
CREATE INDEX officials_absenceevent_pgh_context_id_bfecaac0 ON public.officials_absenceevent USING btree (pgh_context_id);
CREATE INDEX officials_absenceevent_pgh_obj_id_25eb09ba ON public.officials_absenceevent USING btree (pgh_obj_id);
CREATE INDEX officials_assignment_post_id_8a7d9723 ON public.officials_assignment USING btree (post_id);
CREATE INDEX officials_assignment_reorganisation_id_e6256134 ON public.officials_assignment USING btree (reorganisation_id);
CREATE INDEX officials_assignmentevent_pgh_context_id_17966032 ON public.officials_assignmentevent USING btree (pgh_context_id);
CREATE INDEX officials_assignmentevent_pgh_obj_id_17379409 ON public.officials_assignmentevent USING btree (pgh_obj_id);
CREATE INDEX officials_assignmentevent_post_id_5bf6e46d ON public.officials_assignmentevent USING btree (post_id);
CREATE INDEX officials_assignmentevent_reorganisation_id_9e8a02eb ON public.officials_assignmentevent USING btree (reorganisation_id);
CREATE INDEX officials_assignmentevent_title_id_a228f4a4 ON public.officials_assignmentevent USING btree (title_id);
CREATE INDEX officials_carriedpost_after_id_5a852e81 ON public.officials_carriedpost USING btree (after_id);
CREATE INDEX officials_carriedpost_before_id_0fe41728 ON public.officials_carriedpost USING btree (before_id);
CREATE INDEX officials_carriedpost_reorganisation_id_4127b04c ON public.officials_carriedpost USING btree (reorganisation_id);
CREATE INDEX officials_carriedpostevent_after_id_86808990 ON public.officials_carriedpostevent USING btree (after_id);
CREATE INDEX officials_carriedpostevent_before_id_b7553bdb ON public.officials_carriedpostevent USING btree (before_id);
CREATE INDEX officials_carriedpostevent_pgh_context_id_1060471f ON public.officials_carriedpostevent USING btree (pgh_context_id);
CREATE INDEX officials_carriedpostevent_pgh_obj_id_afe3de48 ON public.officials_carriedpostevent USING btree (pgh_obj_id);
CREATE INDEX officials_carriedpostevent_reorganisation_id_34546d83 ON public.officials_carriedpostevent USING btree (reorganisation_id);
CREATE INDEX officials_correction_decided_by_id_a8be9907 ON public.officials_correction USING btree (decided_by_id);
CREATE INDEX officials_correction_evidence_id_6924df4f ON public.officials_correction USING btree (evidence_id);
CREATE INDEX officials_correction_official_id_7006b73e ON public.officials_correction USING btree (official_id);
CREATE INDEX officials_correction_proposed_by_id_0a6ddc40 ON public.officials_correction USING btree (proposed_by_id);
CREATE INDEX officials_correctionevent_decided_by_id_cd5b2b77 ON public.officials_correctionevent USING btree (decided_by_id);
CREATE INDEX officials_correctionevent_evidence_id_6f9237ae ON public.officials_correctionevent USING btree (evidence_id);
CREATE INDEX officials_correctionevent_official_id_654234f9 ON public.officials_correctionevent USING btree (official_id);
CREATE INDEX officials_correctionevent_pgh_context_id_c4f41e14 ON public.officials_correctionevent USING btree (pgh_context_id);
CREATE INDEX officials_correctionevent_pgh_obj_id_7381aa29 ON public.officials_correctionevent USING btree (pgh_obj_id);
CREATE INDEX officials_correctionevent_proposed_by_id_cba4f3bd ON public.officials_correctionevent USING btree (proposed_by_id);
CREATE INDEX officials_datarequest_answered_by_id_09e0c253 ON public.officials_datarequest USING btree (answered_by_id);
CREATE INDEX officials_datarequest_document_id_839ab207 ON public.officials_datarequest USING btree (document_id);
CREATE INDEX officials_datarequest_made_by_id_c0cc4d51 ON public.officials_datarequest USING btree (made_by_id);
CREATE INDEX officials_datarequest_official_id_af91fc50 ON public.officials_datarequest USING btree (official_id);
CREATE INDEX officials_datarequestevent_answered_by_id_80438ab2 ON public.officials_datarequestevent USING btree (answered_by_id);
CREATE INDEX officials_datarequestevent_document_id_04a9fa27 ON public.officials_datarequestevent USING btree (document_id);
CREATE INDEX officials_datarequestevent_made_by_id_d9cdc145 ON public.officials_datarequestevent USING btree (made_by_id);
CREATE INDEX officials_datarequestevent_official_id_17c3103b ON public.officials_datarequestevent USING btree (official_id);
CREATE INDEX officials_datarequestevent_pgh_context_id_703786d7 ON public.officials_datarequestevent USING btree (pgh_context_id);
CREATE INDEX officials_datarequestevent_pgh_obj_id_01543b16 ON public.officials_datarequestevent USING btree (pgh_obj_id);
CREATE INDEX officials_equivalence_counts_as_id_65870d8f ON public.officials_equivalence USING btree (counts_as_id);
CREATE INDEX officials_equivalence_document_id_60612ef3 ON public.officials_equivalence USING btree (document_id);
CREATE INDEX officials_equivalence_level_id_8152815b ON public.officials_equivalence USING btree (level_id);
CREATE INDEX officials_equivalenceevent_counts_as_id_395039d1 ON public.officials_equivalenceevent USING btree (counts_as_id);
CREATE INDEX officials_equivalenceevent_document_id_0274aa57 ON public.officials_equivalenceevent USING btree (document_id);
CREATE INDEX officials_equivalenceevent_level_id_ee1b321c ON public.officials_equivalenceevent USING btree (level_id);
CREATE INDEX officials_equivalenceevent_pgh_context_id_dd1d58eb ON public.officials_equivalenceevent USING btree (pgh_context_id);
CREATE INDEX officials_equivalenceevent_pgh_obj_id_c9c6ceee ON public.officials_equivalenceevent USING btree (pgh_obj_id);
CREATE INDEX officials_evaluationevent_official_id_4a1f7e52 ON public.officials_evaluationevent USING btree (official_id);
CREATE INDEX officials_evaluationevent_pgh_context_id_dd9b7825 ON public.officials_evaluationevent USING btree (pgh_context_id);
CREATE INDEX officials_evaluationevent_pgh_obj_id_f90d4955 ON public.officials_evaluationevent USING btree (pgh_obj_id);
CREATE INDEX officials_formerfile_code_fe675c9e_like ON public.officials_formerfile USING btree (code varchar_pattern_ops);
CREATE INDEX officials_formerfile_official_id_6bfb0af1 ON public.officials_formerfile USING btree (official_id);
CREATE INDEX officials_formerfileevent_official_id_c348aabe ON public.officials_formerfileevent USING btree (official_id);
CREATE INDEX officials_formerfileevent_pgh_context_id_db44f7be ON public.officials_formerfileevent USING btree (pgh_context_id);
CREATE INDEX officials_formerfileevent_pgh_obj_id_21b86de3 ON public.officials_formerfileevent USING btree (pgh_obj_id);
CREATE INDEX officials_managementholding_official_id_5195d701 ON public.officials_managementholding USING btree (official_id);
CREATE INDEX officials_managementholdingevent_official_id_2b58f251 ON public.officials_managementholdingevent USING btree (official_id);
CREATE INDEX officials_managementholdingevent_pgh_context_id_c29a9402 ON public.officials_managementholdingevent USING btree (pgh_context_id);
CREATE INDEX officials_managementholdingevent_pgh_obj_id_50669c58 ON public.officials_managementholdingevent USING btree (pgh_obj_id);
CREATE INDEX officials_official_code_7d5ada13_like ON public.officials_official USING btree (code varchar_pattern_ops);
CREATE INDEX officials_official_rank_id_800958cc ON public.officials_official USING btree (rank_id);
CREATE INDEX officials_official_title_id_8b728ea7 ON public.officials_official USING btree (title_id);
CREATE INDEX officials_officialevent_person_id_a65f2c80 ON public.officials_officialevent USING btree (person_id);
CREATE INDEX officials_officialevent_pgh_context_id_5c617bf6 ON public.officials_officialevent USING btree (pgh_context_id);
CREATE INDEX officials_officialevent_pgh_obj_id_36b9041e ON public.officials_officialevent USING btree (pgh_obj_id);
CREATE INDEX officials_officialevent_rank_id_8f1dcb17 ON public.officials_officialevent USING btree (rank_id);
CREATE INDEX officials_officialevent_title_id_6ec425ed ON public.officials_officialevent USING btree (title_id);
CREATE INDEX officials_officialevent_unit_id_28f4082d ON public.officials_officialevent USING btree (unit_id);
CREATE INDEX officials_passedgrant_grant_id_80f43fe0 ON public.officials_passedgrant USING btree (grant_id);
CREATE INDEX officials_passedgrant_reorganisation_id_f15862d1 ON public.officials_passedgrant USING btree (reorganisation_id);
CREATE INDEX officials_passedgrantevent_grant_id_0b53c827 ON public.officials_passedgrantevent USING btree (grant_id);
CREATE INDEX officials_passedgrantevent_pgh_context_id_6c4189ce ON public.officials_passedgrantevent USING btree (pgh_context_id);
CREATE INDEX officials_passedgrantevent_pgh_obj_id_b567d403 ON public.officials_passedgrantevent USING btree (pgh_obj_id);
CREATE INDEX officials_passedgrantevent_reorganisation_id_1ab9208f ON public.officials_passedgrantevent USING btree (reorganisation_id);
CREATE INDEX officials_person_national_id_75c0cfba_like ON public.officials_person USING btree (national_id varchar_pattern_ops);
CREATE INDEX officials_personevent_account_id_3d179760 ON public.officials_personevent USING btree (account_id);
CREATE INDEX officials_personevent_pgh_context_id_5911e95b ON public.officials_personevent USING btree (pgh_context_id);
CREATE INDEX officials_personevent_pgh_obj_id_c355b4c8 ON public.officials_personevent USING btree (pgh_obj_id);
CREATE INDEX officials_post_title_id_6f906aa1 ON public.officials_post USING btree (title_id);
CREATE INDEX officials_postevent_batch_id_f6c4c617 ON public.officials_postevent USING btree (batch_id);
CREATE INDEX officials_postevent_official_id_e1f12764 ON public.officials_postevent USING btree (official_id);
CREATE INDEX officials_postevent_pgh_context_id_c296c865 ON public.officials_postevent USING btree (pgh_context_id);
CREATE INDEX officials_postevent_pgh_obj_id_c97df18b ON public.officials_postevent USING btree (pgh_obj_id);
CREATE INDEX officials_postevent_title_id_94f2faa3 ON public.officials_postevent USING btree (title_id);
CREATE INDEX officials_postevent_unit_id_3a17f563 ON public.officials_postevent USING btree (unit_id);
CREATE INDEX officials_qualificationevent_batch_id_f603fa3f ON public.officials_qualificationevent USING btree (batch_id);
CREATE INDEX officials_qualificationevent_evidence_id_6e21447c ON public.officials_qualificationevent USING btree (evidence_id);
CREATE INDEX officials_qualificationevent_level_id_0b7f98b5 ON public.officials_qualificationevent USING btree (level_id);
CREATE INDEX officials_qualificationevent_person_id_1a182500 ON public.officials_qualificationevent USING btree (person_id);
CREATE INDEX officials_qualificationevent_pgh_context_id_6ab34e3b ON public.officials_qualificationevent USING btree (pgh_context_id);
CREATE INDEX officials_qualificationevent_pgh_obj_id_1377c1b5 ON public.officials_qualificationevent USING btree (pgh_obj_id);
CREATE INDEX officials_rank_code_796cfb8f_like ON public.officials_rank USING btree (code varchar_pattern_ops);
CREATE INDEX officials_rankholding_official_id_53e36b36 ON public.officials_rankholding USING btree (official_id);
CREATE INDEX officials_rankholdingevent_official_id_84dfb844 ON public.officials_rankholdingevent USING btree (official_id);
CREATE INDEX officials_rankholdingevent_pgh_context_id_2986167d ON public.officials_rankholdingevent USING btree (pgh_context_id);
CREATE INDEX officials_rankholdingevent_pgh_obj_id_f70b9aee ON public.officials_rankholdingevent USING btree (pgh_obj_id);
CREATE INDEX officials_rankholdingevent_rank_id_7dfc043b ON public.officials_rankholdingevent USING btree (rank_id);
CREATE INDEX officials_reorganisation_document_id_ee8c30c8 ON public.officials_reorganisation USING btree (document_id);
CREATE INDEX officials_reorganisation_done_by_id_5cab4f63 ON public.officials_reorganisation USING btree (done_by_id);
CREATE INDEX officials_reorganisation_drafted_by_id_aa42a9b6 ON public.officials_reorganisation USING btree (drafted_by_id);
CREATE INDEX officials_reorganisation_reviewed_by_id_74f53531 ON public.officials_reorganisation USING btree (reviewed_by_id);
CREATE INDEX officials_reorganisationevent_document_id_66ddc1c9 ON public.officials_reorganisationevent USING btree (document_id);
CREATE INDEX officials_reorganisationevent_done_by_id_58bdb323 ON public.officials_reorganisationevent USING btree (done_by_id);
CREATE INDEX officials_reorganisationevent_drafted_by_id_ad13fd03 ON public.officials_reorganisationevent USING btree (drafted_by_id);
CREATE INDEX officials_reorganisationevent_pgh_context_id_d38656b0 ON public.officials_reorganisationevent USING btree (pgh_context_id);
CREATE INDEX officials_reorganisationevent_pgh_obj_id_99eebd17 ON public.officials_reorganisationevent USING btree (pgh_obj_id);
CREATE INDEX officials_reorganisationevent_reverses_id_20355564 ON public.officials_reorganisationevent USING btree (reverses_id);
CREATE INDEX officials_reorganisationevent_reviewed_by_id_4ce6e1d3 ON public.officials_reorganisationevent USING btree (reviewed_by_id);
CREATE INDEX officials_reorganisationline_reorganisation_id_6c37072e ON public.officials_reorganisationline USING btree (reorganisation_id);
CREATE INDEX officials_reorganisationlineevent_pgh_context_id_aa27d161 ON public.officials_reorganisationlineevent USING btree (pgh_context_id);
CREATE INDEX officials_reorganisationlineevent_pgh_obj_id_b42fd4ac ON public.officials_reorganisationlineevent USING btree (pgh_obj_id);
CREATE INDEX officials_reorganisationlineevent_reorganisation_id_a5e355e3 ON public.officials_reorganisationlineevent USING btree (reorganisation_id);
CREATE INDEX org_grant_granted_by_id_6374e40f ON public.org_grant USING btree (granted_by_id);
CREATE INDEX org_grant_unit_id_d2023b3a ON public.org_grant USING btree (unit_id);
CREATE INDEX org_grant_user_id_c67680cf ON public.org_grant USING btree (user_id);
CREATE INDEX org_title_code_ecd9a36c_like ON public.org_title USING btree (code varchar_pattern_ops);
CREATE INDEX org_title_search_key_e565f10e ON public.org_title USING btree (search_key);
CREATE INDEX org_title_search_key_e565f10e_like ON public.org_title USING btree (search_key varchar_pattern_ops);
CREATE INDEX org_titleentailment_document_id_06f448ab ON public.org_titleentailment USING btree (document_id);
CREATE INDEX org_titleentailment_group_id_2c0558b8 ON public.org_titleentailment USING btree (group_id);
CREATE INDEX org_titleentailment_title_id_b26718fb ON public.org_titleentailment USING btree (title_id);
CREATE INDEX org_titleentailmentevent_document_id_cb46ea1d ON public.org_titleentailmentevent USING btree (document_id);
CREATE INDEX org_titleentailmentevent_group_id_aeb9af79 ON public.org_titleentailmentevent USING btree (group_id);
CREATE INDEX org_titleentailmentevent_pgh_context_id_66b865d4 ON public.org_titleentailmentevent USING btree (pgh_context_id);
CREATE INDEX org_titleentailmentevent_pgh_obj_id_497daecd ON public.org_titleentailmentevent USING btree (pgh_obj_id);
CREATE INDEX org_titleentailmentevent_title_id_2da7bb14 ON public.org_titleentailmentevent USING btree (title_id);
CREATE INDEX org_titlegroup_code_0564d1ab_like ON public.org_titlegroup USING btree (code varchar_pattern_ops);
CREATE INDEX org_unit_code_d0dcc5c9_like ON public.org_unit USING btree (code varchar_pattern_ops);
CREATE INDEX org_unitchange_document_id_de5659ae ON public.org_unitchange USING btree (document_id);
CREATE INDEX org_unitchange_made_by_id_28f650b6 ON public.org_unitchange USING btree (made_by_id);
CREATE INDEX org_unitchange_unit_id_e4c5a8de ON public.org_unitchange USING btree (unit_id);
CREATE INDEX org_unitchangeevent_document_id_944da40d ON public.org_unitchangeevent USING btree (document_id);
CREATE INDEX org_unitchangeevent_made_by_id_c0a0a392 ON public.org_unitchangeevent USING btree (made_by_id);
CREATE INDEX org_unitchangeevent_pgh_context_id_49da2c24 ON public.org_unitchangeevent USING btree (pgh_context_id);
CREATE INDEX org_unitchangeevent_pgh_obj_id_42397711 ON public.org_unitchangeevent USING btree (pgh_obj_id);
CREATE INDEX org_unitchangeevent_unit_id_44be7a5d ON public.org_unitchangeevent USING btree (unit_id);
CREATE INDEX org_unitedge_document_id_66bcc192 ON public.org_unitedge USING btree (document_id);
CREATE INDEX org_unitedge_predecessor_id_0209e98e ON public.org_unitedge USING btree (predecessor_id);
CREATE INDEX org_unitedge_successor_id_ae574e78 ON public.org_unitedge USING btree (successor_id);
CREATE INDEX org_unitedgeevent_document_id_721767d9 ON public.org_unitedgeevent USING btree (document_id);
CREATE INDEX org_unitedgeevent_pgh_context_id_49e7f982 ON public.org_unitedgeevent USING btree (pgh_context_id);
CREATE INDEX org_unitedgeevent_pgh_obj_id_7c336b40 ON public.org_unitedgeevent USING btree (pgh_obj_id);
CREATE INDEX org_unitedgeevent_predecessor_id_90c4ae0d ON public.org_unitedgeevent USING btree (predecessor_id);
CREATE INDEX org_unitedgeevent_successor_id_c1449e0c ON public.org_unitedgeevent USING btree (successor_id);
CREATE INDEX org_unitedgeevent_undoes_id_825b0091 ON public.org_unitedgeevent USING btree (undoes_id);
CREATE INDEX org_unitevent_pgh_context_id_01c25590 ON public.org_unitevent USING btree (pgh_context_id);
CREATE INDEX org_unitevent_pgh_obj_id_24882782 ON public.org_unitevent USING btree (pgh_obj_id);
CREATE INDEX org_unitreach_ancestor_id_02468a62 ON public.org_unitreach USING btree (ancestor_id);
CREATE INDEX org_unitreach_descendant_id_84a85d48 ON public.org_unitreach USING btree (descendant_id);
CREATE INDEX org_unitversion_parent_id_504f06af ON public.org_unitversion USING btree (parent_id);
CREATE INDEX org_unitversion_unit_id_61b401d0 ON public.org_unitversion USING btree (unit_id);
CREATE INDEX org_unitversionevent_parent_id_f5e40528 ON public.org_unitversionevent USING btree (parent_id);
CREATE INDEX org_unitversionevent_pgh_context_id_9939c41f ON public.org_unitversionevent USING btree (pgh_context_id);
CREATE INDEX org_unitversionevent_pgh_obj_id_ae7ca2f6 ON public.org_unitversionevent USING btree (pgh_obj_id);
CREATE INDEX org_unitversionevent_unit_id_2c2e0cfa ON public.org_unitversionevent USING btree (unit_id);
CREATE INDEX person_in_name_order ON public.officials_person USING btree (sort_key, id);
CREATE INDEX planned_seat_by_unit ON public.planning_planseat USING btree (plan_id, unit_id);
CREATE INDEX planning_plan_assessment_id_f291b17f ON public.planning_plan USING btree (assessment_id);
CREATE INDEX planning_plan_made_by_id_1662e8df ON public.planning_plan USING btree (made_by_id);
CREATE INDEX planning_planclass_lecturer_id_b9b8c5d7 ON public.planning_planclass USING btree (lecturer_id);
CREATE INDEX planning_planclass_plan_id_e34c6119 ON public.planning_planclass USING btree (plan_id);
CREATE INDEX planning_planclass_programme_id_7373fe1e ON public.planning_planclass USING btree (programme_id);
CREATE INDEX planning_planclass_provider_id_fe07e97d ON public.planning_planclass USING btree (provider_id);
CREATE INDEX planning_planclass_room_id_f3f3b22c ON public.planning_planclass USING btree (room_id);
CREATE INDEX planning_planevent_assessment_id_be622677 ON public.planning_planevent USING btree (assessment_id);
CREATE INDEX planning_planevent_made_by_id_e8456274 ON public.planning_planevent USING btree (made_by_id);
CREATE INDEX planning_planevent_pgh_context_id_2ec65e65 ON public.planning_planevent USING btree (pgh_context_id);
CREATE INDEX planning_planevent_pgh_obj_id_5963a7ec ON public.planning_planevent USING btree (pgh_obj_id);
CREATE INDEX planning_planrun_asked_by_id_04a0bf4d ON public.planning_planrun USING btree (asked_by_id);
CREATE INDEX planning_planseat_official_id_151ead5d ON public.planning_planseat USING btree (official_id);
CREATE INDEX planning_uncoveredtally_plan_id_20a072f7 ON public.planning_uncoveredtally USING btree (plan_id);
CREATE INDEX planning_uncoveredtally_version_id_9fb3803d ON public.planning_uncoveredtally USING btree (version_id);
CREATE INDEX post_by_unit_and_title ON public.officials_post USING btree (unit_id, title_id);
CREATE INDEX printing_by_user ON public.desk_printing USING btree (printed_by_id, id DESC);
CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);
CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));
CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);
CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);
CREATE INDEX qualification_by_person ON public.officials_qualification USING btree (person_id, kind, level_id);
CREATE INDEX reading_by_actor ON public.journal_reading USING btree (actor_id, id DESC);
CREATE INDEX reading_by_subject ON public.journal_reading USING btree (subject_kind, subject_id, id DESC);
CREATE INDEX reading_by_time ON public.journal_reading USING btree (at DESC, id DESC);
CREATE INDEX shortfall_by_verdict_and_day ON public.utilisation_shortfall USING btree (verdict, "on" DESC);
CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);
CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);
CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);
CREATE INDEX standards_competencyshown_competency_id_98270c0e ON public.standards_competencyshown USING btree (competency_id);
CREATE INDEX standards_competencyshown_evidence_id_5ee84e19 ON public.standards_competencyshown USING btree (evidence_id);
CREATE INDEX standards_competencyshown_level_id_af4235cb ON public.standards_competencyshown USING btree (level_id);
CREATE INDEX standards_competencyshown_official_id_0c69f369 ON public.standards_competencyshown USING btree (official_id);
CREATE INDEX standards_competencyshown_said_by_id_e28b084f ON public.standards_competencyshown USING btree (said_by_id);
CREATE INDEX standards_competencyshown_withdrawn_by_id_8923a50c ON public.standards_competencyshown USING btree (withdrawn_by_id);
CREATE INDEX standards_competencyshownevent_competency_id_d477253c ON public.standards_competencyshownevent USING btree (competency_id);
CREATE INDEX standards_competencyshownevent_evidence_id_1cc94d60 ON public.standards_competencyshownevent USING btree (evidence_id);
CREATE INDEX standards_competencyshownevent_level_id_788d2ebc ON public.standards_competencyshownevent USING btree (level_id);
CREATE INDEX standards_competencyshownevent_official_id_34614660 ON public.standards_competencyshownevent USING btree (official_id);
CREATE INDEX standards_competencyshownevent_pgh_context_id_8b6bfcb7 ON public.standards_competencyshownevent USING btree (pgh_context_id);
CREATE INDEX standards_competencyshownevent_pgh_obj_id_595ad840 ON public.standards_competencyshownevent USING btree (pgh_obj_id);
CREATE INDEX standards_competencyshownevent_said_by_id_b6ff8554 ON public.standards_competencyshownevent USING btree (said_by_id);
CREATE INDEX standards_competencyshownevent_withdrawn_by_id_8abf9e56 ON public.standards_competencyshownevent USING btree (withdrawn_by_id);
CREATE INDEX standards_dispensation_document_id_cd683ce7 ON public.standards_dispensation USING btree (document_id);
CREATE INDEX standards_dispensation_ended_by_id_74b5e29f ON public.standards_dispensation USING btree (ended_by_id);
CREATE INDEX standards_dispensation_given_by_id_3184d39d ON public.standards_dispensation USING btree (given_by_id);
CREATE INDEX standards_dispensation_official_id_434ec6d8 ON public.standards_dispensation USING btree (official_id);
CREATE INDEX standards_dispensation_requirement_id_862c6834 ON public.standards_dispensation USING btree (requirement_id);
CREATE INDEX standards_dispensationevent_document_id_b14023d7 ON public.standards_dispensationevent USING btree (document_id);
CREATE INDEX standards_dispensationevent_ended_by_id_6dd3a3cb ON public.standards_dispensationevent USING btree (ended_by_id);
CREATE INDEX standards_dispensationevent_given_by_id_73d6bd94 ON public.standards_dispensationevent USING btree (given_by_id);
CREATE INDEX standards_dispensationevent_official_id_ee634267 ON public.standards_dispensationevent USING btree (official_id);
CREATE INDEX standards_dispensationevent_pgh_context_id_6507b21c ON public.standards_dispensationevent USING btree (pgh_context_id);
CREATE INDEX standards_dispensationevent_pgh_obj_id_6ca4aa40 ON public.standards_dispensationevent USING btree (pgh_obj_id);
CREATE INDEX standards_dispensationevent_requirement_id_0f4368f8 ON public.standards_dispensationevent USING btree (requirement_id);
CREATE INDEX standards_jobposition_code_2af7f3b2_like ON public.standards_jobposition USING btree (code varchar_pattern_ops);
CREATE INDEX standards_jobposition_document_id_e8bdfe3b ON public.standards_jobposition USING btree (document_id);
CREATE INDEX standards_jobposition_rank_id_a51b880c ON public.standards_jobposition USING btree (rank_id);
CREATE INDEX standards_jobposition_title_id_785dff7b ON public.standards_jobposition USING btree (title_id);
CREATE INDEX standards_jobposition_unit_id_52e687c1 ON public.standards_jobposition USING btree (unit_id);
CREATE INDEX standards_jobpositionevent_document_id_afc63be2 ON public.standards_jobpositionevent USING btree (document_id);
CREATE INDEX standards_jobpositionevent_pgh_context_id_9680841e ON public.standards_jobpositionevent USING btree (pgh_context_id);
CREATE INDEX standards_jobpositionevent_pgh_obj_id_85520e41 ON public.standards_jobpositionevent USING btree (pgh_obj_id);
CREATE INDEX standards_jobpositionevent_rank_id_ab08ae38 ON public.standards_jobpositionevent USING btree (rank_id);
CREATE INDEX standards_jobpositionevent_title_id_2a10a549 ON public.standards_jobpositionevent USING btree (title_id);
CREATE INDEX standards_jobpositionevent_unit_id_bc2da76c ON public.standards_jobpositionevent USING btree (unit_id);
CREATE INDEX standards_positionasks_competency_id_ec15814d ON public.standards_positionasks USING btree (competency_id);
CREATE INDEX standards_positionasks_job_position_id_5f24f70c ON public.standards_positionasks USING btree (job_position_id);
CREATE INDEX standards_positionasks_level_id_f82ea675 ON public.standards_positionasks USING btree (level_id);
CREATE INDEX standards_positionasksevent_competency_id_08826960 ON public.standards_positionasksevent USING btree (competency_id);
CREATE INDEX standards_positionasksevent_job_position_id_71a55908 ON public.standards_positionasksevent USING btree (job_position_id);
CREATE INDEX standards_positionasksevent_level_id_fdf08bc4 ON public.standards_positionasksevent USING btree (level_id);
CREATE INDEX standards_positionasksevent_pgh_context_id_0633647a ON public.standards_positionasksevent USING btree (pgh_context_id);
CREATE INDEX standards_positionasksevent_pgh_obj_id_eb2febb1 ON public.standards_positionasksevent USING btree (pgh_obj_id);
CREATE INDEX standards_positionholding_job_position_id_3cbe5694 ON public.standards_positionholding USING btree (job_position_id);
CREATE INDEX standards_positionholding_official_id_4161d942 ON public.standards_positionholding USING btree (official_id);
CREATE INDEX standards_positionholdingevent_job_position_id_b02a694f ON public.standards_positionholdingevent USING btree (job_position_id);
CREATE INDEX standards_positionholdingevent_official_id_d0ce01bd ON public.standards_positionholdingevent USING btree (official_id);
CREATE INDEX standards_positionholdingevent_pgh_context_id_e286ac13 ON public.standards_positionholdingevent USING btree (pgh_context_id);
CREATE INDEX standards_positionholdingevent_pgh_obj_id_01d65e96 ON public.standards_positionholdingevent USING btree (pgh_obj_id);
CREATE INDEX standards_requirement_code_9e834d45_like ON public.standards_requirement USING btree (code varchar_pattern_ops);
CREATE INDEX standards_requirementdraft_owner_id_48816228 ON public.standards_requirementdraft USING btree (owner_id);
CREATE INDEX standards_requirementdraft_requirement_id_a47ea9dd ON public.standards_requirementdraft USING btree (requirement_id);
CREATE INDEX standards_requirementdraftevent_owner_id_e87d5eff ON public.standards_requirementdraftevent USING btree (owner_id);
CREATE INDEX standards_requirementdraftevent_pgh_context_id_0d181922 ON public.standards_requirementdraftevent USING btree (pgh_context_id);
CREATE INDEX standards_requirementdraftevent_pgh_obj_id_14d20216 ON public.standards_requirementdraftevent USING btree (pgh_obj_id);
CREATE INDEX standards_requirementdraftevent_requirement_id_b3dc9f9c ON public.standards_requirementdraftevent USING btree (requirement_id);
CREATE INDEX standards_requirementversion_document_id_bdd71b4a ON public.standards_requirementversion USING btree (document_id);
CREATE INDEX standards_requirementversion_requirement_id_7e90871c ON public.standards_requirementversion USING btree (requirement_id);
CREATE INDEX standards_requirementversionevent_document_id_af561caf ON public.standards_requirementversionevent USING btree (document_id);
CREATE INDEX standards_requirementversionevent_pgh_context_id_4baa6845 ON public.standards_requirementversionevent USING btree (pgh_context_id);
CREATE INDEX standards_requirementversionevent_pgh_obj_id_9fa1b092 ON public.standards_requirementversionevent USING btree (pgh_obj_id);
CREATE INDEX standards_requirementversionevent_requirement_id_36f9b741 ON public.standards_requirementversionevent USING btree (requirement_id);
CREATE INDEX stored_file_by_hash ON public.desk_storedfile USING btree (sha256);
CREATE INDEX succession_successionentry_official_id_1c1e6c06 ON public.succession_successionentry USING btree (official_id);
CREATE INDEX succession_successionentry_plan_id_e232e288 ON public.succession_successionentry USING btree (plan_id);
CREATE INDEX succession_successionentryevent_batch_id_6428630e ON public.succession_successionentryevent USING btree (batch_id);
CREATE INDEX succession_successionentryevent_degree_then_id_95f137a1 ON public.succession_successionentryevent USING btree (degree_then_id);
CREATE INDEX succession_successionentryevent_official_id_7c03296b ON public.succession_successionentryevent USING btree (official_id);
CREATE INDEX succession_successionentryevent_pgh_context_id_08a40dd0 ON public.succession_successionentryevent USING btree (pgh_context_id);
CREATE INDEX succession_successionentryevent_pgh_obj_id_2047701e ON public.succession_successionentryevent USING btree (pgh_obj_id);
CREATE INDEX succession_successionentryevent_plan_id_e5666515 ON public.succession_successionentryevent USING btree (plan_id);
CREATE INDEX succession_successionentryevent_theory_then_id_0b9ce037 ON public.succession_successionentryevent USING btree (theory_then_id);
CREATE INDEX succession_successionentryevent_title_then_id_760c7937 ON public.succession_successionentryevent USING btree (title_then_id);
CREATE INDEX succession_successionentryevent_unit_then_id_0ec0d2d9 ON public.succession_successionentryevent USING btree (unit_then_id);
CREATE INDEX succession_successionplan_group_id_106ada6f ON public.succession_successionplan USING btree (group_id);
CREATE INDEX succession_successionplan_title_id_e1dad84a ON public.succession_successionplan USING btree (title_id);
CREATE INDEX succession_successionplan_unit_id_9d99dae0 ON public.succession_successionplan USING btree (unit_id);
CREATE INDEX succession_successionplanevent_group_id_9820bf58 ON public.succession_successionplanevent USING btree (group_id);
CREATE INDEX succession_successionplanevent_pgh_context_id_02d7be20 ON public.succession_successionplanevent USING btree (pgh_context_id);
CREATE INDEX succession_successionplanevent_pgh_obj_id_e9d57886 ON public.succession_successionplanevent USING btree (pgh_obj_id);
CREATE INDEX succession_successionplanevent_title_id_fdfb6f69 ON public.succession_successionplanevent USING btree (title_id);
CREATE INDEX succession_successionplanevent_unit_id_a04bc6b8 ON public.succession_successionplanevent USING btree (unit_id);
CREATE INDEX suspicion_by_state ON public.care_suspicion USING btree (state, score DESC, id);
CREATE INDEX uncovered_by_reason ON public.planning_uncovered USING btree (plan_id, version_id, reason, unit_id);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY (ARRAY[('totp'::character varying)::text, ('recovery_codes'::character varying)::text]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE INDEX unit_by_kind ON public.org_unit USING btree (kind);
CREATE INDEX unit_change_by_day ON public.org_unitchange USING btree ("on");
CREATE INDEX unit_reach_by_descendant ON public.org_unitreach USING btree (descendant_id);
CREATE INDEX unit_version_by_parent ON public.org_unitversion USING btree (parent_id);
CREATE INDEX unit_version_by_period ON public.org_unitversion USING gist (period);
CREATE INDEX utilisation_appointment_decided_by_id_ebe13fc8 ON public.utilisation_appointment USING btree (decided_by_id);
CREATE INDEX utilisation_appointment_evidence_id_edb15c44 ON public.utilisation_appointment USING btree (evidence_id);
CREATE INDEX utilisation_appointment_former_post_id_f770fa82 ON public.utilisation_appointment USING btree (former_post_id);
CREATE INDEX utilisation_appointment_official_id_a49ea7ce ON public.utilisation_appointment USING btree (official_id);
CREATE INDEX utilisation_appointment_post_id_410523e4 ON public.utilisation_appointment USING btree (post_id);
CREATE INDEX utilisation_appointment_title_id_bbb129c2 ON public.utilisation_appointment USING btree (title_id);
CREATE INDEX utilisation_appointment_unit_id_9732602d ON public.utilisation_appointment USING btree (unit_id);
CREATE INDEX utilisation_appointment_withdrawn_by_id_fd3e6d4a ON public.utilisation_appointment USING btree (withdrawn_by_id);
CREATE INDEX utilisation_appointmentcheck_made_by_id_84720b4a ON public.utilisation_appointmentcheck USING btree (made_by_id);
CREATE INDEX utilisation_appointmentcheck_official_id_f7c6d568 ON public.utilisation_appointmentcheck USING btree (official_id);
CREATE INDEX utilisation_appointmentcheck_title_id_da3eea36 ON public.utilisation_appointmentcheck USING btree (title_id);
CREATE INDEX utilisation_appointmentcheck_unit_id_f8de2a33 ON public.utilisation_appointmentcheck USING btree (unit_id);
CREATE INDEX utilisation_appointmentcheckevent_made_by_id_5c7e1a39 ON public.utilisation_appointmentcheckevent USING btree (made_by_id);
CREATE INDEX utilisation_appointmentcheckevent_official_id_0037717d ON public.utilisation_appointmentcheckevent USING btree (official_id);
CREATE INDEX utilisation_appointmentcheckevent_pgh_context_id_433f5a43 ON public.utilisation_appointmentcheckevent USING btree (pgh_context_id);
CREATE INDEX utilisation_appointmentcheckevent_pgh_obj_id_0b1b952e ON public.utilisation_appointmentcheckevent USING btree (pgh_obj_id);
CREATE INDEX utilisation_appointmentcheckevent_title_id_cfdcf68d ON public.utilisation_appointmentcheckevent USING btree (title_id);
CREATE INDEX utilisation_appointmentcheckevent_unit_id_47c3739e ON public.utilisation_appointmentcheckevent USING btree (unit_id);
CREATE INDEX utilisation_appointmentevent_decided_by_id_fa856c13 ON public.utilisation_appointmentevent USING btree (decided_by_id);
CREATE INDEX utilisation_appointmentevent_evidence_id_2f7a0f74 ON public.utilisation_appointmentevent USING btree (evidence_id);
CREATE INDEX utilisation_appointmentevent_former_post_id_c94b5567 ON public.utilisation_appointmentevent USING btree (former_post_id);
CREATE INDEX utilisation_appointmentevent_minute_id_fc94ac24 ON public.utilisation_appointmentevent USING btree (minute_id);
CREATE INDEX utilisation_appointmentevent_official_id_decaf59b ON public.utilisation_appointmentevent USING btree (official_id);
CREATE INDEX utilisation_appointmentevent_pgh_context_id_1877fd51 ON public.utilisation_appointmentevent USING btree (pgh_context_id);
CREATE INDEX utilisation_appointmentevent_pgh_obj_id_a61b658b ON public.utilisation_appointmentevent USING btree (pgh_obj_id);
CREATE INDEX utilisation_appointmentevent_post_id_697e9e85 ON public.utilisation_appointmentevent USING btree (post_id);
CREATE INDEX utilisation_appointmentevent_title_id_09141a95 ON public.utilisation_appointmentevent USING btree (title_id);
CREATE INDEX utilisation_appointmentevent_unit_id_68a29d32 ON public.utilisation_appointmentevent USING btree (unit_id);
CREATE INDEX utilisation_appointmentevent_withdrawn_by_id_66318a34 ON public.utilisation_appointmentevent USING btree (withdrawn_by_id);
CREATE INDEX utilisation_debt_appointment_id_6cfbff8d ON public.utilisation_debt USING btree (appointment_id);
CREATE INDEX utilisation_debt_qualification_id_2b68de42 ON public.utilisation_debt USING btree (qualification_id);
CREATE INDEX utilisation_debt_requirement_id_c8cda9d0 ON public.utilisation_debt USING btree (requirement_id);
CREATE INDEX utilisation_debtevent_appointment_id_9384e75a ON public.utilisation_debtevent USING btree (appointment_id);
CREATE INDEX utilisation_debtevent_dispensation_id_c49e6787 ON public.utilisation_debtevent USING btree (dispensation_id);
CREATE INDEX utilisation_debtevent_pgh_context_id_2cd0729a ON public.utilisation_debtevent USING btree (pgh_context_id);
CREATE INDEX utilisation_debtevent_pgh_obj_id_42ad2e96 ON public.utilisation_debtevent USING btree (pgh_obj_id);
CREATE INDEX utilisation_debtevent_qualification_id_0f1aeb23 ON public.utilisation_debtevent USING btree (qualification_id);
CREATE INDEX utilisation_debtevent_requirement_id_b145f921 ON public.utilisation_debtevent USING btree (requirement_id);
CREATE INDEX utilisation_listcheck_asked_by_id_5f846a8c ON public.utilisation_listcheck USING btree (asked_by_id);
CREATE INDEX utilisation_listcheck_plan_id_7cc7680a ON public.utilisation_listcheck USING btree (plan_id);
CREATE INDEX utilisation_listedcheck_list_id_21959540 ON public.utilisation_listedcheck USING btree (list_id);
CREATE INDEX utilisation_listedcheck_official_id_c86d8d63 ON public.utilisation_listedcheck USING btree (official_id);
CREATE INDEX utilisation_shortfall_closed_by_id_7348dec8 ON public.utilisation_shortfall USING btree (closed_by_id);
CREATE INDEX utilisation_shortfall_official_id_74eed6fd ON public.utilisation_shortfall USING btree (official_id);
CREATE INDEX utilisation_shortfall_owner_id_794a89e8 ON public.utilisation_shortfall USING btree (owner_id);
CREATE INDEX utilisation_shortfall_unit_id_3d1e9dcf ON public.utilisation_shortfall USING btree (unit_id);
CREATE INDEX utilisation_shortfallevent_closed_by_id_7a8537b3 ON public.utilisation_shortfallevent USING btree (closed_by_id);
CREATE INDEX utilisation_shortfallevent_official_id_5081f348 ON public.utilisation_shortfallevent USING btree (official_id);
CREATE INDEX utilisation_shortfallevent_owner_id_8814b873 ON public.utilisation_shortfallevent USING btree (owner_id);
CREATE INDEX utilisation_shortfallevent_pgh_context_id_67c5befb ON public.utilisation_shortfallevent USING btree (pgh_context_id);
CREATE INDEX utilisation_shortfallevent_pgh_obj_id_f786cdec ON public.utilisation_shortfallevent USING btree (pgh_obj_id);
CREATE INDEX utilisation_shortfallevent_post_id_410973f4 ON public.utilisation_shortfallevent USING btree (post_id);
CREATE INDEX utilisation_shortfallevent_title_id_97584835 ON public.utilisation_shortfallevent USING btree (title_id);
CREATE INDEX utilisation_shortfallevent_unit_id_e2d69592 ON public.utilisation_shortfallevent USING btree (unit_id);
CREATE INDEX utilisation_shortfallstep_by_id_cde598a7 ON public.utilisation_shortfallstep USING btree (by_id);
CREATE INDEX utilisation_shortfallstep_shortfall_id_8bdbc9a2 ON public.utilisation_shortfallstep USING btree (shortfall_id);
CREATE INDEX utilisation_shortfallstep_to_id_1adcd220 ON public.utilisation_shortfallstep USING btree (to_id);
CREATE INDEX utilisation_shortfallstepevent_by_id_b8b10a02 ON public.utilisation_shortfallstepevent USING btree (by_id);
CREATE INDEX utilisation_shortfallstepevent_pgh_context_id_f062db8c ON public.utilisation_shortfallstepevent USING btree (pgh_context_id);
CREATE INDEX utilisation_shortfallstepevent_pgh_obj_id_d7e4ef7e ON public.utilisation_shortfallstepevent USING btree (pgh_obj_id);
CREATE INDEX utilisation_shortfallstepevent_shortfall_id_89a31fd8 ON public.utilisation_shortfallstepevent USING btree (shortfall_id);
CREATE INDEX utilisation_shortfallstepevent_to_id_31e93f0b ON public.utilisation_shortfallstepevent USING btree (to_id);
CREATE UNIQUE INDEX wish_of_a_unit_stands_once_in_a_survey ON public.needs_wish USING btree (survey_id, unit_id, kind, programme_id, subject_key) NULLS NOT DISTINCT WHERE (official_id IS NULL);
CREATE UNIQUE INDEX wish_of_an_official_stands_once_in_a_survey ON public.needs_wish USING btree (survey_id, official_id, kind, programme_id, subject_key) NULLS NOT DISTINCT WHERE (official_id IS NOT NULL);
CREATE UNIQUE INDEX year_has_one_draft_of_its_plan ON public.planning_plan USING btree (year) WHERE ((state)::text = 'DRAFT'::text);
ALTER INDEX public.need_by_due_day ATTACH PARTITION public.need_by_due_day_1;
ALTER INDEX public.need_by_priority ATTACH PARTITION public.need_by_priority_1;
ALTER INDEX public.need_set_aside ATTACH PARTITION public.need_set_aside_1;
ALTER INDEX public.need_by_version ATTACH PARTITION public.needs_need_1_version_id_unit_id_idx;
ALTER INDEX public.needs_need_pkey ATTACH PARTITION public.needs_need_pkey_1;
CREATE TRIGGER pgtrigger_changed_update_04b51 AFTER UPDATE ON public.standards_jobposition REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_04b51();
CREATE TRIGGER pgtrigger_changed_update_063f4 AFTER UPDATE ON public.officials_qualification REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_063f4();
CREATE TRIGGER pgtrigger_changed_update_1222d AFTER UPDATE ON public.officials_managementholding REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_1222d();
CREATE TRIGGER pgtrigger_changed_update_1808c AFTER UPDATE ON public.law_document REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_1808c();
CREATE TRIGGER pgtrigger_changed_update_22afc AFTER UPDATE ON public.planning_plan REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_22afc();
CREATE TRIGGER pgtrigger_changed_update_2590e AFTER UPDATE ON public.utilisation_shortfall REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_2590e();
CREATE TRIGGER pgtrigger_changed_update_28e54 AFTER UPDATE ON public.officials_person REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_28e54();
CREATE TRIGGER pgtrigger_changed_update_2cd60 AFTER UPDATE ON public.utilisation_debt REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_2cd60();
CREATE TRIGGER pgtrigger_changed_update_2dd9b AFTER UPDATE ON public.officials_reorganisationline REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_2dd9b();
CREATE TRIGGER pgtrigger_changed_update_2e58e AFTER UPDATE ON public.officials_equivalence REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_2e58e();
CREATE TRIGGER pgtrigger_changed_update_343d5 AFTER UPDATE ON public.standards_requirementdraft REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_343d5();
CREATE TRIGGER pgtrigger_changed_update_35ffd AFTER UPDATE ON public.officials_correction REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_35ffd();
CREATE TRIGGER pgtrigger_changed_update_37b10 AFTER UPDATE ON public.succession_successionentry REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_37b10();
CREATE TRIGGER pgtrigger_changed_update_401fb AFTER UPDATE ON public.officials_datarequest REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_401fb();
CREATE TRIGGER pgtrigger_changed_update_49e12 AFTER UPDATE ON public.officials_reorganisation REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_49e12();
CREATE TRIGGER pgtrigger_changed_update_50b9a AFTER UPDATE ON public.catalogue_competencyframework REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_50b9a();
CREATE TRIGGER pgtrigger_changed_update_56b23 AFTER UPDATE ON public.catalogue_capacity REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_56b23();
CREATE TRIGGER pgtrigger_changed_update_6123c AFTER UPDATE ON public.catalogue_lecturer REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_6123c();
CREATE TRIGGER pgtrigger_changed_update_614b7 AFTER UPDATE ON public.catalogue_competency REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_614b7();
CREATE TRIGGER pgtrigger_changed_update_674a0 AFTER UPDATE ON public.catalogue_builds REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_674a0();
CREATE TRIGGER pgtrigger_changed_update_6dbb2 AFTER UPDATE ON public.catalogue_competencylevel REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_6dbb2();
CREATE TRIGGER pgtrigger_changed_update_6e95f AFTER UPDATE ON public.officials_rankholding REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_6e95f();
CREATE TRIGGER pgtrigger_changed_update_7018b AFTER UPDATE ON public.law_value REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_7018b();
CREATE TRIGGER pgtrigger_changed_update_74d37 AFTER UPDATE ON public.officials_passedgrant REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_74d37();
CREATE TRIGGER pgtrigger_changed_update_84d0c AFTER UPDATE ON public.utilisation_appointment REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_84d0c();
CREATE TRIGGER pgtrigger_changed_update_86fe1 AFTER UPDATE ON public.officials_absence REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_86fe1();
CREATE TRIGGER pgtrigger_changed_update_953b8 AFTER UPDATE ON public.officials_assignment REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_953b8();
CREATE TRIGGER pgtrigger_changed_update_9645e AFTER UPDATE ON public.catalogue_frameworkprogramme REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_9645e();
CREATE TRIGGER pgtrigger_changed_update_97014 AFTER UPDATE ON public.officials_official REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_97014();
CREATE TRIGGER pgtrigger_changed_update_9937e AFTER UPDATE ON public.standards_positionasks REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_9937e();
CREATE TRIGGER pgtrigger_changed_update_a1c40 AFTER UPDATE ON public.standards_competencyshown REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_a1c40();
CREATE TRIGGER pgtrigger_changed_update_a4002 AFTER UPDATE ON public.org_unitchange REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_a4002();
CREATE TRIGGER pgtrigger_changed_update_a569c AFTER UPDATE ON public.catalogue_room REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_a569c();
CREATE TRIGGER pgtrigger_changed_update_a68e4 AFTER UPDATE ON public.org_titleentailment REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_a68e4();
CREATE TRIGGER pgtrigger_changed_update_a8bc5 AFTER UPDATE ON public.officials_post REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_a8bc5();
CREATE TRIGGER pgtrigger_changed_update_b81fd AFTER UPDATE ON public.catalogue_grants REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_b81fd();
CREATE TRIGGER pgtrigger_changed_update_b86f5 AFTER UPDATE ON public.standards_dispensation REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_b86f5();
CREATE TRIGGER pgtrigger_changed_update_bca2f AFTER UPDATE ON public.accounts_deputy REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_bca2f();
CREATE TRIGGER pgtrigger_changed_update_bf85e AFTER UPDATE ON public.catalogue_provider REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_bf85e();
CREATE TRIGGER pgtrigger_changed_update_c183a AFTER UPDATE ON public.standards_positionholding REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_c183a();
CREATE TRIGGER pgtrigger_changed_update_c4e22 AFTER UPDATE ON public.needs_survey REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_c4e22();
CREATE TRIGGER pgtrigger_changed_update_c5fa4 AFTER UPDATE ON public.utilisation_shortfallstep REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_c5fa4();
CREATE TRIGGER pgtrigger_changed_update_c6e51 AFTER UPDATE ON public.catalogue_teaching REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_c6e51();
CREATE TRIGGER pgtrigger_changed_update_c9cbe AFTER UPDATE ON public.catalogue_offering REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_c9cbe();
CREATE TRIGGER pgtrigger_changed_update_d2a44 AFTER UPDATE ON public.care_suspicion REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_d2a44();
CREATE TRIGGER pgtrigger_changed_update_d3b52 AFTER UPDATE ON public.needs_wish REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_d3b52();
CREATE TRIGGER pgtrigger_changed_update_d4b98 AFTER UPDATE ON public.officials_carriedpost REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_d4b98();
CREATE TRIGGER pgtrigger_changed_update_df58b AFTER UPDATE ON public.org_unitedge REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_df58b();
CREATE TRIGGER pgtrigger_changed_update_e1e37 AFTER UPDATE ON public.officials_evaluation REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_e1e37();
CREATE TRIGGER pgtrigger_changed_update_e8f30 AFTER UPDATE ON public.catalogue_module REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_e8f30();
CREATE TRIGGER pgtrigger_changed_update_ee2a5 AFTER UPDATE ON public.utilisation_appointmentcheck REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_ee2a5();
CREATE TRIGGER pgtrigger_changed_update_f0b1d AFTER UPDATE ON public.catalogue_programme REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_f0b1d();
CREATE TRIGGER pgtrigger_changed_update_f12ab AFTER UPDATE ON public.org_unitversion REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_f12ab();
CREATE TRIGGER pgtrigger_changed_update_f553a AFTER UPDATE ON public.standards_requirementversion REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_f553a();
CREATE TRIGGER pgtrigger_changed_update_f8074 AFTER UPDATE ON public.succession_successionplan REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_f8074();
CREATE TRIGGER pgtrigger_changed_update_f9e11 AFTER UPDATE ON public.officials_formerfile REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_f9e11();
CREATE TRIGGER pgtrigger_changed_update_fbd11 AFTER UPDATE ON public.org_unit REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_update_fbd11();
CREATE TRIGGER pgtrigger_deleted_delete_06820 AFTER DELETE ON public.utilisation_shortfall REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_06820();
CREATE TRIGGER pgtrigger_deleted_delete_085b2 AFTER DELETE ON public.catalogue_competency REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_085b2();
CREATE TRIGGER pgtrigger_deleted_delete_0a5e3 AFTER DELETE ON public.succession_successionentry REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_0a5e3();
CREATE TRIGGER pgtrigger_deleted_delete_1471a AFTER DELETE ON public.standards_requirementdraft REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_1471a();
CREATE TRIGGER pgtrigger_deleted_delete_26e67 AFTER DELETE ON public.law_document REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_26e67();
CREATE TRIGGER pgtrigger_deleted_delete_2a54b AFTER DELETE ON public.officials_reorganisation REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_2a54b();
CREATE TRIGGER pgtrigger_deleted_delete_2d85a AFTER DELETE ON public.catalogue_offering REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_2d85a();
CREATE TRIGGER pgtrigger_deleted_delete_35a8e AFTER DELETE ON public.catalogue_competencylevel REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_35a8e();
CREATE TRIGGER pgtrigger_deleted_delete_39542 AFTER DELETE ON public.officials_reorganisationline REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_39542();
CREATE TRIGGER pgtrigger_deleted_delete_3c03b AFTER DELETE ON public.officials_assignment REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_3c03b();
CREATE TRIGGER pgtrigger_deleted_delete_3c273 AFTER DELETE ON public.catalogue_frameworkprogramme REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_3c273();
CREATE TRIGGER pgtrigger_deleted_delete_4250b AFTER DELETE ON public.org_unitedge REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_4250b();
CREATE TRIGGER pgtrigger_deleted_delete_42975 AFTER DELETE ON public.officials_managementholding REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_42975();
CREATE TRIGGER pgtrigger_deleted_delete_4ebda AFTER DELETE ON public.standards_positionholding REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_4ebda();
CREATE TRIGGER pgtrigger_deleted_delete_4ffd4 AFTER DELETE ON public.officials_datarequest REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_4ffd4();
CREATE TRIGGER pgtrigger_deleted_delete_527ee AFTER DELETE ON public.law_value REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_527ee();
CREATE TRIGGER pgtrigger_deleted_delete_55227 AFTER DELETE ON public.officials_absence REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_55227();
CREATE TRIGGER pgtrigger_deleted_delete_567a7 AFTER DELETE ON public.needs_wish REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_567a7();
CREATE TRIGGER pgtrigger_deleted_delete_57a8e AFTER DELETE ON public.officials_official REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_57a8e();
CREATE TRIGGER pgtrigger_deleted_delete_5b07b AFTER DELETE ON public.standards_competencyshown REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_5b07b();
CREATE TRIGGER pgtrigger_deleted_delete_6577e AFTER DELETE ON public.planning_plan REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_6577e();
CREATE TRIGGER pgtrigger_deleted_delete_6c23c AFTER DELETE ON public.standards_jobposition REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_6c23c();
CREATE TRIGGER pgtrigger_deleted_delete_70c9a AFTER DELETE ON public.utilisation_shortfallstep REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_70c9a();
CREATE TRIGGER pgtrigger_deleted_delete_7761c AFTER DELETE ON public.standards_dispensation REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_7761c();
CREATE TRIGGER pgtrigger_deleted_delete_78fc8 AFTER DELETE ON public.utilisation_appointment REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_78fc8();
CREATE TRIGGER pgtrigger_deleted_delete_7b5cf AFTER DELETE ON public.utilisation_appointmentcheck REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_7b5cf();
CREATE TRIGGER pgtrigger_deleted_delete_84eb1 AFTER DELETE ON public.catalogue_teaching REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_84eb1();
CREATE TRIGGER pgtrigger_deleted_delete_88b87 AFTER DELETE ON public.catalogue_competencyframework REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_88b87();
CREATE TRIGGER pgtrigger_deleted_delete_8b1e9 AFTER DELETE ON public.officials_rankholding REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_8b1e9();
CREATE TRIGGER pgtrigger_deleted_delete_8fb05 AFTER DELETE ON public.accounts_deputy REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_8fb05();
CREATE TRIGGER pgtrigger_deleted_delete_9767d AFTER DELETE ON public.officials_equivalence REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_9767d();
CREATE TRIGGER pgtrigger_deleted_delete_9b22f AFTER DELETE ON public.officials_evaluation REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_9b22f();
CREATE TRIGGER pgtrigger_deleted_delete_9fcd7 AFTER DELETE ON public.officials_post REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_9fcd7();
CREATE TRIGGER pgtrigger_deleted_delete_a1b8a AFTER DELETE ON public.org_unit REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_a1b8a();
CREATE TRIGGER pgtrigger_deleted_delete_a1eac AFTER DELETE ON public.catalogue_module REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_a1eac();
CREATE TRIGGER pgtrigger_deleted_delete_a2268 AFTER DELETE ON public.officials_formerfile REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_a2268();
CREATE TRIGGER pgtrigger_deleted_delete_a317d AFTER DELETE ON public.catalogue_builds REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_a317d();
CREATE TRIGGER pgtrigger_deleted_delete_a50b6 AFTER DELETE ON public.catalogue_programme REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_a50b6();
CREATE TRIGGER pgtrigger_deleted_delete_a6c89 AFTER DELETE ON public.catalogue_provider REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_a6c89();
CREATE TRIGGER pgtrigger_deleted_delete_a9324 AFTER DELETE ON public.officials_person REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_a9324();
CREATE TRIGGER pgtrigger_deleted_delete_b30ae AFTER DELETE ON public.standards_positionasks REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_b30ae();
CREATE TRIGGER pgtrigger_deleted_delete_bcb3b AFTER DELETE ON public.succession_successionplan REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_bcb3b();
CREATE TRIGGER pgtrigger_deleted_delete_be378 AFTER DELETE ON public.catalogue_capacity REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_be378();
CREATE TRIGGER pgtrigger_deleted_delete_c11f2 AFTER DELETE ON public.org_unitversion REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_c11f2();
CREATE TRIGGER pgtrigger_deleted_delete_c1c08 AFTER DELETE ON public.utilisation_debt REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_c1c08();
CREATE TRIGGER pgtrigger_deleted_delete_c316c AFTER DELETE ON public.catalogue_room REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_c316c();
CREATE TRIGGER pgtrigger_deleted_delete_c5f61 AFTER DELETE ON public.org_unitchange REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_c5f61();
CREATE TRIGGER pgtrigger_deleted_delete_ca7a0 AFTER DELETE ON public.standards_requirementversion REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_ca7a0();
CREATE TRIGGER pgtrigger_deleted_delete_cef95 AFTER DELETE ON public.officials_qualification REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_cef95();
CREATE TRIGGER pgtrigger_deleted_delete_cf2e5 AFTER DELETE ON public.officials_passedgrant REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_cf2e5();
CREATE TRIGGER pgtrigger_deleted_delete_d3ca5 AFTER DELETE ON public.catalogue_grants REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_d3ca5();
CREATE TRIGGER pgtrigger_deleted_delete_d7296 AFTER DELETE ON public.catalogue_lecturer REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_d7296();
CREATE TRIGGER pgtrigger_deleted_delete_dce1a AFTER DELETE ON public.care_suspicion REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_dce1a();
CREATE TRIGGER pgtrigger_deleted_delete_e2e90 AFTER DELETE ON public.officials_carriedpost REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_e2e90();
CREATE TRIGGER pgtrigger_deleted_delete_ef1ff AFTER DELETE ON public.org_titleentailment REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_ef1ff();
CREATE TRIGGER pgtrigger_deleted_delete_f3b0c AFTER DELETE ON public.officials_correction REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_f3b0c();
CREATE TRIGGER pgtrigger_deleted_delete_f535e AFTER DELETE ON public.needs_survey REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_deleted_delete_f535e();
CREATE TRIGGER pgtrigger_edition_012d6 AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.org_title FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_edition_012d6();
CREATE TRIGGER pgtrigger_edition_18e71 AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.officials_equivalence FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_edition_18e71();
CREATE TRIGGER pgtrigger_edition_21ca9 AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.law_document FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_edition_21ca9();
CREATE TRIGGER pgtrigger_edition_383e9 AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.law_value FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_edition_383e9();
CREATE TRIGGER pgtrigger_edition_607fb AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.law_parameter FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_edition_607fb();
CREATE TRIGGER pgtrigger_edition_7fcfe AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.officials_level FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_edition_7fcfe();
CREATE TRIGGER pgtrigger_edition_986b1 AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.org_titleentailment FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_edition_986b1();
CREATE TRIGGER pgtrigger_edition_9f420 AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.standards_requirement FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_edition_9f420();
CREATE TRIGGER pgtrigger_edition_c0038 AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.officials_rank FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_edition_c0038();
CREATE TRIGGER pgtrigger_edition_d65a5 AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.standards_requirementversion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_edition_d65a5();
CREATE TRIGGER pgtrigger_edition_eff08 AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.org_titlegroup FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_edition_eff08();
CREATE TRIGGER pgtrigger_stays_5ef04 BEFORE DELETE ON public.desk_batch FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_stays_5ef04();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();
CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();
CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();
CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();
CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();
CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_activationcode
    ADD CONSTRAINT accounts_activationc_issued_by_id_52219ed7_fk_accounts_ FOREIGN KEY (issued_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_activationcode
    ADD CONSTRAINT accounts_activationc_revoked_by_id_f65bf064_fk_accounts_ FOREIGN KEY (revoked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_activationcode
    ADD CONSTRAINT accounts_activationcode_user_id_5378ad23_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_deputy
    ADD CONSTRAINT accounts_deputy_deputy_id_2b2cdef2_fk_accounts_user_id FOREIGN KEY (deputy_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_deputy
    ADD CONSTRAINT accounts_deputy_ended_by_id_33527917_fk_accounts_user_id FOREIGN KEY (ended_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_deputy
    ADD CONSTRAINT accounts_deputy_given_by_id_3b61de0e_fk_accounts_user_id FOREIGN KEY (given_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_deputy
    ADD CONSTRAINT accounts_deputy_user_id_ab741454_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointment
    ADD CONSTRAINT appointment_names_the_post_ended FOREIGN KEY (former_post_id) REFERENCES public.officials_post(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointment
    ADD CONSTRAINT appointment_names_the_post_written FOREIGN KEY (post_id) REFERENCES public.officials_post(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointment
    ADD CONSTRAINT appointment_stands_on_the_verdict_of_its_minute FOREIGN KEY (minute_id, verdict) REFERENCES public.utilisation_appointmentcheck(id, verdict) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.care_merge
    ADD CONSTRAINT care_merge_merged_by_id_a479e7b1_fk_accounts_user_id FOREIGN KEY (merged_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.care_merge
    ADD CONSTRAINT care_merge_suspicion_id_3eb6d6e4_fk_care_suspicion_id FOREIGN KEY (suspicion_id) REFERENCES public.care_suspicion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.care_merge
    ADD CONSTRAINT care_merge_undone_by_id_4aa9d2ae_fk_accounts_user_id FOREIGN KEY (undone_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.care_suspicion
    ADD CONSTRAINT care_suspicion_decided_by_id_deb2cd8e_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_builds
    ADD CONSTRAINT catalogue_builds_level_id_45a15d82_fk_catalogue FOREIGN KEY (level_id) REFERENCES public.catalogue_competencylevel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_builds
    ADD CONSTRAINT catalogue_builds_module_id_bcba4fe7_fk_catalogue_module_id FOREIGN KEY (module_id) REFERENCES public.catalogue_module(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_builds
    ADD CONSTRAINT catalogue_builds_programme_id_3971b2ec_fk_catalogue FOREIGN KEY (programme_id) REFERENCES public.catalogue_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_capacity
    ADD CONSTRAINT catalogue_capacity_provider_id_8f5926ee_fk_catalogue FOREIGN KEY (provider_id) REFERENCES public.catalogue_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_competencylevel
    ADD CONSTRAINT catalogue_competency_competency_id_dcdaa6e0_fk_catalogue FOREIGN KEY (competency_id) REFERENCES public.catalogue_competency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_competencyframework
    ADD CONSTRAINT catalogue_competency_document_id_cf28ffca_fk_law_docum FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_competency
    ADD CONSTRAINT catalogue_competency_framework_id_a58716c0_fk_catalogue FOREIGN KEY (framework_id) REFERENCES public.catalogue_competencyframework(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_competency
    ADD CONSTRAINT catalogue_competency_parent_id_ec4f91e3_fk_catalogue FOREIGN KEY (parent_id) REFERENCES public.catalogue_competency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_frameworkprogramme
    ADD CONSTRAINT catalogue_frameworkp_document_id_57305aac_fk_law_docum FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_grants
    ADD CONSTRAINT catalogue_grants_level_id_d26162d6_fk_officials_level_id FOREIGN KEY (level_id) REFERENCES public.officials_level(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_grants
    ADD CONSTRAINT catalogue_grants_programme_id_2f2c79e9_fk_catalogue FOREIGN KEY (programme_id) REFERENCES public.catalogue_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_lecturer
    ADD CONSTRAINT catalogue_lecturer_person_id_6c6f127d_fk_officials_person_id FOREIGN KEY (person_id) REFERENCES public.officials_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_lecturer
    ADD CONSTRAINT catalogue_lecturer_provider_id_5a406a28_fk_catalogue FOREIGN KEY (provider_id) REFERENCES public.catalogue_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_module
    ADD CONSTRAINT catalogue_module_programme_id_4a349824_fk_catalogue FOREIGN KEY (programme_id) REFERENCES public.catalogue_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_offering
    ADD CONSTRAINT catalogue_offering_programme_id_998972c7_fk_catalogue FOREIGN KEY (programme_id) REFERENCES public.catalogue_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_offering
    ADD CONSTRAINT catalogue_offering_provider_id_052a4128_fk_catalogue FOREIGN KEY (provider_id) REFERENCES public.catalogue_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_programme
    ADD CONSTRAINT catalogue_programme_document_id_bc57aaaf_fk_law_document_id FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_programme
    ADD CONSTRAINT catalogue_programme_framework_id_d460c79a_fk_catalogue FOREIGN KEY (framework_id) REFERENCES public.catalogue_frameworkprogramme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_provider
    ADD CONSTRAINT catalogue_provider_unit_id_156e3fbe_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_room
    ADD CONSTRAINT catalogue_room_provider_id_84b2b5fd_fk_catalogue_provider_id FOREIGN KEY (provider_id) REFERENCES public.catalogue_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_teaching
    ADD CONSTRAINT catalogue_teaching_lecturer_id_aec9f2fe_fk_catalogue FOREIGN KEY (lecturer_id) REFERENCES public.catalogue_lecturer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_teaching
    ADD CONSTRAINT catalogue_teaching_programme_id_045f9462_fk_catalogue FOREIGN KEY (programme_id) REFERENCES public.catalogue_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_debt
    ADD CONSTRAINT debt_names_what_settled_it FOREIGN KEY (qualification_id) REFERENCES public.officials_qualification(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.desk_batch
    ADD CONSTRAINT desk_batch_created_by_id_dd83c61c_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.desk_batch
    ADD CONSTRAINT desk_batch_file_id_7b5c16be_fk_desk_storedfile_id FOREIGN KEY (file_id) REFERENCES public.desk_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.desk_delivery
    ADD CONSTRAINT desk_delivery_notice_id_d5759871_fk_desk_notice_id FOREIGN KEY (notice_id) REFERENCES public.desk_notice(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.desk_delivery
    ADD CONSTRAINT desk_delivery_printing_id_90ce83c1_fk_desk_printing_id FOREIGN KEY (printing_id) REFERENCES public.desk_printing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.desk_notice
    ADD CONSTRAINT desk_notice_created_by_id_b2266b1b_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.desk_notice
    ADD CONSTRAINT desk_notice_user_id_b8e784fd_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.desk_printing
    ADD CONSTRAINT desk_printing_printed_by_id_42153a47_fk_accounts_user_id FOREIGN KEY (printed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.desk_storedfile
    ADD CONSTRAINT desk_storedfile_stored_by_id_4dfd1142_fk_accounts_user_id FOREIGN KEY (stored_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_mapping
    ADD CONSTRAINT intake_mapping_told_by_id_2a7fb968_fk_accounts_user_id FOREIGN KEY (told_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_mapping
    ADD CONSTRAINT intake_mapping_unit_id_9b5a5534_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.law_document
    ADD CONSTRAINT law_document_replaced_by_id_02fb1ed0_fk_law_document_id FOREIGN KEY (replaced_by_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.law_value
    ADD CONSTRAINT law_value_document_id_14ee6a6a_fk_law_document_id FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.law_value
    ADD CONSTRAINT law_value_parameter_id_39953b9e_fk_law_parameter_id FOREIGN KEY (parameter_id) REFERENCES public.law_parameter(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_assessment
    ADD CONSTRAINT needs_assessment_by_id_fc1fbf3b_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_coming
    ADD CONSTRAINT needs_coming_forecast_id_16c81096_fk_needs_forecast_id FOREIGN KEY (forecast_id) REFERENCES public.needs_forecast(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_comingtally
    ADD CONSTRAINT needs_comingtally_forecast_id_1bf4ac0a_fk_needs_forecast_id FOREIGN KEY (forecast_id) REFERENCES public.needs_forecast(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_forecast
    ADD CONSTRAINT needs_forecast_by_id_e2243945_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_survey
    ADD CONSTRAINT needs_survey_opened_by_id_af925b76_fk_accounts_user_id FOREIGN KEY (opened_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_wish
    ADD CONSTRAINT needs_wish_batch_id_f38d1ca7_fk_desk_batch_id FOREIGN KEY (batch_id) REFERENCES public.desk_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_wish
    ADD CONSTRAINT needs_wish_decided_by_id_7ded2f57_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_wish
    ADD CONSTRAINT needs_wish_official_id_d19be061_fk_officials_official_person_id FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_wish
    ADD CONSTRAINT needs_wish_programme_id_ad05f879_fk_catalogue_programme_id FOREIGN KEY (programme_id) REFERENCES public.catalogue_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_wish
    ADD CONSTRAINT needs_wish_survey_id_1b0f58f7_fk_needs_survey_id FOREIGN KEY (survey_id) REFERENCES public.needs_survey(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_wish
    ADD CONSTRAINT needs_wish_unit_id_835eda4a_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.needs_wish
    ADD CONSTRAINT needs_wish_written_by_id_d2d2e081_fk_accounts_user_id FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_absence
    ADD CONSTRAINT officials_absence_official_id_9da476c6_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_assignment
    ADD CONSTRAINT officials_assignment_post_id_8a7d9723_fk_officials_post_id FOREIGN KEY (post_id) REFERENCES public.officials_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_assignment
    ADD CONSTRAINT officials_assignment_reorganisation_id_e6256134_fk_officials FOREIGN KEY (reorganisation_id) REFERENCES public.officials_reorganisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_assignment
    ADD CONSTRAINT officials_assignment_title_id_02aa904c_fk_org_title_id FOREIGN KEY (title_id) REFERENCES public.org_title(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_carriedpost
    ADD CONSTRAINT officials_carriedpos_reorganisation_id_4127b04c_fk_officials FOREIGN KEY (reorganisation_id) REFERENCES public.officials_reorganisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_carriedpost
    ADD CONSTRAINT officials_carriedpost_after_id_5a852e81_fk_officials_post_id FOREIGN KEY (after_id) REFERENCES public.officials_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_carriedpost
    ADD CONSTRAINT officials_carriedpost_before_id_0fe41728_fk_officials_post_id FOREIGN KEY (before_id) REFERENCES public.officials_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_correction
    ADD CONSTRAINT officials_correction_decided_by_id_a8be9907_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_correction
    ADD CONSTRAINT officials_correction_evidence_id_6924df4f_fk_desk_storedfile_id FOREIGN KEY (evidence_id) REFERENCES public.desk_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_correction
    ADD CONSTRAINT officials_correction_official_id_7006b73e_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_correction
    ADD CONSTRAINT officials_correction_proposed_by_id_0a6ddc40_fk_accounts_ FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_datarequest
    ADD CONSTRAINT officials_datareques_answered_by_id_09e0c253_fk_accounts_ FOREIGN KEY (answered_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_datarequest
    ADD CONSTRAINT officials_datareques_official_id_af91fc50_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_datarequest
    ADD CONSTRAINT officials_datarequest_document_id_839ab207_fk_law_document_id FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_datarequest
    ADD CONSTRAINT officials_datarequest_made_by_id_c0cc4d51_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_equivalence
    ADD CONSTRAINT officials_equivalenc_counts_as_id_65870d8f_fk_officials FOREIGN KEY (counts_as_id) REFERENCES public.officials_level(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_equivalence
    ADD CONSTRAINT officials_equivalence_document_id_60612ef3_fk_law_document_id FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_equivalence
    ADD CONSTRAINT officials_equivalence_level_id_8152815b_fk_officials_level_id FOREIGN KEY (level_id) REFERENCES public.officials_level(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_evaluation
    ADD CONSTRAINT officials_evaluation_official_id_56883301_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_formerfile
    ADD CONSTRAINT officials_formerfile_official_id_6bfb0af1_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_managementholding
    ADD CONSTRAINT officials_management_official_id_5195d701_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_official
    ADD CONSTRAINT officials_official_person_id_6761812a_fk_officials_person_id FOREIGN KEY (person_id) REFERENCES public.officials_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_official
    ADD CONSTRAINT officials_official_rank_id_800958cc_fk_officials_rank_id FOREIGN KEY (rank_id) REFERENCES public.officials_rank(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_official
    ADD CONSTRAINT officials_official_title_id_8b728ea7_fk_org_title_id FOREIGN KEY (title_id) REFERENCES public.org_title(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_official
    ADD CONSTRAINT officials_official_unit_id_a6606ab3_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_passedgrant
    ADD CONSTRAINT officials_passedgran_reorganisation_id_f15862d1_fk_officials FOREIGN KEY (reorganisation_id) REFERENCES public.officials_reorganisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_passedgrant
    ADD CONSTRAINT officials_passedgrant_grant_id_80f43fe0_fk_org_grant_id FOREIGN KEY (grant_id) REFERENCES public.org_grant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_person
    ADD CONSTRAINT officials_person_account_id_b15b7800_fk_accounts_user_id FOREIGN KEY (account_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_post
    ADD CONSTRAINT officials_post_official_id_83682ef5_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_post
    ADD CONSTRAINT officials_post_title_id_6f906aa1_fk_org_title_id FOREIGN KEY (title_id) REFERENCES public.org_title(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_post
    ADD CONSTRAINT officials_post_unit_id_ee5b08f3_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_qualification
    ADD CONSTRAINT officials_qualificat_evidence_id_dcc34c7a_fk_desk_stor FOREIGN KEY (evidence_id) REFERENCES public.desk_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_qualification
    ADD CONSTRAINT officials_qualificat_person_id_5b69e136_fk_officials FOREIGN KEY (person_id) REFERENCES public.officials_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_qualification
    ADD CONSTRAINT officials_qualification_level_id_25945bf2_fk_officials_level_id FOREIGN KEY (level_id) REFERENCES public.officials_level(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_rankholding
    ADD CONSTRAINT officials_rankholdin_official_id_53e36b36_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_rankholding
    ADD CONSTRAINT officials_rankholding_rank_id_3c973b0d_fk_officials_rank_id FOREIGN KEY (rank_id) REFERENCES public.officials_rank(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_reorganisation
    ADD CONSTRAINT officials_reorganisa_document_id_ee8c30c8_fk_law_docum FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_reorganisation
    ADD CONSTRAINT officials_reorganisa_done_by_id_5cab4f63_fk_accounts_ FOREIGN KEY (done_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_reorganisation
    ADD CONSTRAINT officials_reorganisa_drafted_by_id_aa42a9b6_fk_accounts_ FOREIGN KEY (drafted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_reorganisationline
    ADD CONSTRAINT officials_reorganisa_reorganisation_id_6c37072e_fk_officials FOREIGN KEY (reorganisation_id) REFERENCES public.officials_reorganisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_reorganisation
    ADD CONSTRAINT officials_reorganisa_reverses_id_66882f57_fk_officials FOREIGN KEY (reverses_id) REFERENCES public.officials_reorganisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.officials_reorganisation
    ADD CONSTRAINT officials_reorganisa_reviewed_by_id_74f53531_fk_accounts_ FOREIGN KEY (reviewed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_grant
    ADD CONSTRAINT org_grant_granted_by_id_6374e40f_fk_accounts_user_id FOREIGN KEY (granted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_grant
    ADD CONSTRAINT org_grant_unit_id_d2023b3a_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_grant
    ADD CONSTRAINT org_grant_user_id_c67680cf_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_titleentailment
    ADD CONSTRAINT org_titleentailment_document_id_06f448ab_fk_law_document_id FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_titleentailment
    ADD CONSTRAINT org_titleentailment_group_id_2c0558b8_fk_org_titlegroup_id FOREIGN KEY (group_id) REFERENCES public.org_titlegroup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_titleentailment
    ADD CONSTRAINT org_titleentailment_title_id_b26718fb_fk_org_title_id FOREIGN KEY (title_id) REFERENCES public.org_title(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_unitchange
    ADD CONSTRAINT org_unitchange_document_id_de5659ae_fk_law_document_id FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_unitchange
    ADD CONSTRAINT org_unitchange_made_by_id_28f650b6_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_unitchange
    ADD CONSTRAINT org_unitchange_unit_id_e4c5a8de_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_unitedge
    ADD CONSTRAINT org_unitedge_document_id_66bcc192_fk_law_document_id FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_unitedge
    ADD CONSTRAINT org_unitedge_predecessor_id_0209e98e_fk_org_unit_id FOREIGN KEY (predecessor_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_unitedge
    ADD CONSTRAINT org_unitedge_successor_id_ae574e78_fk_org_unit_id FOREIGN KEY (successor_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_unitedge
    ADD CONSTRAINT org_unitedge_undoes_id_2c00c83c_fk_org_unitedge_id FOREIGN KEY (undoes_id) REFERENCES public.org_unitedge(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_unitreach
    ADD CONSTRAINT org_unitreach_ancestor_id_02468a62_fk_org_unit_id FOREIGN KEY (ancestor_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_unitreach
    ADD CONSTRAINT org_unitreach_descendant_id_84a85d48_fk_org_unit_id FOREIGN KEY (descendant_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_unitversion
    ADD CONSTRAINT org_unitversion_parent_id_504f06af_fk_org_unit_id FOREIGN KEY (parent_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.org_unitversion
    ADD CONSTRAINT org_unitversion_unit_id_61b401d0_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.planning_plan
    ADD CONSTRAINT planning_plan_assessment_id_f291b17f_fk_needs_assessment_id FOREIGN KEY (assessment_id) REFERENCES public.needs_assessment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.planning_plan
    ADD CONSTRAINT planning_plan_made_by_id_1662e8df_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.planning_planclass
    ADD CONSTRAINT planning_planclass_lecturer_id_b9b8c5d7_fk_catalogue FOREIGN KEY (lecturer_id) REFERENCES public.catalogue_lecturer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.planning_planclass
    ADD CONSTRAINT planning_planclass_plan_id_e34c6119_fk_planning_plan_id FOREIGN KEY (plan_id) REFERENCES public.planning_plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.planning_planclass
    ADD CONSTRAINT planning_planclass_programme_id_7373fe1e_fk_catalogue FOREIGN KEY (programme_id) REFERENCES public.catalogue_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.planning_planclass
    ADD CONSTRAINT planning_planclass_provider_id_fe07e97d_fk_catalogue FOREIGN KEY (provider_id) REFERENCES public.catalogue_provider(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.planning_planclass
    ADD CONSTRAINT planning_planclass_room_id_f3f3b22c_fk_catalogue_room_id FOREIGN KEY (room_id) REFERENCES public.catalogue_room(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.planning_planrun
    ADD CONSTRAINT planning_planrun_asked_by_id_04a0bf4d_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.planning_uncoveredtally
    ADD CONSTRAINT planning_uncoveredta_version_id_9fb3803d_fk_standards FOREIGN KEY (version_id) REFERENCES public.standards_requirementversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.planning_uncoveredtally
    ADD CONSTRAINT planning_uncoveredtally_plan_id_20a072f7_fk_planning_plan_id FOREIGN KEY (plan_id) REFERENCES public.planning_plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);
ALTER TABLE ONLY public.utilisation_shortfall
    ADD CONSTRAINT shortfall_goes_with_its_post FOREIGN KEY (post_id) REFERENCES public.officials_post(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_competencyshown
    ADD CONSTRAINT standards_competency_competency_id_98270c0e_fk_catalogue FOREIGN KEY (competency_id) REFERENCES public.catalogue_competency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_competencyshown
    ADD CONSTRAINT standards_competency_evidence_id_5ee84e19_fk_desk_stor FOREIGN KEY (evidence_id) REFERENCES public.desk_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_competencyshown
    ADD CONSTRAINT standards_competency_level_id_af4235cb_fk_catalogue FOREIGN KEY (level_id) REFERENCES public.catalogue_competencylevel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_competencyshown
    ADD CONSTRAINT standards_competency_official_id_0c69f369_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_competencyshown
    ADD CONSTRAINT standards_competency_said_by_id_e28b084f_fk_accounts_ FOREIGN KEY (said_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_competencyshown
    ADD CONSTRAINT standards_competency_withdrawn_by_id_8923a50c_fk_accounts_ FOREIGN KEY (withdrawn_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_dispensation
    ADD CONSTRAINT standards_dispensati_official_id_434ec6d8_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_dispensation
    ADD CONSTRAINT standards_dispensati_requirement_id_862c6834_fk_standards FOREIGN KEY (requirement_id) REFERENCES public.standards_requirement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_dispensation
    ADD CONSTRAINT standards_dispensation_document_id_cd683ce7_fk_law_document_id FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_dispensation
    ADD CONSTRAINT standards_dispensation_ended_by_id_74b5e29f_fk_accounts_user_id FOREIGN KEY (ended_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_dispensation
    ADD CONSTRAINT standards_dispensation_given_by_id_3184d39d_fk_accounts_user_id FOREIGN KEY (given_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_jobposition
    ADD CONSTRAINT standards_jobposition_document_id_e8bdfe3b_fk_law_document_id FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_jobposition
    ADD CONSTRAINT standards_jobposition_rank_id_a51b880c_fk_officials_rank_id FOREIGN KEY (rank_id) REFERENCES public.officials_rank(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_jobposition
    ADD CONSTRAINT standards_jobposition_title_id_785dff7b_fk_org_title_id FOREIGN KEY (title_id) REFERENCES public.org_title(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_jobposition
    ADD CONSTRAINT standards_jobposition_unit_id_52e687c1_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_positionasks
    ADD CONSTRAINT standards_positionas_competency_id_ec15814d_fk_catalogue FOREIGN KEY (competency_id) REFERENCES public.catalogue_competency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_positionasks
    ADD CONSTRAINT standards_positionas_job_position_id_5f24f70c_fk_standards FOREIGN KEY (job_position_id) REFERENCES public.standards_jobposition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_positionasks
    ADD CONSTRAINT standards_positionas_level_id_f82ea675_fk_catalogue FOREIGN KEY (level_id) REFERENCES public.catalogue_competencylevel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_positionholding
    ADD CONSTRAINT standards_positionho_job_position_id_3cbe5694_fk_standards FOREIGN KEY (job_position_id) REFERENCES public.standards_jobposition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_positionholding
    ADD CONSTRAINT standards_positionho_official_id_4161d942_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_requirementversion
    ADD CONSTRAINT standards_requiremen_document_id_bdd71b4a_fk_law_docum FOREIGN KEY (document_id) REFERENCES public.law_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_requirementdraft
    ADD CONSTRAINT standards_requiremen_owner_id_48816228_fk_accounts_ FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_requirementversion
    ADD CONSTRAINT standards_requiremen_requirement_id_7e90871c_fk_standards FOREIGN KEY (requirement_id) REFERENCES public.standards_requirement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.standards_requirementdraft
    ADD CONSTRAINT standards_requiremen_requirement_id_a47ea9dd_fk_standards FOREIGN KEY (requirement_id) REFERENCES public.standards_requirement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_shortfallstep
    ADD CONSTRAINT step_goes_with_its_shortfall FOREIGN KEY (shortfall_id) REFERENCES public.utilisation_shortfall(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.succession_successionentry
    ADD CONSTRAINT succession_successio_degree_then_id_78c18dbb_fk_officials FOREIGN KEY (degree_then_id) REFERENCES public.officials_level(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.succession_successionplan
    ADD CONSTRAINT succession_successio_group_id_106ada6f_fk_org_title FOREIGN KEY (group_id) REFERENCES public.org_titlegroup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.succession_successionentry
    ADD CONSTRAINT succession_successio_official_id_1c1e6c06_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.succession_successionentry
    ADD CONSTRAINT succession_successio_plan_id_e232e288_fk_successio FOREIGN KEY (plan_id) REFERENCES public.succession_successionplan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.succession_successionentry
    ADD CONSTRAINT succession_successio_theory_then_id_c286dea4_fk_officials FOREIGN KEY (theory_then_id) REFERENCES public.officials_level(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.succession_successionentry
    ADD CONSTRAINT succession_successio_title_then_id_64648d67_fk_org_title FOREIGN KEY (title_then_id) REFERENCES public.org_title(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.succession_successionentry
    ADD CONSTRAINT succession_successionentry_batch_id_1e299b05_fk_desk_batch_id FOREIGN KEY (batch_id) REFERENCES public.desk_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.succession_successionentry
    ADD CONSTRAINT succession_successionentry_unit_then_id_958e6789_fk_org_unit_id FOREIGN KEY (unit_then_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.succession_successionplan
    ADD CONSTRAINT succession_successionplan_title_id_e1dad84a_fk_org_title_id FOREIGN KEY (title_id) REFERENCES public.org_title(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.succession_successionplan
    ADD CONSTRAINT succession_successionplan_unit_id_9d99dae0_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointment
    ADD CONSTRAINT utilisation_appointm_decided_by_id_ebe13fc8_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointment
    ADD CONSTRAINT utilisation_appointm_evidence_id_edb15c44_fk_desk_stor FOREIGN KEY (evidence_id) REFERENCES public.desk_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointmentcheck
    ADD CONSTRAINT utilisation_appointm_made_by_id_84720b4a_fk_accounts_ FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointment
    ADD CONSTRAINT utilisation_appointm_minute_id_c809923b_fk_utilisati FOREIGN KEY (minute_id) REFERENCES public.utilisation_appointmentcheck(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointment
    ADD CONSTRAINT utilisation_appointm_official_id_a49ea7ce_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointmentcheck
    ADD CONSTRAINT utilisation_appointm_official_id_f7c6d568_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointment
    ADD CONSTRAINT utilisation_appointm_withdrawn_by_id_fd3e6d4a_fk_accounts_ FOREIGN KEY (withdrawn_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointment
    ADD CONSTRAINT utilisation_appointment_title_id_bbb129c2_fk_org_title_id FOREIGN KEY (title_id) REFERENCES public.org_title(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointment
    ADD CONSTRAINT utilisation_appointment_unit_id_9732602d_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointmentcheck
    ADD CONSTRAINT utilisation_appointmentcheck_title_id_da3eea36_fk_org_title_id FOREIGN KEY (title_id) REFERENCES public.org_title(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_appointmentcheck
    ADD CONSTRAINT utilisation_appointmentcheck_unit_id_f8de2a33_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_debt
    ADD CONSTRAINT utilisation_debt_appointment_id_6cfbff8d_fk_utilisati FOREIGN KEY (appointment_id) REFERENCES public.utilisation_appointment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_debt
    ADD CONSTRAINT utilisation_debt_dispensation_id_2855a899_fk_standards FOREIGN KEY (dispensation_id) REFERENCES public.standards_dispensation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_debt
    ADD CONSTRAINT utilisation_debt_requirement_id_c8cda9d0_fk_standards FOREIGN KEY (requirement_id) REFERENCES public.standards_requirement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_listcheck
    ADD CONSTRAINT utilisation_listchec_plan_id_7cc7680a_fk_successio FOREIGN KEY (plan_id) REFERENCES public.succession_successionplan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_listcheck
    ADD CONSTRAINT utilisation_listcheck_asked_by_id_5f846a8c_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_listedcheck
    ADD CONSTRAINT utilisation_listedch_list_id_21959540_fk_utilisati FOREIGN KEY (list_id) REFERENCES public.utilisation_listcheck(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_listedcheck
    ADD CONSTRAINT utilisation_listedch_official_id_c86d8d63_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_listedcheck
    ADD CONSTRAINT utilisation_listedcheck_title_id_f629b0ee_fk_org_title_id FOREIGN KEY (title_id) REFERENCES public.org_title(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_listedcheck
    ADD CONSTRAINT utilisation_listedcheck_unit_id_aaf9472f_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_shortfall
    ADD CONSTRAINT utilisation_shortfal_official_id_74eed6fd_fk_officials FOREIGN KEY (official_id) REFERENCES public.officials_official(person_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_shortfall
    ADD CONSTRAINT utilisation_shortfall_closed_by_id_7348dec8_fk_accounts_user_id FOREIGN KEY (closed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_shortfall
    ADD CONSTRAINT utilisation_shortfall_owner_id_794a89e8_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_shortfall
    ADD CONSTRAINT utilisation_shortfall_title_id_228c8734_fk_org_title_id FOREIGN KEY (title_id) REFERENCES public.org_title(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_shortfall
    ADD CONSTRAINT utilisation_shortfall_unit_id_3d1e9dcf_fk_org_unit_id FOREIGN KEY (unit_id) REFERENCES public.org_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_shortfallstep
    ADD CONSTRAINT utilisation_shortfallstep_by_id_cde598a7_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.utilisation_shortfallstep
    ADD CONSTRAINT utilisation_shortfallstep_to_id_1adcd220_fk_accounts_user_id FOREIGN KEY (to_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
