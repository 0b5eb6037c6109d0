export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
export NODE_COMPILE_CACHE := $(CURDIR)/node_modules/.cache/node
STAMP := node_modules/.ready
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help build preview watch archive verify test outside check-code check fix doctor bench clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

build: dist/.tsbuildinfo ## make the editions into output/
	@node bin/kozlony.js build

preview: dist/.tsbuildinfo ## show the draft in the browser, anew after each change
	@node bin/kozlony.js preview

watch: dist/.tsbuildinfo ## make the draft anew after each change
	@node bin/kozlony.js watch

archive: dist/.tsbuildinfo ## deposit what is released into output/archive
	@node bin/kozlony.js archive

verify: dist/.tsbuildinfo ## name each byte of site and archive that is not as it was made
	@node bin/kozlony.js verify

check: dist/.tsbuildinfo ## list what is wrong in sources/ and locales/, make nothing
	@node bin/kozlony.js check

fix: dist/.tsbuildinfo ## put the preferred terms into the sources
	@node bin/kozlony.js fix

test: dist/.tsbuildinfo ## run the tests
	@npm test --silent
	@echo "Left out: $(wildcard tests/outside/*.sh) (other programs’ checks: make outside)"

outside: dist/.tsbuildinfo ## hold words, pages, PDFs and bags against the programs of others, where they can be had
	@status=0; for script in tests/outside/*.sh; do \
		$$script || [ $$? = 77 ] || status=1; done; exit $$status

check-code: dist/.tsbuildinfo ## format, lint and types of our own code
	oxfmt --check pipeline tests bin && oxlint --type-aware pipeline tests bin && tsc

doctor: dist/.tsbuildinfo ## say what is missing on this machine
	@node bin/kozlony.js doctor

bench: dist/.tsbuildinfo ## measure against the raw loops
	@npm run --silent bench

clean: ## remove what was built (never output/archive)
	rm -rf output/site output/.releases output/.cache output/draft output/reports dist

$(STAMP): package-lock.json
	npm ci --include=dev --prefer-offline --loglevel=error
	@touch $@

dist/.tsbuildinfo: $(STAMP) tsconfig.json tsconfig.build.json package.json bin/bundle.js bin/sources.js $(shell find pipeline -type f)
	@npm run --silent prepack
	@touch $@
