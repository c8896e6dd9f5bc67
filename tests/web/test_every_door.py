"""Every door of the house, tried by everybody: a page without a row here fails.

Columns: city officer, unit officer, school officer, lecturer, supervisor, leader, inspector,
administrator, learner, stranger, and a visitor who has not signed in.
"""

import pytest
from django.db import transaction
from django.urls import URLPattern, get_resolver, reverse

from goc.accounts.models import User
from goc.desk import services as desk
from goc.desk.models import Notice, Printing
from goc.officials.services import open_accounts
from goc.org.rules import Line
from tests import appointments
from tests.builders import (
    AT,
    make_assessment,
    make_batch,
    make_deputy,
    make_dispensation,
    make_document,
    make_need,
    make_official,
    make_programme,
    make_provider,
    make_qualification,
    make_requirement,
    make_stored_file,
    make_value,
)
from tests.doors import of_competencies, of_survey
from tests.drafts import make_draft
from tests.forecasts import make_coming
from tests.merged import merge
from tests.people import CAST, VISITOR
from tests.plans import make_plan
from tests.proposals import make_correction, make_data_request
from tests.reorganisations import drafted
from tests.successions import make_entry
from tests.successions import make_plan as make_succession

EVERYBODY = (*CAST, VISITOR)

TALLY = dict.fromkeys(("read", "created", "updated", "unchanged", "refused"), 0)
# name, arguments: what each of them is answered
READ = {
    **appointments.READ,
    "kit:gallery": "200 200 200 200 200 200 200 200 200 200 200",
    "accounts:sign_in": "302 302 302 302 302 302 302 302 302 302 200",
    "accounts:activate": "200 200 200 200 200 200 200 200 200 200 200",
    "account_login": "302 302 302 302 302 302 302 302 302 302 200",
    "mfa_authenticate": "302 302 302 302 302 302 302 302 302 302 302",
    "mfa_login_webauthn": "302 302 302 302 302 302 302 302 302 302 302",
    "openid_connect_callback": "404 404 404 404 404 404 404 404 404 404 404",
    "mfa_index": "200 200 200 200 200 200 200 200 200 200 302",
    "account_change_password": "302 302 302 302 302 302 302 302 302 302 302",
    "account_set_password": "302 302 302 302 302 302 302 302 200 200 302",
    "account_reauthenticate": "302 302 302 302 302 302 302 302 403 403 302",
    "mfa_reauthenticate": "200 200 200 200 200 200 200 200 403 403 302",
    "mfa_reauthenticate_webauthn": "302 302 302 302 302 302 302 302 403 403 302",
    "mfa_activate_totp": "302 302 302 302 302 302 302 302 200 200 302",
    "mfa_deactivate_totp": "302 302 302 302 302 302 302 302 404 404 302",
    "mfa_list_webauthn": "302 302 302 302 302 302 302 302 302 302 302",
    "mfa_add_webauthn": "302 302 302 302 302 302 302 302 200 200 302",
    "mfa_edit_webauthn": "302 302 302 302 302 302 302 302 404 404 302",
    "mfa_remove_webauthn": "302 302 302 302 302 302 302 302 404 404 302",
    "mfa_view_recovery_codes": "404 404 404 404 404 404 404 404 404 404 302",
    "mfa_generate_recovery_codes": "302 302 302 302 302 302 302 302 200 200 302",
    "hall:home": "200 200 200 200 200 200 200 200 200 200 302",
    "hall:search": "200 200 200 200 200 200 200 200 200 200 302",
    "hall:file learner": "200 200 404 404 404 200 200 404 200 404 302",
    "hall:file neighbour": "200 404 404 404 404 200 200 404 404 404 302",
    "hall:add_document": "200 403 403 403 403 403 403 403 403 403 302",
    "hall:correct_document": "200 403 403 403 403 403 403 403 403 403 302",
    "hall:replace_document": "200 403 403 403 403 403 403 403 403 403 302",
    "hall:set_value": "200 403 403 403 403 403 403 403 403 403 302",
    "hall:close_value": "200 403 403 403 403 403 403 403 403 403 302",
    "hall:new_requirement": "200 403 403 403 403 403 403 403 403 403 302",
    "hall:edit_requirement": "200 403 403 403 403 403 403 403 403 403 302",
    "hall:requirement_draft": "200 403 403 403 403 403 403 403 403 403 302",
    "hall:draft_people": "200 403 403 403 403 403 403 403 403 403 302",
    "hall:dispensations": "200 200 403 403 200 200 200 403 403 403 302",
    "hall:give_dispensation learner": "200 200 404 404 404 403 403 404 403 404 302",
    "hall:give_dispensation neighbour": "200 404 404 404 404 403 403 404 404 404 302",
    "hall:correct_identity learner": "200 200 404 404 404 403 403 404 403 404 302",
    "hall:correct_identity neighbour": "200 404 404 404 404 403 403 404 404 404 302",
    "hall:mark_national": "200 403 404 404 404 403 403 404 403 404 302",
    "hall:add_part learner": "200 200 404 404 404 403 403 404 403 404 302",
    "hall:add_part neighbour": "200 404 404 404 404 403 403 404 404 404 302",
    "hall:correct_part": "200 200 404 404 404 403 403 404 403 404 302",
    "hall:remove_part": "200 200 404 404 404 403 403 404 403 404 302",
    "hall:correction_evidence": "200 200 404 404 404 200 200 404 200 404 302",
    "hall:end_dispensation": "200 200 404 404 404 403 403 404 403 404 302",
    "hall:corrections": "200 200 403 403 200 200 200 403 200 403 302",
    "hall:correction": "200 200 404 404 404 200 200 404 200 404 302",
    "hall:evidence": "200 200 404 404 404 200 200 404 200 404 302",
    "hall:propose learner": "200 200 404 404 404 403 403 404 200 404 302",
    "hall:propose neighbour": "200 404 404 404 404 403 403 404 404 404 302",
    "hall:looks learner": "200 200 404 404 404 200 200 404 200 404 302",
    "hall:looks neighbour": "200 404 404 404 404 200 200 404 404 404 302",
    "hall:ask learner": "200 200 404 404 404 403 403 404 200 404 302",
    "hall:ask neighbour": "200 404 404 404 404 403 403 404 404 404 302",
    "hall:data_requests": "200 200 403 403 403 403 200 403 200 403 302",
    "hall:data_request": "200 200 404 404 404 404 200 404 200 404 302",
    "hall:own_copy": "404 404 404 404 404 404 404 404 200 404 302",
    "hall:processing": "200 403 403 403 403 403 200 200 403 403 302",
    "hall:journal": "403 403 403 403 403 403 200 403 403 403 302",
    "hall:set_up_officer": "404 404 404 404 404 404 404 404 404 404 302",
    "hall:set_up": "404 404 404 404 404 404 404 404 404 404 404",
    "hall:outbox": "403 403 403 403 403 403 403 200 403 403 302",
    "hall:printed": "200 200 403 403 403 403 403 403 403 403 302",
    "hall:printed_file": "404 200 403 403 403 403 403 403 403 403 302",
    "hall:reminder": "200 403 403 403 403 403 403 403 403 403 302",
    "care:doubles": "200 200 403 403 403 403 403 403 403 403 302",
    "care:pair": "302 302 403 403 403 403 403 403 403 403 302",
    "care:compare colleagues": "200 200 403 403 403 403 403 403 403 403 302",
    "care:compare strangers": "200 404 403 403 403 403 403 403 403 403 302",
    "care:merge colleagues": "200 200 403 403 403 403 403 403 403 403 302",
    "care:merge strangers": "200 404 403 403 403 403 403 403 403 403 302",
    "care:merges": "200 200 403 403 403 403 403 403 403 403 302",
    "care:merged": "200 200 403 403 403 403 403 403 403 403 302",
    "desk:notices": "200 200 200 200 200 200 200 200 200 200 302",
    "officials:curriculum learner": "200 200 404 404 404 200 200 404 200 404 302",
    "officials:curriculum neighbour": "200 404 404 404 404 200 200 404 404 404 302",
    "officials:extract": "200 200 403 403 200 200 200 403 403 403 302",
    "officials:list": "200 200 403 403 200 200 200 403 403 403 302",
    "hall:programme": "200 200 200 200 200 200 200 200 200 200 302",
    "catalogue:programmes": "200 200 200 200 200 200 200 200 200 200 302",
    "catalogue:programme_new": "200 403 200 403 403 403 403 403 403 403 302",
    "catalogue:programme_edit": "200 403 200 403 403 403 403 403 403 403 302",
    "catalogue:providers": "200 200 200 200 200 200 200 200 200 200 302",
    "catalogue:provider": "200 200 200 200 200 200 200 200 200 200 302",
    "catalogue:capacity school": "200 403 200 403 403 403 403 403 403 403 302",
    "catalogue:capacity department": "200 403 403 403 403 403 403 403 403 403 302",
    "catalogue:builds": "200 403 200 403 403 403 403 403 403 403 302",
    "catalogue:frameworks": "200 200 200 200 200 200 200 200 200 200 302",
    "catalogue:framework": "200 200 200 200 200 200 200 200 200 200 302",
    "catalogue:framework_new": "200 403 403 403 403 403 403 403 403 403 302",
    "catalogue:framework_edit": "200 403 403 403 403 403 403 403 403 403 302",
    "catalogue:competency_new": "200 403 403 403 403 403 403 403 403 403 302",
    "catalogue:competency_edit": "200 403 403 403 403 403 403 403 403 403 302",
    "catalogue:framework_package": "200 200 200 200 200 200 200 200 200 200 302",
    "catalogue:package_new": "200 403 403 403 403 403 403 403 403 403 302",
    "catalogue:package": "200 403 403 403 403 403 403 403 403 403 302",
    "standards:competency": "200 200 200 200 200 200 200 200 200 200 302",
    "standards:positions": "200 200 200 200 200 200 200 200 200 200 302",
    "standards:position": "200 200 200 200 200 200 200 200 200 200 302",
    "standards:position_new": "200 403 403 403 403 403 403 403 403 403 302",
    "standards:position_edit": "200 403 403 403 403 403 403 403 403 403 302",
    "standards:position_asks": "200 403 403 403 403 403 403 403 403 403 302",
    "standards:unit_competencies": "200 200 403 403 200 200 200 403 403 403 302",
    "standards:person learner": "200 200 404 404 404 200 200 404 200 404 302",
    "standards:person neighbour": "200 404 404 404 404 200 200 404 404 404 302",
    "standards:assess learner": "200 200 404 404 404 403 403 404 403 404 302",
    "standards:assess neighbour": "200 404 404 404 404 403 403 404 404 404 302",
    "standards:prove learner": "200 200 404 404 404 403 403 404 403 404 302",
    "standards:prove neighbour": "200 404 404 404 404 403 403 404 404 404 302",
    "standards:place learner": "200 200 404 404 404 403 403 404 403 404 302",
    "standards:place neighbour": "200 404 404 404 404 403 403 404 404 404 302",
    "standards:withdraw": "200 200 404 404 404 403 403 404 403 404 302",
    "standards:shown_evidence": "200 200 404 404 404 200 200 404 200 404 302",
    "org:grants": "200 200 403 403 403 403 403 200 403 403 302",
    "org:give": "200 200 403 403 403 403 403 200 403 403 302",
    "org:end_grant": "200 200 403 403 403 403 403 200 403 403 302",
    "org:deputies": "200 200 200 200 200 200 200 200 200 200 302",
    "org:appoint": "200 200 200 200 200 200 200 200 403 403 302",
    "org:end_deputy": "200 200 404 404 404 404 404 200 404 404 302",
    "officials:accounts": "200 200 403 403 403 403 403 200 403 403 302",
    "officials:account learner": "200 200 403 403 403 403 403 200 403 403 302",
    "officials:account neighbour": "200 404 403 403 403 403 403 200 403 403 302",
    "officials:slips": "200 200 403 403 403 403 403 403 403 403 302",
    "succession:plans": "200 200 403 403 200 200 200 403 403 403 302",
    "succession:people": "200 200 403 403 200 200 200 403 403 403 302",
    "succession:plan own": "200 200 403 403 404 200 200 403 403 403 302",
    "succession:plan other": "200 404 403 403 404 200 200 403 403 403 302",
    "succession:printed": "200 200 403 403 404 200 200 403 403 403 302",
    "succession:open": "200 200 403 403 403 403 403 403 403 403 302",
    "succession:seats": "200 200 403 403 403 403 403 403 403 403 302",
    "succession:approve": "200 200 403 403 403 403 403 403 403 403 302",
    "succession:add": "200 200 403 403 403 403 403 403 403 403 302",
    "succession:correct": "200 200 403 403 403 403 403 403 403 403 302",
    "succession:remove": "200 200 403 403 403 403 403 403 403 403 302",
    "officials:headcount": "200 200 403 403 200 200 200 403 403 403 302",
    "officials:unit_people": "200 200 403 403 404 200 200 403 403 403 302",
    "officials:reorganisations": "200 200 403 403 200 200 200 403 403 403 302",
    "officials:reorganisation_new": "200 200 403 403 403 403 403 403 403 403 302",
    "officials:reorganisation_template": "200 200 403 403 403 403 403 403 403 403 302",
    "officials:reorganisation": "200 200 403 403 404 200 200 403 403 403 302",
    "officials:reorganisation beyond": "200 404 403 403 404 200 200 403 403 403 302",
    "officials:reorganisation_lines": "200 200 403 403 403 403 403 403 403 403 302",
    "officials:reorganisation_lines beyond": "200 404 403 403 403 403 403 403 403 403 302",
    "officials:reorganisation_people": "200 200 403 403 403 403 403 403 403 403 302",
    "officials:reorganisation_people beyond": "200 404 403 403 403 403 403 403 403 403 302",
    "officials:reorganisation_grants": "200 200 403 403 403 403 403 403 403 403 302",
    "officials:reorganisation_grants beyond": "200 404 403 403 403 403 403 403 403 403 302",
    "officials:reorganisation_reverse": "200 200 403 403 403 403 403 403 403 403 302",
    "officials:reorganisation_reverse beyond": "200 404 403 403 403 403 403 403 403 403 302",
    "law:documents": "200 200 200 200 200 200 200 200 200 200 302",
    "law:document": "200 200 200 200 200 200 200 200 200 200 302",
    "org:tree": "200 200 200 200 200 200 200 200 200 200 302",
    "org:unit": "200 200 200 200 200 200 200 200 200 200 302",
    "standards:requirements": "200 200 200 200 200 200 200 200 200 200 302",
    "standards:requirement": "200 200 200 200 200 200 200 200 200 200 302",
    "needs:matrix": "200 200 403 403 200 200 200 403 403 403 302",
    "needs:people": "200 200 403 403 200 200 200 403 403 403 302",
    "needs:list": "200 200 403 403 200 200 200 403 403 403 302",
    "needs:forecast": "200 200 403 403 200 200 200 403 403 403 302",
    "needs:coming": "200 200 403 403 200 200 200 403 403 403 302",
    "needs:surveys": "200 200 403 403 200 200 200 403 200 403 302",
    "needs:survey": "200 200 403 403 200 200 200 403 200 403 302",
    "needs:survey_new": "200 403 403 403 403 403 403 403 403 403 302",
    "needs:survey_edit": "200 403 403 403 403 403 403 403 403 403 302",
    "needs:wish_new": "200 200 403 403 403 403 403 403 200 403 302",
    "needs:wish unit": "200 200 404 404 404 404 404 404 404 404 302",
    "needs:wish own": "404 404 404 404 404 404 404 404 200 404 302",
    "planning:simulation": "200 403 403 403 403 403 403 403 403 403 302",
    "planning:plans": "200 200 200 403 200 200 200 403 403 403 302",
    "planning:plan": "200 200 200 403 200 200 200 403 403 403 302",
    "planning:classes": "200 200 200 403 200 200 200 403 403 403 302",
    "planning:people": "200 200 403 403 200 200 200 403 403 403 302",
    "planning:uncovered": "200 200 403 403 200 200 200 403 403 403 302",
    "intake:batches": "200 200 403 403 403 403 403 403 403 403 302",
    "intake:upload": "200 200 403 403 403 403 403 403 403 403 302",
    "intake:empty": "200 200 403 403 403 403 403 403 403 403 302",
    "intake:columns": "302 302 403 403 403 403 403 403 403 403 302",
    "intake:batch": "200 200 403 403 403 403 403 403 403 403 302",
    "intake:refused": "404 404 403 403 403 403 403 403 403 403 302",
}
SUCCESSION_PAGES = (
    "succession:plan own", "succession:printed", "succession:seats", "succession:approve",
    "succession:add",
)  # fmt: skip
PLAN_PAGES = ("planning:plan", "planning:classes", "planning:people", "planning:uncovered")
OWN_FILE = ("hall:correct_identity learner", "hall:mark_national")
DRAFT = ("hall:requirement_draft", "hall:discard_draft", "hall:draft_people")
OWN_CERTIFICATE = ("hall:correct_part", "hall:remove_part")
# Doors that only take something in: 200 and 302 let it through, 404 and 403 do not.
WRITE = {
    **appointments.WRITE,
    "accounts:sign_in_as": "404 404 404 404 404 404 404 404 404 404 404",
    "accounts:sign_out": "302 302 302 302 302 302 302 302 302 302 302",
    "openid_connect_login": "404 404 404 404 404 404 404 404 404 404 404",
    # Nothing is typed: the form comes back.
    "hall:new_requirement": "200 403 403 403 403 403 403 403 403 403 302",
    "hall:edit_requirement": "200 403 403 403 403 403 403 403 403 403 302",
    "hall:requirement_draft": "200 403 403 403 403 403 403 403 403 403 302",
    "hall:discard_draft": "302 403 403 403 403 403 403 403 403 403 302",
    "planning:make": "302 403 403 403 403 403 403 403 403 403 302",
    # The city officer's first unit is the Party committee, where nobody works: nothing to print.
    "officials:slips": "422 200 403 403 403 403 403 403 403 403 302",
    "officials:reorganisation_step": "302 302 403 403 403 403 403 403 403 403 302",
    "officials:reorganisation_step beyond": "302 404 403 403 403 403 403 403 403 403 302",
    "officials:print_chosen": "302 302 403 403 403 403 403 302 403 403 302",
    "officials:reissue": "422 422 403 403 403 403 403 422 403 403 302",
    "officials:close": "422 422 403 403 403 403 403 422 403 403 302",
    "officials:reopen": "422 422 403 403 403 403 403 422 403 403 302",
    "desk:open_notice": "404 404 404 404 404 404 404 404 302 404 302",
    "hall:ask learner": "200 200 404 404 404 403 403 404 200 404 302",
    "hall:correction": "200 200 404 404 404 403 403 404 403 404 302",
    "hall:data_request": "200 200 404 404 404 404 403 404 403 404 302",
    "hall:withdraw_correction": "403 403 404 404 404 403 403 404 302 404 302",
    "hall:outbox": "403 403 403 403 403 403 403 302 403 403 302",
    "hall:printed": "302 302 403 403 403 403 403 403 403 403 302",
    "hall:reminder": "302 403 403 403 403 403 403 403 403 403 302",
    "hall:set_up_assessment": "404 404 404 404 404 404 404 404 404 404 302",
    # Nothing is filled in: the form comes back where it is let through.
    "catalogue:framework_new": "200 403 403 403 403 403 403 403 403 403 302",
    "catalogue:competency_new": "200 403 403 403 403 403 403 403 403 403 302",
    "catalogue:builds": "200 403 200 403 403 403 403 403 403 403 302",
    "catalogue:package_new": "422 403 403 403 403 403 403 403 403 403 302",
    # It is no framework: the page says so.
    "catalogue:package": "422 403 403 403 403 403 403 403 403 403 302",
    "standards:position_new": "200 403 403 403 403 403 403 403 403 403 302",
    "standards:position_asks": "200 403 403 403 403 403 403 403 403 403 302",
    "standards:assess learner": "200 200 404 404 404 403 403 404 403 404 302",
    "standards:assess neighbour": "200 404 404 404 404 403 403 404 404 404 302",
    "standards:place learner": "200 200 404 404 404 403 403 404 403 404 302",
    "standards:withdraw": "200 200 404 404 404 403 403 404 403 404 302",
    "needs:turn": "302 302 403 403 403 403 403 403 302 403 302",
    "needs:copy_wishes": "302 302 403 403 403 403 403 403 302 403 302",
    "needs:decide": "404 403 403 403 403 403 403 403 403 403 302",
    "needs:wish_remove": "302 404 404 404 404 404 404 404 404 404 302",
    "intake:again": "302 302 403 403 403 403 403 403 403 403 302",
    "succession:open": "200 200 403 403 403 403 403 403 403 403 302",
    "succession:seats": "200 200 403 403 403 403 403 403 403 403 302",
    "succession:approve": "200 200 403 403 403 403 403 403 403 403 302",
    "succession:add": "200 200 403 403 403 403 403 403 403 403 302",
    "succession:correct": "200 200 403 403 403 403 403 403 403 403 302",
    "succession:remove": "200 200 403 403 403 403 403 403 403 403 302",
    "care:seek": "302 403 403 403 403 403 403 403 403 403 302",
    "care:set_apart colleagues": "422 422 403 403 403 403 403 403 403 403 302",
    "care:set_apart strangers": "422 404 403 403 403 403 403 403 403 403 302",
    "care:merge colleagues": "422 422 403 403 403 403 403 403 403 403 302",
    "care:merged": "422 422 403 403 403 403 403 403 403 403 302",
    "intake:commit": "302 302 403 403 403 403 403 403 403 403 302",
}


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


