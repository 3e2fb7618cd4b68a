"""A page cache that cannot be right is said so."""

from wijkteam_pages.page_cache_checks import shared_by_all_processes, stands_before_the_session


def test_a_cache_that_each_process_has_of_its_own_is_warned_of(settings):
    assert [message.id for message in shared_by_all_processes(None)] == ["wijkteam_pages.W020"]
    settings.WIJKTEAM_PAGES_PAGE_CACHE = False
    assert not shared_by_all_processes(None)


def test_files_and_redis_are_shared(settings):
    for backend in ("django.core.cache.backends.filebased.FileBasedCache", "django_redis.cache.RedisCache"):
        settings.CACHES = {"default": {"BACKEND": backend}}
        assert not shared_by_all_processes(None)


def test_the_site_has_the_page_cache_before_the_session(settings):
    assert not stands_before_the_session(None)
    settings.MIDDLEWARE = sorted(settings.MIDDLEWARE)
    assert [message.id for message in stands_before_the_session(None)] == ["wijkteam_pages.W021"]
