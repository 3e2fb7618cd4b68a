"""What the template says of each column: what it is for, and how one would fill it in."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ..models import SpreadsheetImport

Kind = SpreadsheetImport.Kind

EXPLAINED = {
    Kind.TEAMS: {
        "key": _("A short name that never changes. We know the team by it."),
        "name": _("The name that residents read."),
        "municipality": _("The code of CBS. Empty is fine when the site has one municipality."),
        "districts": _("The codes of the districts, with a comma in between."),
        "neighbourhoods": _("Only those that belong to another team than the rest of their district."),
        "owner": _("Who keeps the hours right: a user name or an e-mail address."),
        "is_fallback": _("Does this team get what fits no other team? One team at the most."),
        "is_active": _("Write “nee” to take a team off the site."),
        "visit": _("Can people come by?"),
        "phone": _("One number, or several with a semicolon in between."),
        "whatsapp": _("One number, or several with a semicolon in between."),
        "whatsapp_days": _("Within how many working days somebody answers."),
        "email": _("One address, or several with a semicolon in between."),
        "email_days": _("Within how many working days somebody answers."),
        "post": _("The address for letters."),
        "chat": _("The web address of the chat."),
        "social": _("The web address of the page."),
    },
    Kind.SESSIONS: {
        "key": _("A short name of your own. We know the row by it."),
        "team": _("The key or the name of the team."),
        "location": _("The name of the place, as under “Locations”."),
        "days": _("One day or more."),
        "hours": _("From and until. Twice on one day? Write “en” in between."),
        "rhythm": _("Empty is every week. For every other week we need one of the dates."),
        "valid_from": _("Only if it begins later."),
        "valid_until": _("The last day on which it is there."),
        "partners": _("Who sits at the same table."),
        "languages": _("Besides Dutch, each in its own language."),
        "note": _("One short sentence."),
    },
    Kind.QUESTIONS: {
        "key": _("A short name of your own, the same in every language."),
        "language": _("The code of the language. Empty is Dutch."),
        "question": _("One question, as a resident would ask it."),
        "answer": _("Plain text. An empty line makes a new paragraph, a • in front makes a list."),
        "topic": _("The key or the name of the topic."),
        "teams": _("“alle”, or the keys of the teams with a comma in between. Only at the Dutch question."),
        "sort_order": _("A low number stands higher."),
    },
}

# Not translated: an example is read by the same readers as every other cell.
EXAMPLES = {
    Kind.TEAMS: {
        "key": "voorbeeld-noord", "name": "Wijkteam Voorbeeld", "municipality": "GM9361",
        "districts": "WK936101, WK936102",
        "owner": "redactie", "is_fallback": "nee", "is_active": "ja", "visit": "ja", "phone": "010 555 01 20",
        "whatsapp": "06 555 01 201", "whatsapp_days": "1", "email": "noord@zandmeer.example", "email_days": "2",
    },
    Kind.SESSIONS: {
        "key": "voorbeeld-ochtend", "team": "noord", "location": "De Linde", "days": "ma, di, vr",
        "hours": "9.00-12.00 en 13.30-17.00", "rhythm": "om de week vanaf 5-1-2026", "valid_until": "31-12-2026",
        "partners": "de wijkagent", "languages": "English, العربية", "note": "daarna drinken wij koffie",
    },
    Kind.QUESTIONS: {
        "key": "voorbeeld-kosten", "language": "nl", "question": "Moet ik betalen voor hulp?",
        "answer": "Nee. Onze hulp is gratis.\n\nNeem mee:\n• uw brief\n• iemand die u vertrouwt",
        "topic": "money", "teams": "alle", "sort_order": "10",
    },
}  # fmt: skip
