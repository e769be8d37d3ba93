"""Providers in every state, and what a batch would send, for showing and testing."""

from __future__ import annotations

from datetime import datetime

from app.domain.assessment import Cost
from app.domain.lanes import Lane, LaneState, Preflight, PreflightLine

# Local noon of today: chips then name the hour without a date, wherever the tests run.
LATER = datetime.now().astimezone().replace(hour=12, minute=42, second=0, microsecond=0).isoformat()
LANES = (
    Lane("on_device", "On this device", LaneState.BUSY, waiting=20, under_way=8, done=12),
    Lane("identifai", "identifAI", LaneState.READY, done=40, failed=2, cost=(Cost(0.48, "EUR"),)),
    Lane(
        "nanogpt",
        "NanoGPT",
        LaneState.LIMITED,
        LATER,
        "NanoGPT takes 25 requests a day without an account; the cap is reached.",
        waiting=31,
        done=9,
        cost=(Cost(0.0027, "USD"), Cost(0.00012, "XNO")),
    ),
    Lane("yandex", "Yandex Vision", LaneState.DOWN, LATER, "Five calls in a row had no answer.", waiting=40, failed=5),
    Lane("yandex_grpc", "Yandex Vision Classifier", LaneState.NO_KEY, words="An API key or IAM token is needed."),
    Lane("mraugu", "MrAugu", LaneState.PAUSED, waiting=12, done=28),
    Lane("newsroom", "Newsroom’s own detector with quite a long name", LaneState.OFF),
)
PREFLIGHT = Preflight(
    (
        PreflightLine(
            "identifai",
            "identifAI",
            "backend.identifai.net",
            128,
            312_400_000,
            "Price unknown: identifAI charges the account’s balance",
            "EXIF, GPS and XMP are stripped; Content Credentials (C2PA) are not kept",
        ),
        PreflightLine(
            "nanogpt",
            "NanoGPT",
            "nano-gpt.com",
            120,
            39_000_000,
            "0.0003 USD an image",
            "Scaled to 4 MB together, JPEG and PNG only; metadata and C2PA stripped",
            Cost(0.036, "USD"),
        ),
        PreflightLine("newsroom", "Newsroom", "127.0.0.1", 1, None, "", "Sent as it is, with Content Credentials"),
    )
)
