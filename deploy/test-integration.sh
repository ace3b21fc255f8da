#!/usr/bin/env bash
# Repeats what needs real servers, on those of deploy/services.sh; starts them where they do not run.
#   test-integration.sh [MAVEN ARGUMENT ...]
set -euo pipefail
cd "$(dirname "$0")/.."
deploy/services.sh start
while IFS='=' read -r name value; do export "DRIFTLINE_IT_$name=$value"; done < <(deploy/services.sh env)
export DRIFTLINE_IT_SERVICES=$PWD/deploy/services.sh
export DRIFTLINE_IT_RABBITMQCTL="$DRIFTLINE_IT_SERVICES rabbitmqctl"
./mvnw -B -ntp verify -Dquick -Dskip.unit.tests=true "$@"
