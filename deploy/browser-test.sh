#!/usr/bin/env bash
# The dashboard in a real browser, against a standalone Driftline that this starts or, where DRIFTLINE_IT_RABBITMQ_URL,
# _DATABASE_URL and _REDIS_URL say where servers are (see deploy/services.sh env), against a commander and a soldier on those.
#
#   deploy/browser-test.sh [VITEST OPTION ...]
#
# Needs what `./mvnw package` built, Node 20.19 and a Chromium: the one that CHROMIUM names, or one on the PATH; as root on
# Debian a missing one is installed. No test is tried twice.
# Screenshots are kept in commander-api/target/screenshots. KEEP=1 leaves everything running until Enter is pressed.
set -euo pipefail
cd "$(dirname "$0")/.."

root=$PWD
work=$(mktemp -d "${TMPDIR:-/tmp}/driftline-browser.XXXXXX")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
fail() { echo "browser-test.sh: $*" >&2; exit 1; }

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
free_port() { local port=$(($1)); while listens "$port"; do port=$((port + 1)); done; echo "$port"; }

# What runs is written down, so that `restart` ends just that.
begin() { # name command ...
  local name=$1
  shift
  printf '%q ' "$@" > "$work/$name.command"
  "$@" > "$work/$name.log" 2>&1 &
  echo $! > "$work/$name.pid"
}

await() { # url
  local tries=0
  until curl -sf -o /dev/null "$1"; do
    tries=$((tries + 1))
    [ $tries -lt 600 ] || fail "$1 does not answer; see $work"
    sleep 0.5
  done
}

stop() {
  [ -z "${KEEP:-}" ] || read -rp "Running at ${DASH_URL:-}; Enter ends it " _ || true
  for pid in "$work"/*.pid; do
    [ -e "$pid" ] && kill "$(cat "$pid")" 2>/dev/null || true
  done
  wait 2>/dev/null || true
  if [ -n "${virtual_host:-}" ]; then
    ${DRIFTLINE_IT_RABBITMQCTL:-$root/deploy/services.sh rabbitmqctl} -q delete_vhost "$virtual_host" || true
    psql -q "$DRIFTLINE_IT_DATABASE_URL" -c "drop database if exists $database with (force)" || true
  fi
  rm -rf "$work"
}
trap stop EXIT

command -v npm >/dev/null || fail "Node 20.19 or newer is needed: https://nodejs.org"
[ -z "${CHROMIUM:-}" ] && for name in chromium-headless-shell chromium google-chrome; do
  if command -v "$name" >/dev/null; then CHROMIUM=$(command -v "$name"); break; fi
done
if [ -z "${CHROMIUM:-}" ]; then
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null ||
    fail "there is no Chromium: apt-get install chromium-headless-shell, or name one in CHROMIUM"
  echo "installing Chromium" >&2
  apt-get update -q >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium-headless-shell fonts-dejavu-core >&2
  CHROMIUM=$(command -v chromium-headless-shell)
fi
export CHROMIUM

[ -f standalone/target/quarkus-app/quarkus-run.jar ] || fail "build first: ./mvnw -Dquick -DskipTests package"
port=$(free_port 18080)
export DASH_URL=http://127.0.0.1:$port DASH_SHOTS=$root/commander-api/target/screenshots

if [ -n "${DRIFTLINE_IT_RABBITMQ_URL:-}" ]; then
  virtual_host=browser-$$ database=browser_$$
  rabbitmqctl=${DRIFTLINE_IT_RABBITMQCTL:-$root/deploy/services.sh rabbitmqctl}
  $rabbitmqctl -q add_vhost "$virtual_host"
  $rabbitmqctl -q set_permissions -p "$virtual_host" guest '.*' '.*' '.*'
  psql -q "$DRIFTLINE_IT_DATABASE_URL" -c "create database $database"
  secret() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }
  DASH_KEY=$(secret)
  export DASH_KEY
  credential=$(secret)
  mkdir -p "$work/results" "$work/forcing"
  export DRIFTLINE_STORAGE=directory DRIFTLINE_STORAGE_DIRECTORY=$work/results DRIFTLINE_FORCING_DIRECTORY=$work/forcing
  export RABBITMQ_URL=${DRIFTLINE_IT_RABBITMQ_URL%/*}/$virtual_host DATABASE_URL=${DRIFTLINE_IT_DATABASE_URL%/*}/$database
  export REDIS_URL=${DRIFTLINE_IT_REDIS_URL:-} DRIFTLINE_ACCESS_API_KEY=$DASH_KEY
  DRIFTLINE_ACCESS_TOKEN_KEYS="a:$(secret)" DRIFTLINE_TOKEN_MASTER_KEYS="a:$(secret)"
  export DRIFTLINE_ACCESS_TOKEN_KEYS DRIFTLINE_TOKEN_MASTER_KEYS
  export DRIFTLINE_WORKER_CREDENTIALS="*:$credential" DRIFTLINE_WORKER_CREDENTIAL=$credential DRIFTLINE_COMMANDER_URL=$DASH_URL
  export DRIFTLINE_ACCOUNTS_REGISTRATION=open
  begin server env PORT="$port" "$java" -jar commander-api/target/quarkus-app/quarkus-run.jar
  await "$DASH_URL/health"
  begin soldier env PORT="$(free_port $((port + 1)))" DRIFTLINE_WORKER_ID=browser-soldier \
    "$java" -jar soldier-worker/target/quarkus-app/quarkus-run.jar
else
  # the demo makes a day of SYNTHETIC forcing
  begin server "$java" -jar standalone/target/quarkus-app/quarkus-run.jar demo --keep --port "$port" --data "$work/data"
  await "$DASH_URL/health"
  tries=0
  until grep -q 'Staying up' "$work/server.log"; do
    tries=$((tries + 1))
    [ $tries -lt 600 ] || fail "the demo did not end; see $work"
    sleep 0.5
  done
fi

cat > "$work/restart.sh" <<SCRIPT
#!/usr/bin/env bash
# ends the server without warning, and starts it again
set -euo pipefail
cd "$root"
kill -9 "\$(cat "$work/server.pid")"
while kill -0 "\$(cat "$work/server.pid")" 2>/dev/null; do sleep 0.1; done
\$(cat "$work/server.command" | sed 's/ demo --keep / up /') >> "$work/server.log" 2>&1 &
echo \$! > "$work/server.pid"
until curl -sf -o /dev/null "$DASH_URL/health"; do sleep 0.5; done
SCRIPT
chmod +x "$work/restart.sh"
export DASH_RESTART=$work/restart.sh

cd commander-api/src/main/webui
status=0
npm run --silent e2e -- "$@" || status=$?
cp "$work"/*.log "$DASH_SHOTS/" 2>/dev/null || true
exit $status
