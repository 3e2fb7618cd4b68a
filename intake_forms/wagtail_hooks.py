"""What this app registers with Wagtail, and nothing else."""

from wagtail import hooks

from intake_forms import draft_endings, purge, reminders, spam_box
from intake_forms.desk import accounts, admin
from intake_forms.follow import visit
from intake_forms.person_data import DraftHolder, SubmissionHolder
from intake_forms.uploads import endings, renewal
from intake_forms.viewsets import StandardTextViewSet

hooks.register("register_admin_urls", admin.urls)
hooks.register("register_admin_menu_item", admin.menu_item)
hooks.register("before_delete_user", accounts.keep_owner)
hooks.register("before_bulk_action", accounts.keep_owners)
hooks.register("wijkteam_quick_exit", draft_endings.wipe)
hooks.register("wijkteam_quick_exit", visit.wipe)
hooks.register("register_admin_viewset", StandardTextViewSet)
hooks.register("wijkteam_due", draft_endings.due)
hooks.register("wijkteam_due", purge.due_task)
hooks.register("wijkteam_due", reminders.due_task)
hooks.register("wijkteam_due", spam_box.due_task)
hooks.register("wijkteam_due", endings.due)
hooks.register("wijkteam_personal_data", SubmissionHolder)
hooks.register("wijkteam_personal_data", DraftHolder)
hooks.register("wijkteam_rotate_keys", renewal.rotate)
