"""Sentences that the core keeps as plain text, such as why a provider failed, known again by their templates.

A failure is kept in the database by its English words, and years later a front end shows it in its own language. So
each such sentence is listed here; a test holds what the code raises against the list. What a vendor said stays quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import islice

from app.domain.faults import FAULTS
from app.domain.particulars import PARTICULARS, POLICY
from app.domain.refusals import REFUSALS
from app.domain.remarks import REMARKS
from app.domain.sentence import Figure, Sentence, in_a_row

FAILURES = (
    # of the status of a reply (net/status.py)
    "{who} does not accept the key.",
    "{who} asks for payment: the balance is used up.",
    "{who} knows the key but refuses the call.",
    "{who} cannot be reached: the proxy asks for a password.",
    "{who} did not receive the request in time.",
    "{who} does not take this kind of image.",
    "{who} asks to come back later.",
    "{who} limits the number of calls.",
    "{who} refuses the request (status {status}).",
    "{who} is not available (status {status}).",
    "{who} answered with the unexpected status {status}.",
    # of the network (net/failures.py, net/http.py, net/rpc.py, net/body.py, net/polling.py)
    "{who} shows a certificate that is not trusted. Nothing was sent.",
    "{who} cannot be reached over TLS. Nothing was sent.",
    "{who} cannot be reached through the proxy. Check the proxy in the settings.",
    "{who} cannot be found: the name of its host does not resolve. Is this machine online?",
    "{who} cannot be reached: no connection came about in time.",
    "{who} did not answer in time.",
    "{who} cannot be reached: the connection was refused.",
    "{who} cannot be reached: the connection was refused. Nothing was sent.",
    "{who} cannot be reached: the connection was refused, or its certificate is not trusted. Nothing was sent.",
    "{who} cannot be asked: its address or a header is not valid. Check the settings.",
    "{who} answered with something that is not proper HTTP.",
    "{who} broke off the connection in the middle.",
    "{who} did not finish its answer.",
    "{who} could not be asked: {what}. This is a fault of Second Look.",
    "{who} could not be asked: {what}.",
    "{who} leads to an address that is not allowed: {what}",
    "The connection to {who} was closed.",
    "{who} answered with a redirect to the host {host}. It was not followed; nothing was sent there.",
    "{who} answered with a redirect to another place. It was not followed; nothing was sent there.",
    "There is no key for {who}. Enter it in the settings.",
    "The key for {who} holds a character that no key has. Enter it again.",
    "{who} did not answer in full within {seconds} s.",
    "{who} did not answer within {seconds} s.",
    "{who}'s answer is larger than {limit} bytes.",
    "{who} does not take a message of this size.",
    "The answer of {who} is larger than the {limit} bytes allowed.",
    "The answer of {who} is compressed in a way not asked for: {what}.",
    "The answer of {who} is damaged: it cannot be decompressed.",
    "The answer of {who} is damaged: it ends within its compression.",
    "Waiting for the answer was stopped.",
    "Polling failed: {what}. This is a fault of Second Look.",
    # of addresses that were dropped (net/public.py)
    "The address points on more than {count} times.",
    "The address leads into this machine or its network ({what}); it was not fetched.",
    "The address leads into this machine; it was not fetched.",
    "The address hides where it leads ({host}); it was not fetched.",
    "There is no picture at the address (status {status}).",
    "The address is not available (status {status}).",
    "The address did not answer in full within {seconds} s.",
    "The address points on to something that is no address.",
    "This is not an address of the web: {what}.",
    "Only http and https addresses are fetched.",
    # of providers
    "{who} was handed an image without the bytes to send.",
    "An answer of {who} was read into {parts} parts where {count} were asked for.",
    "The answer of {who} is not what its documentation promises: {what}",
    "{who}'s answer is not what its documentation promises: {what}",
    "The answer of {who} is not what its description promises: {what}.",
    "The answer of {who} is no JSON: {what}.",
    "The provider failed: {what}.",
    "{words} Nothing more is sent until you resume it among the providers.",
    "{words} Nothing was sent, nor will be until you resume it among the providers.",
    "{words} Nothing was sent; “Test connection” lifts this.",
    "{who}'s answer holds no data.",
    "{who}'s answer holds no predictions.",
    "{who} gave a number that is no percentage: {what}.",
    "{who} gave a number that is no confidence: {what}.",
    "{who} gave a number that is no score: {what}.",
    "{who} gave a number that is no probability: {what}.",
    "NanoGPT contradicts itself: its word for all images does not follow from each.",
    "{who} takes JPEG and PNG, not {what}.",
    "The answer of {who} holds no annotations.",
    "The answer of {who} is not the message that is documented.",
    "{who} names the label “{label}” twice.",
    "{who} names the property “{label}” twice.",
    "{who}'s answer holds no properties of the model {model}.",
    "{who} gave every quality the share 0, though one of them must hold.",
    (
        "{who} was sent {count} images and answered about {said}. "
        "Which answer belongs to which image is not known, so none is used."
    ),
    (
        "{who} was asked by {count} models and answered with {said} results. "
        "Which is of which model is not known, so none is used."
    ),
    "identifAI's identifier holds characters that no identifier has.",
    "identifAI could not analyse the image: {said}",
    "identifAI called the analysis finished and gave no result.",
    (
        "identifAI answered about another file: it names SHA-256 {named}, and {sent} was sent. "
        "Nothing of the answer is used."
    ),
    "identifAI has not finished within {seconds} s. Trying again takes up the same analysis.",
    "MrAugu has refused {count} calls because of its rate limit, and bans an account after 50.",
    "MrAugu has banned this account for a while, after too many calls; how long is not said.",
    "NanoGPT's daily cap of this key is used up.",
    "identifAI confirmed another override than the one that was sent.",
    "identifAI leaves the image out of its lists and does not finish it.",
    # of asking and delivering
    "{who} is switched off; nothing was sent. Switch it on in Settings.",
    "{who} is switched off. The override goes out once it is switched on.",
    "{who} said nothing about this image. Try again.",
    "Second Look itself failed here. The log has the details; please report it.",
    "Second Look itself failed here. The log has the details.",
    "Second Look is closing: nothing was sent.",
    "This provider takes no such override.",
    "This image is not in the database any more; drop the file again.",
    # of files
    "The file is damaged and cannot be decoded as {what} ({why}).",
    "The file begins like {what}, but its header makes no sense.",
    "This is a variant of {what} that Second Look does not read ({why}).",
    "This is {what}, not a picture that Second Look reads.",
    "The picture has no frame {number}.",
    "The picture is {width} × {height} pixels, more than the {limit} megapixels that are read.",
    "The picture has more than the {limit} megapixels that are read.",
    "The file cannot be decoded ({why}).",
    "The sandbox for reading images cannot start.",
    "The sandbox for reading images cannot start: {why}.",
    "The sandbox is closed.",
)
PRICES = (
    "Price unknown",
    "Price unknown: identifAI charges the account's balance and does not say how much",
    "0.0015 USD an image, charged to the account's balance in USD or XNO",
    "Free while in preview, says the documentation",
    "Free: nothing leaves this machine",
    "No charge is mentioned",
)
# What training refuses (services/train, store/training, domain/training); a test holds it against what is raised there.
TRAINING = (
    "{count} of the set's images are not known on this machine, the first {first}…. Add their files, then begin.",
    "This session has ended; begin another one.",
    "It is not this image's turn.",
    "A calibration round needs the sessions of at least two trainees.",
    "The session of {who} has not ended; end it first.",
    "A note has between 1 and {most} characters.",
    "This round has ended.",
    "The table has more than {most} lines.",
    "“{word}” is no answer; there are: {answers}.",
    "“{word}” is no SHA-256.",
    "“{word}” is no axis; there are: {answers}.",
    "“{word}” is no difficulty; there are: {answers}.",
    "“{word}” is neither true nor false.",
    "Neither sha256 nor path says which image is meant.",
    "There is no answer.",
    "A double review needs two reviewers.",
    "{first} and {second} have not ruled on any image in common.",
    "{who} is one of the two who disagree; a third person has to settle it.",
    "These sessions are over different sets or versions, so their answers cannot be compared.",
    "One trainee is there twice; choose one session of each.",
    "{who} gave this item its answer; two others have to confirm it.",
    "{who} has confirmed this item already; another senior has to.",
    "“{answer}” is not the answer that its maker gave. The item stays ambiguous and counts against nobody.",
    "The set needs a name.",
    "The set “{name}” has no item of this image.",
    "The set “{name}” was changed meanwhile by another window; do it again.",
    "This image has no ruling yet; rule on it first.",
    "The ruling names neither an origin nor a label, so there is no answer to learn.",
    "It lies in no folder that is named after an answer.",
    "No item could be made of it.",
    "No item could be made of it. {place}: {words}",
    "The same image has the answer “{answer}” further up; that one counts.",
    "No image with this SHA-256 is known on this machine; name its path.",
    "The file is not the image that the SHA-256 names.",
)
# What a file seems to be, as some sentences above name it (images/formats.py); a test holds the two together.
KINDS = (
    "a 7-Zip archive",
    "a BLP texture",
    "a BMP picture",
    "a BigTIFF picture",
    "a DDS texture",
    "a DjVu document",
    "a FITS image",
    "a GIF picture",
    "a GIMP document",
    "a HEIC picture",
    "a JPEG 2000 picture",
    "a JPEG XL picture",
    "a JPEG picture",
    "a PAM picture",
    "a PDF document",
    "a PNG picture",
    "a Photoshop document",
    "a PostScript document",
    "a QOI picture",
    "a RAR archive",
    "a RIFF file of an unknown kind",
    "a Radiance picture",
    "a SQLite database",
    "a Sun raster picture",
    "a TGA picture",
    "a TIFF picture",
    "a WebP picture",
    "a Windows metafile",
    "a ZIP archive or an office document",
    "a bare C2PA manifest",
    "a camera raw file (Canon)",
    "a camera raw file (Fuji)",
    "a cursor",
    "a file of an unknown kind",
    "a font",
    "a gzip archive",
    "a netpbm picture",
    "a program",
    "a text file",
    "a video (AVI)",
    "a video (Flash)",
    "a video (MP4 or QuickTime)",
    "a video (MPEG)",
    "a video (Matroska or WebM)",
    "a weather file (BUFR)",
    "a weather file (GRIB)",
    "a web page",
    "an AVIF picture",
    "an Apple icon",
    "an Autodesk animation",
    "an FTEX texture",
    "an HDF5 file",
    "an Ogg audio or video file",
    "an OpenEXR picture",
    "an SGI picture",
    "an SVG drawing",
    "an XML document",
    "an XPM picture",
    "an animated cursor",
    "an audio file (FLAC)",
    "an audio file (MP3)",
    "an audio file (MPEG-4)",
    "an audio file (WAV)",
    "an empty file",
    "an icon",
    "an old office document",
    "an xv thumbnail",
    "an xz archive",
)
# What another one said comes last, whatever it looks like.
WITH_QUOTE = "{words} It says: “{said}”"
# Longer texts, and first sentences of more than so many full stops, are none of ours.
_LONGEST, _MOST_ENDS = 2000, 8
# Places in which a part of a sentence stands, several of them, or a number; all others hold what is not translated.
_PARTS = frozenset({"address", "part", "place", "wanted", "what", "where", "why", "words"})
_SEVERAL = {"faults": "; ", "parts": ", "}
_NUMBERS = frozenset({"count", "high", "limit", "low", "most", "number", "parts", "seconds", "width", "height"})
# What never holds the end of a sentence: several complaints about settings stand one after the other.
_WITHIN_ONE = frozenset({"default", "setting", "value", "wanted"})
_NUMBER = re.compile(r"\d[\d,]*(\.\d+)?")


@lru_cache(maxsize=2048)
def known_again(text: str) -> str:
    """The sentence that a kept text is, with its template and values; the text itself where none fits.

    Several sentences, one after the other, are known again each.
    """
    if isinstance(text, Sentence) or len(text) > _LONGEST:
        return text
    quote = _pattern(WITH_QUOTE).fullmatch(text)
    if quote is not None:
        return Sentence.of(WITH_QUOTE, words=known_again(quote["words"]), said=quote["said"])
    return _found(text, _by_words()) or _one_after_the_other(text) or _part(text)


def _found(text: str, templates: Iterable[str]) -> Sentence | None:
    for template in templates:
        found = _pattern(template).fullmatch(text) if _anchor(template) in text else None
        if found is not None:
            return Sentence.of(template, **{name: _value(name, value) for name, value in found.groupdict().items()})
    return None


def _one_after_the_other(text: str) -> str | None:
    """Sentences of which each is known by itself."""
    for end in islice(re.finditer(r"\. ", text), _MOST_ENDS):
        first = _found(text[: end.start() + 1], _by_words())
        if first is not None:
            rest = known_again(text[end.end() :])
            if isinstance(rest, Sentence):
                return in_a_row((first, rest))
    return None


def _value(name: str, value: str) -> str:
    """What stands in a place: a part that is known again, a number, or a name as it is."""
    if name in _NUMBERS and _NUMBER.fullmatch(value):
        return Figure(value)
    if name in _SEVERAL:
        return in_a_row([_part(each) for each in value.split(_SEVERAL[name])], _SEVERAL[name])
    return known_again(value) if name in _PARTS else value


def _part(text: str) -> str:
    """A text known again as what stands within sentences; itself where nothing fits."""
    return Sentence.of(text) if text in KINDS else _found(text, _by_parts()) or text


@cache
def _by_words() -> tuple[str, ...]:
    """All sentences, those of many words first: “The address is not available” goes before “{who} is not available”."""
    return tuple(sorted((*PRICES, *FAILURES, *TRAINING, *REFUSALS, *FAULTS, *REMARKS), key=_few_words))


@cache
def _by_parts() -> tuple[str, ...]:
    return tuple(sorted((*PARTICULARS, *POLICY), key=_few_words))


def _few_words(template: str) -> int:
    return -len(re.sub(r"\{\w+\}", "", template))


@cache
def _anchor(template: str) -> str:
    """The longest piece of a template between its places: no text without it can fit."""
    return max(re.split(r"\{\w+\}", template), key=len)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    return re.compile(
        "".join(f"(?P<{part}>{_any(part)})" if at % 2 else re.escape(part) for at, part in enumerate(parts)), re.DOTALL
    )


def _any(place: str) -> str:
    return r"(?:(?!\. ).)+?" if place in _WITHIN_ONE else ".+?"
