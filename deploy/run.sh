#!/usr/bin/env bash
# Commander and one soldier from the last build, on the servers of deploy/services.sh. For development.
#   run.sh migrate     bring the database to this version's shape
#   run.sh up          both, until interrupted; builds first when there is nothing to start
# Secrets and results are kept in driftline-data/dev; the operators' key is in driftline-data/dev/.env.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$PWD/driftline-data/dev

jar() { echo "$1/target/quarkus-app/quarkus-run.jar"; }
if [ ! -f "$(jar commander-api)" ] || [ ! -f "$(jar soldier-worker)" ]; then
  ./mvnw -q -B -ntp -Dquick -DskipTests package -pl commander-api,soldier-worker -am
fi

while IFS='=' read -r name value; do export "$name=$value"; done < <(deploy/services.sh env)
if [ "${1:-}" = migrate ]; then
  DRIFTLINE_START_MIGRATION=only exec java -jar "$(jar commander-api)"
fi
[ "${1:-}" = up ] || { sed -n '2,5p' "$0"; exit 2; }

mkdir -p "$data/results" "$data/forcing"
deploy/secrets.sh "$data"
set -a
# shellcheck disable=SC1091
. "$data/.env"
DRIFTLINE_STORAGE=directory DRIFTLINE_STORAGE_DIRECTORY=$data/results DRIFTLINE_FORCING_DIRECTORY=$data/forcing
DRIFTLINE_WORKER_CREDENTIALS="*:$DRIFTLINE_WORKER_CREDENTIAL"
DRIFTLINE_COMMANDER_URL=http://127.0.0.1:${PORT:=8080}
set +a

export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2} # glibc would keep memory of its own for each thread
java -jar "$(jar commander-api)" & commander=$!
PORT=${SOLDIER_PORT:-8081} java -jar "$(jar soldier-worker)" & soldier=$!
trap 'kill $commander $soldier 2>/dev/null || true; wait' EXIT
# whichever ends first takes the other with it
wait -n "$commander" "$soldier"
