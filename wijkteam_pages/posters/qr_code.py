"""An address as a QR code that a page may hold: SVG with attributes only, since our pages allow no inline style."""

from __future__ import annotations

import segno


def qr_code(text: str) -> str:
    """The code as an SVG element, with the quiet zone of ISO/IEC 18004. A fold or a stain of 15 % does no harm."""
    code = segno.make(text, error="m", micro=False)
    return code.svg_inline(
        omitsize=True, border=4, svgclass="wijkteam-poster__modules", lineclass=None, light="#fff"
    )
