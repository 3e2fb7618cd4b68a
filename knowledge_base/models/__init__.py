"""Methods, and how workers order them."""

from .life_area import LifeArea
from .method import MethodPageMixin
from .pages import KnowledgeIndexPage, KnowledgeIndexPageMixin, MethodPage, MethodRelation
from .vouched import VouchedMixin

__all__ = [
    "KnowledgeIndexPage",
    "KnowledgeIndexPageMixin",
    "LifeArea",
    "MethodPage",
    "MethodPageMixin",
    "MethodRelation",
    "VouchedMixin",
]
