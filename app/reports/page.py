"""A report as one HTML page: no script, nothing fetched, printable; figures are inline SVG pictures."""

from __future__ import annotations

import base64
from html import escape

from reportlab.graphics import renderSVG

from app.reports.document import Block, Figure, Heading, Report, Table, Words
from app.reports.fonts import BODY, register

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; max-width: 60rem; margin: 2rem auto;
  padding: 0 1.5rem; }
h1 { font-size: 1.7rem; margin-bottom: 0.2rem; } h2 { margin-top: 2.2rem; border-bottom: 1px solid #d0d7de; }
.quiet, figcaption, caption { color: #57606a; }
table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; padding-bottom: 0.4rem; }
th, td { padding: 0.25rem 0.8rem; border-bottom: 1px solid #d0d7de; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 1.2rem 0; break-inside: avoid; } img { max-width: 100%; height: auto; } tr { break-inside: avoid; }
@media screen and (prefers-color-scheme: dark) {
  body { color: #e6edf3; background: #0d1117; } .quiet, figcaption, caption { color: #9aa4af; }
  h2, th, td { border-color: #30363d; } img { background: #fff; padding: 0.6rem; border-radius: 4px; }
}
@media print { body { margin: 0; max-width: none; font-size: 11pt; } }
"""


def html(report: Report) -> str:
    """The whole page. Every text is escaped; a policy in the page forbids scripts and anything from elsewhere."""
    register()
    policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    body = "\n".join(_block(block) for block in report.blocks)
    return (
        f'<!doctype html>\n<html lang="{escape(report.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(report.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f'<h1>{escape(report.title)}</h1>\n<p class="quiet">{escape(report.made)}</p>\n{body}\n'
        "</main>\n</body>\n</html>\n"
    )


def svg(figure: Figure) -> str:
    """The figure's drawing alone, as an SVG file with its words as title and description."""
    register()
    drawn: str = renderSVG.drawToString(figure.drawing)
    caption, says = escape(figure.caption), escape(figure.says)
    named = drawn.replace("<title>...</title>", f"<title>{caption}</title>", 1)
    return named.replace("<desc>...</desc>", f"<desc>{says}</desc>", 1).replace(
        f"font-family: {BODY};", "font-family: system-ui, sans-serif;"
    )


def _block(block: Block) -> str:
    match block:
        case Heading(words, level):
            return f"<h{level}>{escape(words)}</h{level}>"
        case Words(words, quiet):
            return f'<p class="quiet">{escape(words)}</p>' if quiet else f"<p>{escape(words)}</p>"
        case Table():
            return _table(block)
        case Figure():
            data = base64.b64encode(svg(block).encode()).decode("ascii")
            return (
                f'<figure><img src="data:image/svg+xml;base64,{data}" alt="{escape(block.says, quote=True)}">'
                f"<figcaption>{escape(block.caption)}</figcaption></figure>"
            )


def _table(table: Table) -> str:
    def cell(kind: str, place: int, text: str) -> str:
        scope = ' scope="col"' if kind == "th" else ""
        number = ' class="number"' if place in table.numbers else ""
        return f"<{kind}{scope}{number}>{escape(text)}</{kind}>"

    head = "".join(cell("th", place, text) for place, text in enumerate(table.head))
    rows = "\n".join(
        "<tr>" + "".join(cell("td", place, text) for place, text in enumerate(row)) + "</tr>" for row in table.rows
    )
    return (
        f"<table><caption>{escape(table.caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>\n{rows}\n</tbody></table>"
    )
