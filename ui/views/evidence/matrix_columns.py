"""The columns of the provider matrix, from what the providers are and whether they are switched on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from app.domain.matrix import Column
from app.domain.sentence import model_key
from app.domain.thresholds import Thresholds
from app.events import ProvidersChanged, ThresholdsChanged
from ui.bridge import Bridge
from ui.translate import call_providers, say_kept, tr_marked
from ui.views.evidence.view import EvidenceView

if TYPE_CHECKING:
    from app.services.providers import Capability, ModelCard


def follow_providers(bridge: Bridge, evidence: EvidenceView) -> None:
    """Give the matrix its columns, now and whenever a provider is switched on or off."""

    def lay_out() -> None:
        providers = bridge.core.providers
        call_providers(titles_of(providers.capabilities()))
        evidence.matrix.set_columns(columns_of(providers.capabilities(), providers.enabled))
        evidence.refresh_matrix()

    bridge.listen(ProvidersChanged, lambda _: lay_out())
    lay_out()


def titles_of(capabilities: Iterable[Capability]) -> dict[str, str]:
    """What providers are called in sentences, and the models of those that have several."""
    known = tuple(capabilities)
    models = {model_key(each.name, model.model): say_kept(model.title) for each in known for model in each.models}
    return models | {each.name: tr_marked(each.title) for each in known}


def follow_thresholds(bridge: Bridge, evidence: EvidenceView) -> None:
    """Draw ticks and conflicts by the reviewer's thresholds, now and whenever they are changed."""

    def take(thresholds: Thresholds) -> None:
        evidence.cards.set_thresholds(thresholds)
        evidence.matrix.set_thresholds(thresholds)
        evidence.refresh_matrix()

    bridge.listen(ThresholdsChanged, lambda notice: take(notice.thresholds))
    take(bridge.core.weighing.thresholds)


def columns_of(capabilities: Iterable[Capability], enabled: Callable[[str], bool]) -> tuple[Column, ...]:
    """A column for each model of each provider, in their order; those that are off were not asked.

    A provider with several models is called by theirs, so that sentences tell them apart.
    """
    return tuple(
        Column(
            capability.name,
            model.model,
            say_kept(model.title) if len(capability.models) > 1 else tr_marked(capability.title),
            model.axes,
            _under(capability, model),
            asked=enabled(capability.name),
        )
        for capability in capabilities
        for model in capability.models
    )


def _under(capability: Capability, model: ModelCard) -> str:
    """What the heading says below the name: whatever the name does not say, or has at its end, where it is cut."""
    if len(capability.models) == 1 or model.title.startswith(capability.title):
        return model.model
    return tr_marked(capability.title)
