# Uncramp's commands. `make help` lists them; CONTRIBUTING.md explains them.
.DEFAULT_GOAL := help
.PHONY: help run dev test check bench build wheel release figures screenshots lock clean setup-run setup-dev setup-browser setup-bench

export HOST ?= 127.0.0.1
export PORT ?= 8000
DIR ?= build
ARGS ?=

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: setup-run ## set up what is missing, then serve the app (HOST, PORT)
	@exec .venv/bin/flask --app webapp serve

dev: setup-run ## serve the app from its sources, and start anew when one changes
	@exec .venv/bin/flask --app webapp run --debug --host "$(HOST)" --port "$(PORT)" \
	  --extra-files "$$(find webapp/static webapp/templates content translations -type f | paste -sd:)"

test: setup-browser ## run every test, in a real browser too (ARGS="-k name")
	@exec .venv/bin/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder $(ARGS)

check: setup-dev ## formatter, lint, types, catalogues, content, dependency audit
	@exec bin/check

bench: setup-bench ## measure the project's own figures, print them as a table
	@exec .venv/bin/python -m bench $(ARGS)

build: setup-run ## render the whole site into DIR (build/), for any web server
	@exec .venv/bin/flask --app webapp build "$(DIR)"

wheel: setup-dev ## what installs as the command `uncramp`, in build/wheel/
	@exec .venv/bin/python -m hatchling build --clean --target wheel --directory build/wheel

release: setup-dev ## check everything, then archive, wheel, SBOM and their SHA-256 in build/release/
	@exec bin/release $(ARGS)

figures: setup-browser ## draw every figure on one contact sheet, build/figures/contact-sheet.png
	@exec .venv/bin/python -m bin.lib.contact_sheet

screenshots: setup-browser ## take the pictures of the manifest, of shared links and of the README anew
	@exec .venv/bin/python -m bin.lib.screenshots

lock: ## lock the dependencies again, with hashes (ARGS=--upgrade)
	@exec bin/lock $(ARGS)

clean: ## remove what set-up, tests and builds made; keeps instance/
	rm -rf .venv node_modules bench/node_modules tests/observatory/node_modules build \
	  .pytest_cache .mypy_cache .ruff_cache .hypothesis .grimp_cache
	find translations -name '*.mo' -delete

setup-run setup-dev setup-browser setup-bench:
	@bin/setup $(subst setup-,,$@)
