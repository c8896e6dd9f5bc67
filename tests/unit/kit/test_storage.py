import json

import pytest

from goc.kit.storage import HashedStatic


def storage(folder):
    return HashedStatic(location=folder, base_url="/static/")


def test_before_collecting_files_keep_their_names(tmp_path):
    assert storage(tmp_path).url("kit/css/base.css") == "/static/kit/css/base.css"


def test_after_collecting_files_go_by_their_hashed_names(tmp_path):
    paths = {"kit/css/base.css": "kit/css/base.abc123.css"}
    manifest = {"version": "1.1", "hash": "x", "paths": paths}
    (tmp_path / "staticfiles.json").write_text(json.dumps(manifest))

    assert storage(tmp_path).url("kit/css/base.css") == "/static/kit/css/base.abc123.css"


def test_a_file_that_was_not_collected_is_missed_loudly(tmp_path):
    manifest = {"version": "1.1", "hash": "x", "paths": {"a.css": "a.1.css"}}
    (tmp_path / "staticfiles.json").write_text(json.dumps(manifest))

    with pytest.raises(ValueError, match="kit/css/new.css"):
        storage(tmp_path).url("kit/css/new.css")
