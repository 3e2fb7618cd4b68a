"""What this app registers with Wagtail, and nothing else."""

from wagtail import hooks

from knowledge_base.admin_menu import knowledge_menu_item
from knowledge_base.readers import not_found_for_outsiders
from knowledge_base.suggestions import methods_on
from knowledge_base.viewsets import LifeAreaViewSet

hooks.register("register_admin_viewset", LifeAreaViewSet)
hooks.register("register_admin_menu_item", knowledge_menu_item)
hooks.register("wijkteam_suggestions", methods_on)
# Before Wagtail's own check, which would send an account outside the group to the log-in page.
hooks.register("on_serve_page", not_found_for_outsiders, order=-10)
