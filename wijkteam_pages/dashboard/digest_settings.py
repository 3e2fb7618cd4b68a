"""Switching the weekly mail off, among the settings of one's own account."""

from django import forms
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab

from wijkteam_pages.models import DigestChoice

from .digest import readers


class DigestForm(forms.ModelForm):
    class Meta:
        model = DigestChoice
        fields = ["is_wanted"]


class DigestPanel(BaseSettingsPanel):
    """For those whom the mail is for; nobody else has anything to choose."""

    name = "weekly_mail"
    title = _("Weekly mail")
    tab = notifications_tab
    order = 50
    form_class = DigestForm

    @cached_property
    def choice(self) -> DigestChoice:
        found = DigestChoice.objects.filter(user=self.user).first()
        return found or DigestChoice(user=self.user)

    def is_active(self) -> bool:
        return readers(timezone.localdate()).filter(pk=self.user.pk).exists()

    def get_form(self) -> DigestForm:
        data = self.request.POST if self.request.method == "POST" else None
        return DigestForm(data, instance=self.choice, prefix=self.name)
