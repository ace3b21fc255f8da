# The usual words. Servers are Debian's packages on ports of their own (deploy/services.sh); MVN_ARGS goes to every Maven.
MVN := ./mvnw -B -ntp
SERVICES := deploy/services.sh
SERVER ?= http://127.0.0.1:8080
LOAD ?= --missions 20

.PHONY: help dev-deps dev-deps-stop migrate run test test-integration test-load bench bench-drift bench-events
help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 18

dev-deps: ## start RabbitMQ, PostgreSQL and Redis; install them first where that is needed
	$(SERVICES) install
	$(SERVICES) start
	@$(SERVICES) env

dev-deps-stop: ## stop them
	$(SERVICES) stop

migrate: ## bring the database of dev-deps to this version's shape
	deploy/run.sh migrate

run: ## commander and one soldier on the servers of dev-deps, until interrupted
	deploy/run.sh up

test: ## everything that needs no server: format, sizes, Error Prone, unit tests, end-to-end on embedded servers
	$(MVN) verify $(MVN_ARGS)

test-integration: ## what needs real servers, on those of dev-deps
	deploy/test-integration.sh $(MVN_ARGS)

test-load: ## post missions to a running Driftline and follow each to its end (SERVER, LOAD, DRIFTLINE_API_KEY)
	java deploy/LoadTest.java --server $(SERVER) $(LOAD)

bench: bench-drift bench-events ## JMH, for hours: the kernel, and verifying statuses; BENCH is a regular expression and options

bench-drift:
	$(MVN) -q -Pbench -Dquick -DskipTests -pl drift package exec:exec $(if $(BENCH),-Dbench="$(BENCH)") $(MVN_ARGS)

bench-events:
	$(MVN) -q -Pbench -Dquick -DskipTests -pl events verify $(if $(BENCH),-Dbench="$(BENCH)") $(MVN_ARGS)
