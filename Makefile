# make demo   installs what is missing, builds, reads the example documents, shows the ledger
# make test   installs what is missing, builds, runs every test
# make check  what a reviewer checks: format, arrows between rooms, build, tests
# make bench  the figures in Benchmarks/results (TEXTS=… names annotated documents)
# make train  the weights, end to end (DATA=… names the data folder, MODEL=large, small, acts, sentences, turns or deep)

SWIFT ?= swift
BUILD := $(SWIFT) build -c release

.PHONY: demo test check bench train clean
.DEFAULT_GOAL := demo

demo: dependencies
	@$(BUILD) --product hearsay
	@Scripts/demo

# The tests run in the release configuration and share the product's build: they test what ships.
test: dependencies
	@$(BUILD) --build-tests
	@$(SWIFT) test -c release --skip-build --disable-testable-imports

check: dependencies
	@Scripts/check

bench: dependencies
	@$(BUILD) --product hearsay
	@HEARSAY_BENCH_TEXTS=$(TEXTS) Benchmarks/run

train: dependencies
	@Scripts/train "$(DATA)" $(MODEL)

.PHONY: dependencies
dependencies:
	@Scripts/dependencies

clean:
	rm -rf .build
