"""What browsers are told and what they may keep; the policies themselves are in wijkteam_pages.csp."""

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Not "no-referrer": a browser then sends "Origin: null" with a form, and Django refuses it as forged.
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"  # Wagtail lifts this to "same origin" for its previews

SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

# No request to any other host, by a browser or by us.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []

# What an editor may upload is shown to residents from our own address.
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILDOCS_EXTENSIONS = ["pdf", "odt", "ods", "docx", "xlsx", "txt", "csv", "mp3"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"  # the view knows which collections are private
# What residents send along stays in memory on its way in: a temporary file would hold it readable.
FILE_UPLOAD_HANDLERS = [
    "intake_forms.uploads.reception.InMemory",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
# Wagtail's large page forms have thousands of fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
