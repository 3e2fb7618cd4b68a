"""What follows when a knowledge base is made, or a life area gets another name."""

from typing import Any

from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver

from wijkteam_pages.search import index

from . import readers
from .models import KnowledgeIndexPageMixin, LifeArea, MethodPage


@receiver(post_save, dispatch_uid="knowledge_base_closed")
def closed(instance: Any, created: bool, raw: bool = False, **kwargs: Any) -> None:
    if created and not raw and isinstance(instance, KnowledgeIndexPageMixin):
        readers.close(instance)


@receiver([post_save, pre_delete], sender=LifeArea, dispatch_uid="knowledge_base_life_area")
def renamed(instance: LifeArea, **kwargs: Any) -> None:
    methods = MethodPage.objects.filter(life_areas=instance.pk).values_list("pk", flat=True)
    index.changed(f"page:{pk}" for pk in methods)
