"""What is sealed opens in one place, with the right key, and nowhere else."""

import base64

import pytest
from django.core.exceptions import ImproperlyConfigured

from wijkteam_pages.encryption import KeyRing, Unreadable, key_id, seal, unseal

HERE = "intake_forms.note:5f0c:text"
OLD = "old:" + base64.b64encode(bytes(range(32))).decode()
NEW = "new:" + base64.b64encode(bytes(range(100, 132))).decode()


@pytest.fixture
def keys(settings):
    def use(*entries):
        settings.ENCRYPTION_KEYS = list(entries)

    use(NEW, OLD)
    return use


def test_what_was_sealed_opens_again(keys):
    assert unseal(seal(b"Ik heb schulden", HERE), HERE) == b"Ik heb schulden"


def test_the_text_is_not_readable_in_what_is_stored(keys):
    assert b"schulden" not in seal(b"Ik heb schulden", HERE)


def test_the_same_text_is_never_stored_the_same_way_twice(keys):
    assert seal(b"ja", HERE) != seal(b"ja", HERE)


def test_the_id_of_the_key_stands_in_front(keys):
    assert key_id(seal(b"ja", HERE)) == "new"


@pytest.mark.parametrize(
    "elsewhere",
    ["intake_forms.note:6a1d:text", "intake_forms.note:5f0c:title", "intake_forms.draft:5f0c:text"],
)
def test_a_text_moved_to_another_row_field_or_model_does_not_open(keys, elsewhere):
    with pytest.raises(Unreadable, match="changed, moved, or another key"):
        unseal(seal(b"ja", HERE), elsewhere)


def test_a_change_of_any_byte_is_noticed(keys):
    sealed = seal(b"Ik heb hulp nodig", HERE)
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(Unreadable):
            unseal(bytes(changed), HERE)


def test_half_of_a_text_is_noticed(keys):
    sealed = seal(b"Ik heb hulp nodig", HERE)
    for length in range(len(sealed)):
        with pytest.raises(Unreadable):
            unseal(sealed[:length], HERE)


def test_after_rotation_the_old_key_still_reads_and_the_new_one_writes(keys):
    keys(OLD)
    before = seal(b"van vorig jaar", HERE)
    keys(NEW, OLD)
    assert unseal(before, HERE) == b"van vorig jaar"
    assert key_id(seal(b"van nu", HERE)) == "new"


def test_a_key_that_is_gone_is_named(keys):
    sealed = seal(b"ja", HERE)
    keys(OLD)
    with pytest.raises(Unreadable, match="key “new”, which is not in ENCRYPTION_KEYS"):
        unseal(sealed, HERE)


def test_another_key_under_the_same_id_gives_a_clear_error(keys):
    sealed = seal(b"ja", HERE)
    keys("new:" + OLD.partition(":")[2])
    with pytest.raises(Unreadable, match="does not open with key “new”"):
        unseal(sealed, HERE)


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        ([], "there is no key"),
        (["new:c2hvcnQ="], "5 bytes, 32 are needed"),
        (["new:" + base64.b64encode(b"x" * 32).decode()], "not random"),
        (["new:nonsense!"], "not base64"),
        ([NEW.partition(":")[2]], "id:base64key"),
        ([NEW, NEW], "same id"),
        ([NEW, "other:" + NEW.partition(":")[2]], "same key"),
    ],
)
def test_a_ring_that_nobody_could_trust_is_refused(keys, entries, reason):
    keys(*entries)
    with pytest.raises(ImproperlyConfigured, match=reason) as refusal:
        seal(b"ja", HERE)
    for entry in entries:
        assert entry.partition(":")[2] not in str(refusal.value) or ":" not in entry


def test_the_ring_reads_as_one_line_from_the_environment(settings):
    settings.ENCRYPTION_KEYS = f"{NEW}, {OLD}"
    assert [key.id for key in KeyRing.from_setting().keys] == ["new", "old"]


def test_a_key_shows_no_secret_when_printed(keys):
    assert NEW.partition(":")[2] not in repr(KeyRing.from_setting())
    assert repr(bytes(range(100, 132))) not in repr(KeyRing.from_setting())
