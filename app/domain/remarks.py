"""What is noted beside an answer and said of models, lanes and files: templates by which `kept.py` knows it again."""

from __future__ import annotations

# A test holds each against what the core says. A provider's words and names stand in the places.
REMARKS = (
    # of providers' answers (providers/)
    "Whether the answer is about this very file could not be checked: a SHA-256 is missing.",
    "An override stands at identifAI: every submission of this file counts as {word}.",
    (
        "The file carries a C2PA signature. identifAI calls every signed image artificial, so the signature decided "
        "this verdict, not the pixels. The setting “Do not call every signed image artificial” changes that."
    ),
    (
        "The file carries a C2PA signature. identifAI calls every signed image artificial, so the signature may have "
        "decided this verdict, not the pixels. The setting “Do not call every signed image artificial” changes that."
    ),
    "Model {model} gave no score for “{label}”.",
    "The heatmap could not be read: {words}",
    "The heatmap is {what}, not a picture.",
    "{who} gave no score for “{label}”.",
    "{who} gave no number for “{label}”.",
    "The five shares sum to {number} %, not to 100 %.",
    (
        "NanoGPT was sent {count} images and answered about {said} (it counts {number}). Which flag belongs to which "
        "image is not known, so none is used."
    ),
    (
        "NanoGPT was sent {count} images and answered about {said} (it counts {number}, and says that it left some "
        "out). Which flag belongs to which image is not known, so none is used."
    ),
    "NanoGPT says that another model answered: {model}.",
    "NanoGPT names a cost that is not counted: {number} {unit}.",
    "The cost is a {number}th of what the call cost.",
    "{who} left out the label “{label}”, which counts as 0.",
    "{who} gave labels that its own list does not hold: {labels}.",
    "{who} did not say whether its labels exclude each other.",
    "MULTI_CLASS: the labels exclude each other.",
    "MULTI_LABEL: each label holds or not for itself.",
    "The labels exclude each other, and yet their confidences sum to {number}.",
    "Yandex Vision left out the number of “{label}”, which in its format means 0.",
    "Seen by the model as a preview of {width} × {height} pixels.",
    "{name} gave numbers that are no probabilities.",
    "The answer of {who} holds no scores at “{place}”.",
    # of a connection that was tried
    "{who} answers and accepts the key.",
    "{who} answers and accepts the token.",
    "{who} answers (status {status}). Whether it reads pictures, only a picture shows.",
    "{first} and {last} are ready. They run on this machine; nothing leaves it.",
    "{who} are ready. They run on this machine; nothing leaves it.",
    "identifAI confirms “{word}” for every submission of {name}.",
    # of lanes and calls (services/)
    "{who} does not answer. One image tries again after {seconds} s; the others wait.",
    (
        "Cancelled while {who} was being asked, which may have received the image. Asking again sends it again, unless "
        "it is still being worked on there."
    ),
    "The provider documents no way to clear an override; it keeps what was delivered.",
    "The log has the details; please report it.",
    # of models (their cards in providers/; those on this device are read from resources/models)
    "identifAI image classification",
    "MrAugu NSFW classification",
    "NanoGPT NSFW image classification",
    "Yandex Vision, moderation",
    "Yandex Vision, quality",
    "Several models (Revelio and others), each with its own score, and verdicts by several heuristics.",
    "Not measured by Second Look; identifAI publishes no figures in its API documentation.",
    (
        "Five shares that sum to 1: neutral, drawing, sexy, porn, hentai. Its documentation was last touched in May "
        "2021; the service may be gone. The account needs the flag IMAGES_NSFW, granted by hand."
    ),
    (
        "A bare yes or no for each picture, without a score. What it counts as unsafe is not documented, nor are "
        "formats, dimensions and the size of a call: JPEG and PNG are sent, at most 4 MB a call."
    ),
    (
        "The labels come with each answer and are shown as they are: no list of them is documented, nor how a "
        "classifier is chosen, nor any limit. Those of Yandex Vision are kept: 1 MB, 20 megapixels, 5 a second."
    ),
    "Four independent probabilities: adult, gruesome, text, watermarks.",
    "Visible artefacts: low, medium or high quality, shares that sum to 1.",
    ("Documented as discontinued since 14 May 2024: a call may be refused. Yandex gives it away as a preview."),
    "Not measured by Second Look; {who} publishes no figures.",
    "Not measured by Second Look.",
    "Not usable.",
    "Described by {name}.toml on this machine.",
    # of files (images/, services/intake/files.py, services/intake/inbox.py, services/intake/scan.py)
    "The file cannot be read.",
    "The file is not there any more.",
    "You have no permission to read this file.",
    "The path is a loop of symbolic links.",
    "The path is too long for this system.",
    "This program has too many files open.",
    "The system has too many files open.",
    "The file cannot be opened: {why}.",
    "This is not a path that the system can open.",
    "This is {what}, not a file.",
    "The file is larger than {count} MB.",
    "The file became shorter while it was being read.",
    "The decoder needed more than {count} MB of memory.",
    "The decoder needed more than {seconds} seconds of processor time.",
    "The decoder did not finish within {seconds} seconds.",
    "The decoder gave an answer that makes no sense.",
    "The decoder crashed ({name}).",
    "The decoder stopped unexpectedly (exit code {number}).",
    "The system stopped the decoder, or somebody killed it.",
    "No path is known for this image any more; drop the file again.",
    "The file has changed since it was added; add it again to look at what it holds now.",
    "There is no such file or folder.",
    "This folder cannot be read: {why}.",
    "A link to a folder is not followed; add that folder itself.",
    "There was no image data in what was dropped or pasted.",
    "Images of more than {count} MiB are not taken this way; save it and open the file.",
    "The image could not be kept in {path}: {why}. Free some space or set SECONDLOOK_HOME.",
    "The provider takes neither {what} nor a format into which Second Look converts.",
    "The picture cannot be made smaller than {count} bytes, which is all that the provider takes.",
    "No worker has started yet.",
    "Workers run with memory, time and file limits, without privileges, behind a system-call filter.",
    "Workers run with limits, but not everything could be taken from them ({why}).",
    "There is no alteration “{name}”.",
    # of Content Credentials (provenance/, services/evidence.py)
    "The file carries no C2PA manifest.",
    "This file format cannot carry a C2PA manifest.",
    "The manifest lies on a server. It was not fetched, because nothing is sent unasked.",
    "The manifest was made by a trial version from before the standard; it is not read.",
    "The file or its manifest cannot be read ({why}).",
    "The stored reading of a file's provenance is of an unknown type ({name}).",
    "The stored reading of a file's provenance cannot be understood ({why}).",
    "The stored declarations of a file cannot be understood ({why}).",
    "The file names no place on the net where its manifest lies.",
    "What lies at the address is larger than a manifest may be (8 MB).",
    "What lies at the address is no manifest of this file. {words}",
    "A check that this version has no words for succeeded ({name}).",
    "The reader notes something that this version has no words for ({name}).",
    "A check that this version has no words for failed ({name}).",
    "The rest is left out: {why}.",
    # of what was altered before it was sent (images/prepare.py)
    "metadata removed ({parts})",
    "metadata removed",
    "orientation kept",
    "encoded anew",
    "turned upright",
    "Content Credentials kept, though they no longer match the altered file",
    "converted from {one} to {other}",
    "scaled from {one} × {two} to {width} × {height} pixels",
    "only the first of {count} frames",
    "transparency replaced by grey",
    "only its address was sent",
    "altered for a probe: {what}",
)
