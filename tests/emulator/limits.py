"""Rate limits as a server keeps them: sliding windows over arrivals, per key."""

from __future__ import annotations

import threading
from collections import defaultdict, deque
from collections.abc import Callable, Sequence


class Windows:
    """Admits at most `count` arrivals in any `seconds`, for every (count, seconds) of `rates`, times `factor`."""

    def __init__(self, rates: Sequence[tuple[int, float]], clock: Callable[[], float], factor: float = 1.0) -> None:
        self._rates = [(max(1, round(count * factor)), seconds) for count, seconds in rates]
        self._clock = clock
        self._arrivals: dict[str, deque[float]] = defaultdict(deque)
        self._lock = threading.Lock()

    def admit(self, key: str) -> float | None:
        """None when the arrival is within the limits, else the seconds until it would be."""
        with self._lock:
            now, seen = self._clock(), self._arrivals[key]
            longest = max((seconds for _, seconds in self._rates), default=0.0)
            while seen and seen[0] <= now - longest:
                seen.popleft()
            for count, seconds in self._rates:
                within = [moment for moment in seen if moment > now - seconds]
                if len(within) >= count:
                    return within[-count] + seconds - now
            seen.append(now)
            return None

    def left(self, key: str) -> tuple[int, float]:
        """How many more arrivals the tightest window admits now, and the seconds until it admits one more."""
        with self._lock:
            now, states = self._clock(), []
            for count, seconds in self._rates:
                within = [moment for moment in self._arrivals[key] if moment > now - seconds]
                states.append((count - len(within), within[0] + seconds - now if within else seconds))
            return min(states)
