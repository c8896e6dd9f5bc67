from django.db import connection


def test_tests_run_on_a_database_of_their_own(db):
    assert connection.settings_dict["NAME"].startswith("test_")
