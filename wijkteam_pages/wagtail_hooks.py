"""What this app registers with Wagtail, and nothing else."""

from wagtail import hooks

from wijkteam_pages import due

hooks.register("wijkteam_due", due.own_tasks)
