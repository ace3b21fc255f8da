#!/usr/bin/env bash
# What does Driftline bear on this machine? Starts RabbitMQ, PostgreSQL, Redis, commanders and soldiers on loopback, posts
# drills that take no time, prints a table, and leaves nothing behind. Needs ./driftline build first; ends by itself.
#
#   deploy/throughput.sh [--help | options of Throughput.java]
#
#   COMMANDER_FLAGS, SOLDIER_FLAGS    what the JVMs are started with, instead of the documented flags
#   SERVICES_HOME                     servers that deploy/services.sh started there are used, and left running
set -euo pipefail
cd "$(dirname "$0")/.."

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
case ${1:-} in -h | --help) exec "$java" deploy/Throughput.java --help ;; esac
for module in commander-api soldier-worker; do
  [ -f $module/target/quarkus-app/quarkus-run.jar ] || { echo "$module is not built: ./driftline build" >&2; exit 1; }
done

# as the images do, so that starts are those of the images
for module in commander-api soldier-worker; do
  (cd $module/target/quarkus-app && { [ classes.jsa -nt quarkus-run.jar ] || {
    rm -f classes.jsa
    "$java" -XX:+UseSerialGC -XX:ArchiveClassesAtExit=classes.jsa -Xlog:cds=off -Xlog:cds+dynamic=off -jar quarkus-run.jar \
      >/dev/null 2>&1 || true
  }; })
done
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}

# Debian's psql is a Perl script around the real one, which costs more than the query
psql=$(ls -d /usr/lib/postgresql/*/bin/psql 2>/dev/null | sort -V | tail -n 1)
export BENCH_PSQL=${psql:-psql}
listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
work=$(mktemp -d)
name=throughput_$$
if [ -z "${SERVICES_HOME:-}" ]; then
  export SERVICES_HOME=$work/services
  own=yes
  base=22000
  while for i in 0 1 2 3 4 5; do listens $((base + i)) && break; done; do base=$((base + 10)); done
  export SERVICES_AMQP_PORT=$base SERVICES_MANAGEMENT_PORT=$((base + 1)) SERVICES_DISTRIBUTION_PORT=$((base + 2))
  export SERVICES_EPMD_PORT=$((base + 3)) SERVICES_POSTGRESQL_PORT=$((base + 4)) SERVICES_REDIS_PORT=$((base + 5))
  chmod 755 "$work"
fi
while IFS='=' read -r key value; do export "SERVER_$key=$value"; done < <(deploy/services.sh env)

clean() {
  set +e
  "$BENCH_PSQL" -qtA "$SERVER_DATABASE_URL" -c "drop database if exists $name with (force)" >/dev/null 2>&1
  deploy/services.sh rabbitmqctl -q delete_vhost "$name" >/dev/null 2>&1
  redis-cli -u "$SERVER_REDIS_URL" --scan --pattern "$name:*" | xargs -r -n 500 redis-cli -u "$SERVER_REDIS_URL" unlink >/dev/null
  if [ "${own:-}" = yes ]; then deploy/services.sh stop; fi
  rm -rf "$work"
}
trap clean EXIT
deploy/services.sh start
deploy/services.sh rabbitmqctl -q add_vhost "$name"
deploy/services.sh rabbitmqctl -q set_permissions -p "$name" guest '.*' '.*' '.*'
"$BENCH_PSQL" -qtA "$SERVER_DATABASE_URL" -c "create database $name"

export BENCH_RABBITMQ_URL=${SERVER_RABBITMQ_URL%/}/$name
export BENCH_DATABASE_URL=${SERVER_DATABASE_URL%/*}/$name
export BENCH_REDIS_URL=$SERVER_REDIS_URL BENCH_NAME=$name BENCH_WORK=$work
BENCH_PIDS="broker=$(cat "$SERVICES_HOME/rabbitmq/pid") postgresql=$(head -n 1 "$SERVICES_HOME/postgresql/postmaster.pid")"
export BENCH_PIDS="$BENCH_PIDS redis=$(cat "$SERVICES_HOME/redis/pid")"
"$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 deploy/Throughput.java "$@"
