"""Yandex' Vision Classifier, spoken to over gRPC."""

from app.providers.yandex_classifier.provider import CAPABILITY, YandexClassifier

__all__ = ["CAPABILITY", "YandexClassifier"]
