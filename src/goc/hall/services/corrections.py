"""Corrections and requests, with what other rooms do about them: files kept, people told, needs
judged anew, all in one transaction."""

from pathlib import Path

from django.db import transaction
from django.urls import reverse

from goc.desk import services as desk
from goc.needs import services as needs
from goc.officials.access import deciders
from goc.officials.models import Correction, DataRequest
from goc.officials.services import corrections, requests
from goc.utilisation import services as utilisation

TO_DECIDE = "Có đề nghị sửa hồ sơ chờ đồng chí quyết định."
DECIDED = "Đề nghị sửa hồ sơ của đồng chí đã có quyết định."
TO_ANSWER = "Có yêu cầu về dữ liệu cá nhân chờ đồng chí trả lời, tính theo ngày làm việc."
ANSWERED = "Yêu cầu về dữ liệu cá nhân của đồng chí đã được trả lời."


@transaction.atomic
def propose(*, evidence=None, by, at, **asked) -> Correction:
    """Propose a correction (`officials.services.corrections.propose`) with the file that proves
    it, and tell whoever decides."""
    file = _kept(evidence, by=by, at=at) if evidence else None
    made = corrections.propose(evidence=file, by=by, at=at, **asked)
    _tell(deciders(made.official) - {by.pk}, made, TO_DECIDE, by=by, at=at)
    return made


def _kept(upload, *, by, at):
    ending = Path(upload.name).suffix.lower()[:8]
    return desk.keep_upload(upload=upload, ending=ending, by=by, at=at)


@transaction.atomic
def decide(*, correction: Correction, by, at, **decision) -> Correction:
    """Decide a correction (`officials.services.corrections.decide`), judge the official anew where
    the file was mended, and tell them and the proposer."""
    decided = corrections.decide(correction=correction, by=by, at=at, **decision)
    if decided.state == Correction.State.CONFIRMED:
        needs.reassess(people=[decided.official_id], by=by, at=at)
        utilisation.follow(people=[decided.official_id], by=by, at=at)
    told = {decided.proposed_by_id, decided.official.person.account_id} - {by.pk, None}
    _tell(told, decided, DECIDED, by=by, at=at)
    return decided


@transaction.atomic
def ask(*, by, at, **asked) -> DataRequest:
    """Note what an official asks about their data, and tell whoever answers."""
    made = requests.ask(by=by, at=at, **asked)
    _tell(deciders(made.official) - {by.pk}, made, TO_ANSWER, by=by, at=at)
    return made


@transaction.atomic
def answer(*, request: DataRequest, by, at, **given) -> DataRequest:
    """Answer what an official asked, and tell them."""
    answered = requests.answer(request=request, by=by, at=at, **given)
    _tell({answered.official.person.account_id} - {None}, answered, ANSWERED, by=by, at=at)
    return answered


PAGES = {Correction: "hall:correction", DataRequest: "hall:data_request"}


def _tell(users, thing, sentence, *, by, at) -> None:
    """Tell the accounts that something waits; the page, not the sentence, says about whom."""
    kind = f"officials.{thing._meta.model_name}"
    path = reverse(PAGES[type(thing)], args=[thing.pk])
    if users:
        desk.notify(users=users, kind=kind, sentence=sentence, path=path, by=by, at=at)
