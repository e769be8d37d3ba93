"""Yandex Vision, spoken to over REST."""

from app.providers.yandex_vision.provider import CAPABILITY, YandexVision

__all__ = ["CAPABILITY", "YandexVision"]
