"""The words by which files declare their origin: IPTC digital source types, and the marks that generators leave."""

from __future__ import annotations

import re

from app.domain.provenance import Says

# IPTC NewsCodes "digitalsourcetype" (cv.iptc.org/newscodes/digitalsourcetype), with retired terms, and C2PA's own two.
_SOURCE_TYPES = {
    "trainedalgorithmicmedia": Says.AI_GENERATED,
    "trainedalgorithmicdata": Says.AI_GENERATED,
    "compositewithtrainedalgorithmicmedia": Says.AI_EDITED,
    "compositedwithtrainedalgorithmicmedia": Says.AI_EDITED,
    "compositesynthetic": Says.AI_EDITED,
    "algorithmicmedia": Says.COMPUTER,
    "algorithmicallyenhanced": Says.COMPUTER,
    "softwareimage": Says.COMPUTER,
    "virtualrecording": Says.COMPUTER,
    "datadrivenmedia": Says.COMPUTER,
    "screencapture": Says.COMPUTER,
    "digitalcapture": Says.CAMERA,
    "computationalcapture": Says.CAMERA,
    "compositecapture": Says.CAMERA,
    "negativefilm": Says.CAMERA,
    "positivefilm": Says.CAMERA,
    "print": Says.CAMERA,
    "humanedits": Says.HUMAN_EDITED,
    "minorhumanedits": Says.HUMAN_EDITED,
    "digitalart": Says.HUMAN_EDITED,
    "digitalcreation": Says.HUMAN_EDITED,
}

# Marks that mean a generator wherever they stand, prose included.
_UNMISTAKABLE = (
    r"made with google ai", r"edited with google ai", r"\bmidjourney\b", r"\bstable[ -]?diffusion\b", r"\bcomfyui\b",
    r"\bdall[·\-. ]?e\b", r"\bnovelai\b", r"\binvoke ?ai\b", r"\badobe firefly\b", r"\bnegative prompt:",
    r"\bsteps: \d+, (?:sampler|cfg)", r"\bjob id: [0-9a-f]{8}-", r"\bautomatic1111\b", r"\bfooocus\b", r"\bgpt-image\b",
    r"\bai[ -]generated\b", r"\bgenerated (?:by|with|using) (?:an? )?(?:ai\b|artificial)",
)  # fmt: skip
# Names that are also ordinary words: they count only where the program that made the picture is named.
_AS_PROGRAM = (
    r"\bfirefly\b", r"\bgemini\b", r"\bimagen[ -]?\d", r"\bchatgpt\b", r"\bopenai\b", r"\bgrok\b",
    r"\bflux[ .\-]?(?:1|2|dev|pro|schnell|kontext)\b", r"\bleonardo\.?ai\b", r"\bideogram\b", r"\bdoubao\b",
    r"\bseedream\b", r"\bjimeng\b", r"\brecraft\b", r"\bdreamstudio\b", r"\bstability\.?ai\b", r"\bsd[- ]?xl\b",
    r"\bdreamina\b", r"\bqwen-image\b", r"\bhunyuan\b", r"\bnano[ -]banana\b", r"\bcraiyon\b", r"\bnightcafe\b",
    r"\bplayground ai\b", r"\bbing image creator\b", r"\bmicrosoft designer\b", r"\bkandinsky\b", r"\bbria\b",
    r"\bdraw things\b", r"\bdiffusers\b",
)  # fmt: skip
_ANYWHERE = re.compile("|".join(_UNMISTAKABLE), re.IGNORECASE)
_PROGRAM = re.compile("|".join(_AS_PROGRAM), re.IGNORECASE)


def says_of_source_type(value: str) -> Says:
    """What an IPTC or C2PA digital source type claims; the value may be the whole URI or its last part."""
    term = re.split(r"[/#:]", value.strip().rstrip("/"))[-1]
    return _SOURCE_TYPES.get(term.lower(), Says.OTHER)


def names_generator(text: str, *, program_field: bool) -> bool:
    """Whether a text names an image generator; `program_field` says that the field is for the program's name."""
    return bool(_ANYWHERE.search(text) or (program_field and _PROGRAM.search(text)))
