"""A planned re-run in one sentence: how many images, of which set, to whom, at what price."""

from __future__ import annotations

from app.domain.lanes import total_cost
from app.services.compare.rerun import Plan
from ui.translate import tr
from ui.widgets.lane_chip import cost_words


def plan_words(plan: Plan) -> str:
    """What a re-run would ask; what names no price is said to."""
    lines = plan.preflight.providers
    costs = total_cost(line.cost_estimate for line in lines if line.cost_estimate is not None)
    unknown = sum(line.cost_estimate is None and bool(line.host) for line in lines)
    if costs:
        money = tr("about {cost}", cost=cost_words(costs))
    else:
        money = "" if unknown else tr("nothing leaves this machine")
    if unknown:
        rest = tr("%n providers name no price", count=unknown)
        money = f"{money}, {rest}" if money else rest
    return tr(
        "{images} of the set “{name}” to {providers}: {money}",
        images=tr("%n images", count=len(plan.images)),
        name=plan.set_name,
        providers=tr("%n providers", count=len(lines)),
        money=money,
    )
