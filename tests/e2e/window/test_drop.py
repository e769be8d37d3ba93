"""Real drags into the real window, on a real X server: files, folders, addresses, and a picture's raw bytes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.e2e.window.desk import Program, Screen, drag, until

AT_SOURCE, AT_WINDOW = (1600, 100), (700, 400)


@contextmanager
def dragged(screen: Screen, program: Program, *what: str | Path) -> Iterator[str]:
    """Drag from another program into the window, again as long as it is not open yet; yields the action taken."""
    source = screen.start("tests.e2e.window.drag_source", *what)
    lines: list[str] = []
    assert source.stdout is not None
    reader = threading.Thread(target=lambda: lines.extend(iter(source.stdout.readline, "")))  # type: ignore[union-attr]
    reader.start()
    try:
        screen.window_of(source, "drag source")

        def taken() -> bool:
            before = len(lines)
            drag(screen, AT_SOURCE, AT_WINDOW)
            until("the drag has ended", lambda: len(lines) > before)
            return lines[-1].strip() != "IgnoreAction"

        until("the window takes the drop", taken, program.title.__str__)
        yield lines[-1].strip()
    finally:
        source.kill()
        reader.join()
        source.communicate()


def test_files_and_a_folder_are_dragged_in(
    screen: Screen, open_window: Callable[..., Program], photos: Callable[..., list[Path]], tmp_path: Path
) -> None:
    inside, alone = photos(tmp_path / "folder" / "below", 4), photos(tmp_path / "alone", 2, first=10)
    uris = [path.as_uri() for path in (tmp_path / "folder", *alone)]
    program = open_window()
    with dragged(screen, program, "uris", *uris) as action:
        program.until_known(6)
    assert action == "CopyAction"  # a move would make the file manager delete its files
    assert all(path.exists() for path in (*inside, *alone))
    assert set(program.ask("SELECT DISTINCT arrival FROM image_path")) == {("drop",)}
    program.until_shown(inside[0].name)
    until("everything is assessed", lambda: len(program.ask("SELECT 1 FROM assessment")) >= 12)


def test_the_whole_corpus_is_dragged_in(screen: Screen, open_window: Callable[..., Program], corpus: Path) -> None:
    folder = corpus / "C_neutral"
    files = [path for path in folder.rglob("*") if path.is_file()]
    program = open_window()
    with dragged(screen, program, "uris", folder.as_uri()):

        def accounted_for() -> bool:
            known = program.ask("SELECT count(*) FROM image")[0][0]
            refused = program.ask("SELECT count(*) FROM refusal")[0][0]
            return bool(known + refused == len(files))

        until("every file is an image or refused by name", accounted_for)


def test_an_address_inside_the_network_is_refused_and_never_fetched(
    screen: Screen, open_window: Callable[..., Program]
) -> None:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    try:
        address = f"http://127.0.0.1:{server.server_port}/picture.png"
        program = open_window()
        with dragged(screen, program, "uris", address):
            (refused,) = until("it is refused", lambda: program.ask("SELECT path, message FROM refusal"))
        assert refused[0] == address
        assert refused[1]
        assert asked == []
    finally:
        server.shutdown()
        serving.join()
        server.server_close()


def test_a_pictures_bytes_are_taken_in_and_kept(
    screen: Screen, open_window: Callable[..., Program], photos: Callable[..., list[Path]], tmp_path: Path
) -> None:
    (picture,) = photos(tmp_path / "browser", 1)
    program = open_window()
    with dragged(screen, program, "png", picture):
        program.until_known(1)
    ((kept, arrival),) = program.ask("SELECT path, arrival FROM image_path")
    assert Path(kept).read_bytes() == picture.read_bytes()
    assert Path(kept).is_relative_to(program.home)
    assert arrival == "drop"