DOORS_OF_ONE = [
    door
    for door in (*READ, *WRITE)
    if door.startswith("officials:reorganisation")
    and door.split()[0].rpartition("reorganisation")[2] not in ("s", "_new", "_template")
]


@pytest.fixture
def arguments(cast, units, learner_file, neighbour, tmp_path):
    """What to put into the addresses that name a thing."""
    (tmp_path / "giay.pdf").write_bytes(b"%PDF-1.4")
    kept = {"path": tmp_path / "giay.pdf", "name": "giay.pdf", "by": cast["learner"], "at": AT}
    correction = make_correction(learner_file, field="born", evidence=desk.keep_file(**kept))
    granted = {"outcome": "GRANTED", "answer": "Được.", "answered_at": AT}
    asked = make_data_request(learner_file, answered_by=cast["unit_officer"], **granted)
    requirement, programme = make_requirement(), make_programme()
    school = make_provider(unit=units.school)
    department = make_provider(unit=units.home_affairs)
    make_need(learner_file, requirement)
    make_coming(learner_file, requirement, cast["city_officer"])
    make_assessment(cast["city_officer"])
    batch = make_batch(cast["unit_officer"], tally=TALLY)
    let_off = make_dispensation(learner_file, requirement, cast["city_officer"])
    shown = make_qualification(learner_file, evidence=make_stored_file(cast["unit_officer"]))
    document = make_document("vb-thu")
    value = make_value(document)
    open_accounts(by=cast["city_officer"], at=AT)
    neighbours_account = User.objects.get(username="cb000002")
    tell = {"kind": "needs.due", "sentence": "Có việc cần xem.", "path": "/", "at": AT}
    desk.notify(users=[cast["learner"].pk], by=cast["city_officer"], **tell)
    succession = make_succession(units.ha_dong)
    entry = make_entry(succession, learner_file)
    colleagues = [make_official(unit=units.ha_dong).code, learner_file.code]
    twins = [make_official(unit=units.ha_dong) for _ in range(2)]
    made = merge(*twins, cast["city_officer"])
    strangers = [neighbour.code, learner_file.code]
    printing = Printing.objects.create(printed_at=AT, printed_by=cast["unit_officer"], people=0)
    ours = drafted(
        [Line(units.ha_dong.code, units.ha_dong.code, "Phường Mới")], cast["city_officer"]
    )
    theirs = drafted([Line(units.ba_dinh.code)], cast["city_officer"])
    return {
        **of_survey(cast, units, learner_file),
        **of_competencies(cast, learner_file, neighbour),
        "catalogue:builds": [programme.code],
        **dict.fromkeys([door for door in DOORS_OF_ONE if door.endswith(" beyond")], [theirs.pk]),
        **dict.fromkeys([door for door in DOORS_OF_ONE if " " not in door], [ours.pk]),
        "officials:reorganisation_template": ["dong"],
        "officials:unit_people": [units.ha_dong.code],
        **dict.fromkeys(PLAN_PAGES, [make_plan(cast["city_officer"]).year]),
        "hall:correction": [correction.pk],
        "hall:correction_evidence": [correction.pk],
        "hall:withdraw_correction": [correction.pk],
        "hall:propose learner": [learner_file.code],
        "hall:propose neighbour": [neighbour.code],
        "hall:looks learner": [learner_file.code],
        "hall:looks neighbour": [neighbour.code],
        "hall:ask learner": [learner_file.code],
        "hall:ask neighbour": [neighbour.code],
        "hall:data_request": [asked.pk],
        "hall:own_copy": [asked.pk],
        "care:merge colleagues": colleagues,
        "care:merge strangers": strangers,
        "care:merged": [made.pk],
        "care:compare colleagues": colleagues,
        "care:compare strangers": strangers,
        "care:set_apart colleagues": colleagues,
        "care:set_apart strangers": strangers,
        "hall:correct_document": [document.code],
        "hall:edit_requirement": [requirement.requirement.code],
        **dict.fromkeys(DRAFT, [make_draft(cast["city_officer"], requirement).pk]),
        "hall:replace_document": [document.code],
        "hall:set_value": [value.parameter.code],
        "hall:close_value": [value.pk],
        "hall:give_dispensation learner": [learner_file.code],
        "hall:give_dispensation neighbour": [neighbour.code],
        "hall:end_dispensation": [let_off.pk],
        **dict.fromkeys(OWN_FILE, [learner_file.code]),
        "officials:curriculum learner": [learner_file.code],
        "officials:curriculum neighbour": [neighbour.code],
        "hall:correct_identity neighbour": [neighbour.code],
        "hall:add_part learner": [learner_file.code, "trinh-do"],
        "hall:add_part neighbour": [neighbour.code, "trinh-do"],
        **dict.fromkeys(OWN_CERTIFICATE, [learner_file.code, "trinh-do", shown.pk]),
        "hall:evidence": [learner_file.code, shown.pk],
        **dict.fromkeys(SUCCESSION_PAGES, [succession.pk]),
        "succession:plan other": [make_succession(units.ba_dinh).pk],
        "succession:correct": [entry.pk],
        "succession:remove": [entry.pk],
        "openid_connect_login": ["dinh-danh"],
        "openid_connect_callback": ["dinh-danh"],
        "mfa_edit_webauthn": [0],
        "mfa_remove_webauthn": [0],
        "hall:file learner": [learner_file.code],
        "hall:file neighbour": [neighbour.code],
        "hall:programme": [programme.code],
        "catalogue:programme_edit": [programme.code],
        "catalogue:provider": [school.code],
        "catalogue:capacity school": [school.code],
        "catalogue:capacity department": [department.code],
        "law:document": [document.code],
        "org:end_grant": [cast["unit_officer"].grants.get().pk],
        "org:end_deputy": [make_deputy(cast["unit_officer"], neighbours_account).pk],
        "officials:account learner": [learner_file.person.account.username],
        "officials:account neighbour": [neighbours_account.username],
        "officials:reissue": [learner_file.person.account.username],
        "officials:close": [learner_file.person.account.username],
        "officials:reopen": [learner_file.person.account.username],
        "standards:requirement": [requirement.requirement.code],
        "hall:printed_file": [printing.pk],
        "desk:open_notice": [Notice.objects.get(user=cast["learner"]).pk],
        "org:unit": [units.ha_dong.code],
        **appointments.keys(learner_file, cast["city_officer"], succession),
        "intake:empty": ["roster"],
        "intake:columns": [batch.pk],
        "intake:batch": [batch.pk],
        "intake:refused": [batch.pk],
        "intake:again": [batch.pk],
        "intake:commit": [batch.pk],
    }


