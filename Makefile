# The commands of the project. `make help` lists them.

PORT ?= 8000
HOST ?= 127.0.0.1
VENV := .venv
PYTHON ?= python3
PY := $(VENV)/bin/python
MANAGE := $(PY) manage.py
# Tests use this many processes.
WORKERS ?= 2
PYTEST := $(PY) -m pytest -n $(WORKERS) --dist loadfile -q

.PHONY: help demo styles test test-sqlite test-postgresql check bench proof looks lock catalogues

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

demo: $(VENV)/demo styles ## the made-up town of Zandmeer on http://127.0.0.1:8000 (PORT, HOST)
	@HOST=$(HOST) PORT=$(PORT) $(MANAGE) serve_demo

test: $(VENV)/dev styles ## everything that this machine can run, on SQLite and on PostgreSQL
	@$(PY) -m tests.servers.provision
	$(MAKE) --no-print-directory test-sqlite
	$(MAKE) --no-print-directory test-postgresql
	@$(PY) -m tests.servers.provision --skipped

test-sqlite: $(VENV)/dev styles ## the suite on SQLite, in a browser too
	$(PYTEST) -m "not proof"

test-postgresql: $(VENV)/dev styles ## the suite on a real PostgreSQL
	$(PY) -m tests.servers.postgresql $(PYTEST) -m "not proof and not browser and not sqlite"

check: $(VENV)/dev styles ## linters, types, templates, catalogues, migrations
	@$(PY) -m tests.servers.provision
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	git ls-files '*.html' | xargs $(VENV)/bin/djade --check --target-version 5.2
	$(PY) -m tests.catalogues
	DJANGO_SETTINGS_MODULE=reference_site.settings.test $(MANAGE) makemigrations --check --dry-run

bench: $(VENV)/dev styles ## the benchmarks, as ratios in one run, into var/bench
	$(PY) -m benchmarks

proof: $(VENV)/dev styles ## the long proofs that end by themselves
	@$(PY) -m tests.servers.provision
	$(PY) -m pytest -q -m "proof and not looks"

looks: $(VENV)/dev styles ## every page in three colours, by keyboard, without script and on a slow phone; on a quiet machine
	@$(PY) -m tests.servers.provision
	$(PY) -m pytest -q -m looks

lock: $(VENV)/dev ## lock the dependencies anew
	$(VENV)/bin/uv pip compile -q pyproject.toml --extra site --group build --generate-hashes --no-header \
		--universal --python-version 3.11 -o requirements/demo.txt
	$(VENV)/bin/uv pip compile -q pyproject.toml --all-extras --group build --group test --group check -c requirements/demo.txt --generate-hashes \
		--no-header --universal --python-version 3.11 -o requirements/dev.txt

catalogues: $(VENV)/dev ## collect the strings into the catalogues (needs gettext)
	$(PY) -m tests.catalogues --collect

$(PY):
	$(PYTHON) -m venv $(VENV)

$(VENV)/demo: $(PY) requirements/demo.txt pyproject.toml
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements/demo.txt
	$(PY) -m pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/dev: $(VENV)/demo requirements/dev.txt
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

styles: $(VENV)/demo
	@$(PY) hatch_build.py
