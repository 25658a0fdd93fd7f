# `make` says what there is to do. The work is done by the scripts in scripts/.

.DEFAULT_GOAL := help
.PHONY: help site check test format lint bench release clean

SOURCES = Package.swift Sources Templates Tests Examples

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: ## Publish Content into Output, installing first what is missing
	@scripts/install site
	@scripts/build release build

check: ## Point out every mistake in Content, publishing nothing
	@scripts/install site
	@scripts/build release check

test: ## Run all tests, installing first what they need
	@scripts/install tests
	@scripts/test

format: ## Format the Swift sources
	swift format --in-place --parallel --recursive $(SOURCES)

lint: ## Find what is not formatted, or against a rule of .swift-format
	swift format lint --strict --parallel --recursive $(SOURCES)

bench: ## Measure speed and memory
	@scripts/install site
	@Bench/run

release: ## Make what is given to others, in dist: program, Debian package, container file, checksums
	@scripts/install release
	@scripts/release

clean: ## Remove what was built; Output stays
	rm -rf .build .build-* .build_*
