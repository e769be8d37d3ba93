"""Takes reference cycles away in the window's own thread: young ones soon, all of them while nobody waits."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

_LOOK_MS = 50
# So many new objects are worth a look: 0.5 ms. Python's own 700 would be looked through ten times as often.
_YOUNG = 5_000
_YOUNG_ROUNDS = 5
# A look at everything took 20 to 40 ms with 10,000 images in the queue, and 70 with 100,000
# (tests/bench/bench_key_to_paint.py, bench_queue.py). So what one look has left alive is set aside for the next ones,
# and looked through again only once in a while; and what has come in masses – a queue was read – is set aside unseen.
# What went out of use meanwhile waits so long.
_ROUNDS = 5
_MASSES = 40_000
_THOROUGH_SECONDS = 600.0
_REST_SECONDS = 1.0
# Who works without a second's rest is interrupted in the end: memory is finite.
_ROUNDS_AT_MOST = 60
_SIGNS = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel})


class Garbage(QObject):
    """Stands in for Python's automatic collector from its making until `stop`.

    The automatic one runs in whichever thread happens to allocate. In the core's thread it would
    delete widgets behind Qt's back, and in either it stops the window when a key has just been
    pressed. Watches `watched` (the window's QWindow) for signs of the person.
    """

    def __init__(self, watched: QObject, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(watched)
        self._clock = clock
        self._signed_at = self._thorough_at = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        watched.installEventFilter(self)
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Hand the work back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def look(self) -> None:
        """Take away what is due; called by the timer."""
        young, rounds, long_rounds = gc.get_count()
        if young >= _YOUNG:
            gc.collect(1 if rounds >= _YOUNG_ROUNDS else 0)
        now = self._clock()
        rested = now - self._signed_at >= _REST_SECONDS
        if long_rounds >= _ROUNDS_AT_MOST or (rested and long_rounds >= _ROUNDS):
            thorough = now - self._thorough_at >= _THOROUGH_SECONDS
            if thorough:
                self._thorough_at = now
                gc.unfreeze()
            gc.collect(2 if thorough or len(gc.get_objects(generation=2)) < _MASSES else 1)
            gc.freeze()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when the person last did something; nothing is held back."""
        if event.type() in _SIGNS:
            self._signed_at = self._clock()
        return super().eventFilter(watched, event)
