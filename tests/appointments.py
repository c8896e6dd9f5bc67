"""The doors of the gate: what each of the cast is answered, in the columns of test_every_door, and
the keys of their addresses."""

from tests.minutes import make_appointment, make_list, make_minute, make_shortfall

READ = {
    "utilisation:ask": "200 200 403 403 200 200 200 403 403 403 302",
    "utilisation:minutes": "200 200 403 403 200 200 200 403 403 403 302",
    "utilisation:minute": "200 200 403 403 404 200 200 403 403 403 302",
    "utilisation:decide": "200 200 403 403 404 403 403 403 403 403 302",
    "utilisation:decisions": "200 200 403 403 200 200 200 403 403 403 302",
    "utilisation:decision": "200 200 403 403 404 200 200 403 403 403 302",
    "utilisation:scan": "200 200 403 403 404 200 200 403 403 403 302",
    "utilisation:withdraw": "200 200 403 403 404 403 403 403 403 403 302",
    "utilisation:debts": "200 200 403 403 200 200 200 403 403 403 302",
    "utilisation:shortfalls": "200 200 403 403 200 200 200 403 403 403 302",
    "utilisation:shortfall": "200 200 403 403 404 200 200 403 403 403 302",
    "utilisation:unused": "200 200 403 403 200 200 200 403 403 403 302",
    "utilisation:check_list": "200 200 403 403 200 200 200 403 403 403 302",
    "utilisation:listed": "200 404 403 403 404 404 404 403 403 403 302",
    "utilisation:review": "200 200 403 403 404 200 200 403 403 403 302",
}
WRITE = {
    # Nobody is named: the form comes back.
    "utilisation:ask": "200 200 403 403 200 200 200 403 403 403 302",
    "utilisation:check_list": "200 200 403 403 200 200 200 403 403 403 302",
    "utilisation:decide": "200 200 403 403 404 403 403 403 403 403 302",
    "utilisation:withdraw": "200 200 403 403 404 403 403 403 403 403 302",
    "utilisation:shortfall": "422 422 403 403 404 403 403 403 403 403 302",
    "utilisation:keep_minutes": "302 404 403 403 404 404 404 403 403 403 302",
    "utilisation:throw_away": "302 404 403 403 404 404 404 403 403 403 302",
    "utilisation:review": "302 302 403 403 404 302 302 403 403 403 302",
}


def keys(official, by, plan):
    """The keys behind the addresses of all of them; `plan` is one of succession."""
    made, checked = make_appointment(official, by).pk, make_list(official, by).pk
    of_decision = ("utilisation:decision", "utilisation:scan", "utilisation:withdraw")
    of_list = ("utilisation:listed", "utilisation:keep_minutes", "utilisation:throw_away")
    return {
        **dict.fromkeys(of_decision, [made]),
        **dict.fromkeys(of_list, [checked]),
        "utilisation:minute": [make_minute(official, by).pk],
        "utilisation:decide": [make_minute(official, by).pk],
        "utilisation:shortfall": [make_shortfall(official).pk],
        "utilisation:review": [plan.pk],
    }
