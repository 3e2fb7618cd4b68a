"""Whether a text speaks of a person: by name, e-mail address or phone number, however that was typed."""

from __future__ import annotations

from dataclasses import dataclass

# The same number with 0 or with +31 in front.
SAME_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Mentions:
    """What to look for; what is empty is not looked for."""

    name: str = ""
    email: str = ""
    phone: str = ""

    def in_text(self, text: str) -> bool:
        """Whether the text holds the name, the address or the number; capitals and spaces do not count."""
        written = " ".join(text.split()).casefold()
        words = [" ".join(each.split()).casefold() for each in (self.name, self.email) if each.strip()]
        number = digits(self.phone)[-SAME_DIGITS:]
        return any(word in written for word in words) or (
            len(number) == SAME_DIGITS and number in digits(text)
        )


def digits(text: str) -> str:
    """The digits of a text and nothing between them."""
    return "".join(sign for sign in text if sign.isdecimal())