@pytest.fixture
def answers(arguments, become):
    """Try one door as everybody; the statuses in the order of the columns."""

    def attempt(door, method):
        url = reverse(door.split()[0], args=arguments.get(door, []))
        found = []
        with transaction.atomic():
            for name in EVERYBODY:
                response = getattr(become(name), method)(url)
                list(response.streaming_content) if response.streaming else response.content
                found.append(response.status_code)
            # The next door finds everything as this one found it.
            transaction.set_rollback(True)
        return " ".join(map(str, found))

    return attempt


def names(patterns, room=""):
    """The names of all addresses, room by room."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield f"{room}{pattern.name}"
        else:
            yield from names(
                pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else ""
            )


def rooms(doors):
    """The doors by the room whose they are: one city is built for all of a room's."""
    found = {}
    for door, row in doors.items():
        found.setdefault(door.rpartition(":")[0] or "hall", {})[door] = row
    return found


def test_every_address_has_its_row():
    rows = {door.split()[0] for door in (*READ, *WRITE)}

    assert set(names(get_resolver().url_patterns)) == rows


# Both of one room in one test: a city takes longer to build than many a door to try.
@pytest.mark.parametrize("room", rooms(READ))
def test_who_may_read_and_write(room, answers):
    read, write = rooms(READ)[room], rooms(WRITE).get(room, {})

    assert {door: answers(door, "get") for door in read} == read
    assert {door: answers(door, "post") for door in write} == write


def test_every_room_that_takes_something_in_is_tried():
    assert rooms(WRITE).keys() <= rooms(READ).keys()
