# Second Look. Every target sets up what it needs by itself; a second call costs nothing.
#
#   make run     set up and open the window          make run ARGS="folder picture.jpg"
#   make test    set up and run every test
#   make check   everything that must hold before a change is taken (what .ci/run calls)
#   make demo    the window together with an emulated provider
#   make bench   measure, beside the rivals          make bench ARGS="--only startup"
#   make package build sdist and wheel, install the wheel into a fresh environment and try it
#   make lock    resolve the dependencies anew (after a change in pyproject.toml)

PYTHON := .venv/bin/python
ARGS ?=
XVFB := $(shell command -v xvfb-run 2>/dev/null)
SHELL := /bin/bash

.DEFAULT_GOAL := help
.PHONY: help run test check lint demo bench package setup setup-dev lock clean display pytest

help:
	@sed -n 's/^#   //p' Makefile

setup:
	@packaging/setup.sh run

setup-dev:
	@packaging/setup.sh dev

# A window needs a display: said before Qt aborts without one.
display:
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ] && [ -z "$$QT_QPA_PLATFORM" ]; then \
		echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open."; \
		echo "On a virtual one:  xvfb-run -a -s '-screen 0 1600x1000x24' make $(DISPLAY_FOR)"; \
		echo "                   (Debian/Ubuntu: apt-get install xvfb xauth)"; \
		echo "Without a window:  $(PYTHON) -m app --help"; \
		exit 1; \
	fi

run: DISPLAY_FOR = run
run: setup display
	@$(PYTHON) -m ui $(ARGS)

demo: DISPLAY_FOR = demo
demo: setup-dev display
	@$(PYTHON) -m tests.emulator.demo $(ARGS)

test: setup-dev pytest

# Much of the suite waits for sockets, clocks and child processes; more at a time would only starve the windows' tests.
# A file's tests stay together, because some share a server; files with few tests are often the long ones, so they do not come last.
PARALLEL ?= -n 2 --dist loadfile --no-loadscope-reorder

# Everything offscreen, then on a real X server what depends on one. tests/e2e/window starts its own in either.
pytest:
	@echo "[test] everything, windows offscreen"
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest $(PARALLEL) $(ARGS)
ifneq ($(XVFB),)
	@echo "[test] windows, on an X server (Xvfb), one after the other: they share its mouse and its keyboard"
	@xvfb-run -a -s "-screen 0 1600x1000x24 -noreset" env -u WAYLAND_DISPLAY QT_QPA_PLATFORM=xcb \
		$(PYTHON) -m pytest -m display $(ARGS) tests/ui || [ $$? -eq 5 ]
else
	@echo "[test] no xvfb-run here: the tests marked display ran offscreen only"
endif

lint:
	@echo "[check] ruff check";    $(PYTHON) -m ruff check .
	@echo "[check] ruff format";   $(PYTHON) -m ruff format --check .
	@echo "[check] mypy --strict"; $(PYTHON) -m mypy
	@echo "[check] import-linter"; .venv/bin/lint-imports

check: setup-dev lint pytest

bench: setup-dev
	@$(PYTHON) -m tests.bench $(ARGS)

package: setup-dev
	@$(PYTHON) packaging/build.py

# uv comes from the package index into an environment of its own. Index addresses stay out of the lock files:
# whoever installs uses their own pip configuration, and the hashes decide what is accepted.
lock: setup-dev
	@packaging/lock.sh

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find app ui resources tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +
