"""An answer in a cell: plain text with paragraphs and lists, or simple HTML, and back.

Only what an editor can make in the admin comes through: paragraphs, lists, bold, italic and links.
"""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from itertools import groupby

_KEPT = {"p", "ul", "ol", "li", "b", "i", "a", "br"}
_SAME = {"strong": "b", "em": "i", "div": "p", "h1": "p", "h2": "p", "h3": "p", "h4": "p"}
_WITHOUT_WORDS = {"script", "style", "template", "iframe", "object", "svg", "title"}
_LINK = re.compile(r"(?:https?://|mailto:|tel:|/(?!/)|#)[^\s\"'<>]*")
_TAG = re.compile(r"</?(?:p|ul|ol|li|b|i|a|br|strong|em|div|h[1-4])\b[^>]*>", re.IGNORECASE)
_BULLET = re.compile(r"[-*•–]\s+")
_NUMBER = re.compile(r"\d{1,2}[.)]\s+")


def to_html(text: str) -> str:
    """The HTML of a cell, cleaned. Without tags an empty line parts paragraphs, and `•` or `1.` makes a list."""
    if _TAG.search(text):
        return cleaned(text)
    return "".join(_block(block) for block in re.split(r"\n\s*\n", text.strip()) if block.strip())


def _block(block: str) -> str:
    lines = [line.strip() for line in block.splitlines() if line.strip()]
    return "".join(_run(kind, list(those)) for kind, those in groupby(lines, key=_kind))


def _kind(line: str) -> str:
    return "ul" if _BULLET.match(line) else "ol" if _NUMBER.match(line) else "p"


def _run(kind: str, lines: list[str]) -> str:
    if kind == "p":
        return f"<p>{'<br/>'.join(html.escape(line, quote=False) for line in lines)}</p>"
    sign = _BULLET if kind == "ul" else _NUMBER
    items = "".join(f"<li>{html.escape(sign.sub('', line, count=1), quote=False)}</li>" for line in lines)
    return f"<{kind}>{items}</{kind}>"


def to_text(answer: str) -> str:
    """What stands in a cell for an answer: plain text where nothing gets lost by it, else its simple HTML."""
    simple = cleaned(answer)
    text = re.sub(r"<br/>", "\n", simple)
    text = re.sub(r"<ol>(.*?)</ol>", lambda found: _numbered(found[1]), text, flags=re.DOTALL)
    text = re.sub(r"<li>(.*?)</li>", r"• \1\n", text, flags=re.DOTALL)
    text = re.sub(r"</?ul>", "\n", text)
    text = re.sub(r"<p>(.*?)</p>", r"\1\n\n", text, flags=re.DOTALL)
    text = html.unescape(re.sub(r"\n{3,}", "\n\n", text)).strip()
    return text if to_html(text) == simple else simple


def _numbered(items: str) -> str:
    found = re.findall(r"<li>(.*?)</li>", items, flags=re.DOTALL)
    return "".join(f"{number}. {item}\n" for number, item in enumerate(found, 1)) + "\n"


def cleaned(text: str) -> str:
    """HTML with nothing in it but what an editor can make; a link leads to a web address, a mail address or a page."""
    parser = _Cleaner()
    parser.feed(text)
    parser.close()
    return parser.result()


class _Cleaner(HTMLParser):
    """Writes again what is allowed, and closes what was left open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.written: list[str] = []
        self.open: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tag = _SAME.get(tag, tag)
        if tag in _WITHOUT_WORDS:
            self.silent += 1
        if tag not in _KEPT or self.silent:
            return
        if tag == "br":
            self.written.append("<br/>")
            return
        if tag in ("p", "ul", "ol"):
            self._close_to_block()
        attributes = _of_link(attrs) if tag == "a" else ""
        if tag == "a" and not attributes:
            return
        self.written.append(f"<{tag}{attributes}>")
        self.open.append(tag)

    def _close_to_block(self) -> None:
        while self.open and self.open[-1] not in ("li", "ul", "ol"):
            self.written.append(f"</{self.open.pop()}>")

    def handle_endtag(self, tag: str) -> None:
        tag = _SAME.get(tag, tag)
        if tag in _WITHOUT_WORDS:
            self.silent = max(0, self.silent - 1)
        if tag in self.open:
            while (last := self.open.pop()) != tag:
                self.written.append(f"</{last}>")
            self.written.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self.silent or (not data.strip() and (not self.open or self.open[-1] in ("ul", "ol"))):
            return
        if not self.open:
            self.handle_starttag("p", [])
        self.written.append(html.escape(re.sub(r"\s+", " ", data), quote=False))

    def result(self) -> str:
        while self.open:
            self.written.append(f"</{self.open.pop()}>")
        return re.sub(r"<(p|li)>\s*</\1>", "", "".join(self.written)).strip()


def _of_link(attrs: list[tuple[str, str | None]]) -> str:
    """The attributes of a link that is allowed; nothing for any other."""
    known = dict(attrs)
    kind, key, address = known.get("linktype"), known.get("id") or "", (known.get("href") or "").strip()
    if kind in ("page", "document") and key.isdigit():
        return f' linktype="{kind}" id="{key}"'
    return f' href="{html.escape(address)}"' if _LINK.fullmatch(address) else ""
