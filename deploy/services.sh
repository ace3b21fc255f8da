#!/usr/bin/env bash
# RabbitMQ, PostgreSQL and Redis of our own on loopback, from Debian's packages, without systemd.
#
#   services.sh install                     packages that are missing (needs root)
#   services.sh start   [SERVICE ...]       rabbitmq postgresql redis; all when none is named
#   services.sh stop    [SERVICE ...]
#   services.sh restart SERVICE
#   services.sh kill    SERVICE             kill -9, for fault tests
#   services.sh rabbitmqctl ARGUMENT ...    our RabbitMQ's own command line
#   services.sh env                         the settings by which Driftline finds them
#   services.sh certificates                an authority of our own and a certificate of localhost; from then on
#                                           they also speak TLS (RabbitMQ and Redis on ports of their own)
#
# They share nothing with servers that already run here: own ports, own directories under
# $SERVICES_HOME, own Erlang node name. `stop` ends only what `start` began.
set -euo pipefail

home=${SERVICES_HOME:-${TMPDIR:-/tmp}/driftline-services}
amqp_port=${SERVICES_AMQP_PORT:-5772} management_port=${SERVICES_MANAGEMENT_PORT:-15772}
distribution_port=${SERVICES_DISTRIBUTION_PORT:-25772} epmd_port=${SERVICES_EPMD_PORT:-4379}
postgresql_port=${SERVICES_POSTGRESQL_PORT:-5532} redis_port=${SERVICES_REDIS_PORT:-6479}
amqps_port=${SERVICES_AMQPS_PORT:-5771} rediss_port=${SERVICES_REDISS_PORT:-6480}
all="rabbitmq postgresql redis"
tls=$home/tls

fail() { echo "services.sh: $*" >&2; exit 1; }

install_packages() {
  local missing=()
  [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || missing+=(rabbitmq-server)
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
  command -v redis-server >/dev/null || missing+=(redis-server)
  [ ${#missing[@]} -eq 0 ] && return
  # Debian starts a service it installs; ours are started below, on ports of their own.
  apt-get update -q
  RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# Waits up to a minute for a command to succeed.
await() { # what command ...
  local what=$1 tries=0
  shift
  until "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 300 ] || fail "$what did not come up within a minute"
    sleep 0.2
  done
}

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
silent() { ! listens "$1"; }

# Whether our own server is up already; somebody else's on our port is an error, not a server to use.
up_already() { # port file
  listens "$1" || return 1
  [ -s "$2" ] || fail "port $1 is in use by a server that was not started under $home; set SERVICES_*_PORT"
}

# --- TLS: certificates for a trial, whose keys lie about unprotected. In production they come from your own authority.

with_tls() { [ -s "$tls/server.crt" ]; }

make_certificates() {
  mkdir -p "$tls" && cd "$tls"
  for authority in ca stranger; do
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj "/CN=Driftline trial $authority" \
      -keyout "$authority.key" -out "$authority.crt" -addext keyUsage=critical,keyCertSign,cRLSign 2>/dev/null
  done
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=localhost \
    -keyout server.key -out server.csr 2>/dev/null
  openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 30 -out server.crt \
    -extfile <(echo "subjectAltName=DNS:localhost,IP:127.0.0.1") 2>/dev/null
  openssl pkcs12 -export -in server.crt -inkey server.key -passout pass:trial -out server.p12
  chmod 644 ./*.key # every server of the trial reads them, as whatever user it runs
}

# --- RabbitMQ: the scripts under /usr/lib, because those under /usr/sbin change to another user.

rabbitmq_environment() {
  export RABBITMQ_NODENAME=driftline@localhost RABBITMQ_BASE=$home/rabbitmq
  export RABBITMQ_CONF_ENV_FILE=$home/rabbitmq/none.conf RABBITMQ_CONFIG_FILE=$home/rabbitmq/rabbitmq.conf
  export RABBITMQ_ENABLED_PLUGINS_FILE=$home/rabbitmq/enabled_plugins
  export RABBITMQ_MNESIA_BASE=$home/rabbitmq/data RABBITMQ_LOG_BASE=$home/rabbitmq/log
  export RABBITMQ_PID_FILE=$home/rabbitmq/pid RABBITMQ_DIST_PORT=$distribution_port
  export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}'
  export ERL_EPMD_PORT=$epmd_port ERL_EPMD_ADDRESS=127.0.0.1
  export HOME=$home/rabbitmq # where the Erlang cookie lies
}

rabbitmq_start() (
  if up_already "$amqp_port" "$home/rabbitmq/pid"; then return; fi
  mkdir -p "$home"/rabbitmq/{data,log}
  rabbitmq_environment
  cat > "$RABBITMQ_CONFIG_FILE" <<CONF
listeners.tcp.local = 127.0.0.1:$amqp_port
management.tcp.ip = 127.0.0.1
management.tcp.port = $management_port
disk_free_limit.absolute = 100MB
log.console = false
CONF
  if with_tls; then cat >> "$RABBITMQ_CONFIG_FILE" <<CONF
listeners.ssl.local = 127.0.0.1:$amqps_port
ssl_options.cacertfile = $tls/ca.crt
ssl_options.certfile = $tls/server.crt
ssl_options.keyfile = $tls/server.key
ssl_options.verify = verify_none
CONF
  fi
  echo '[rabbitmq_management].' > "$RABBITMQ_ENABLED_PLUGINS_FILE"
  touch "$RABBITMQ_CONF_ENV_FILE"
  rm -f "$RABBITMQ_PID_FILE"
  setsid /usr/lib/rabbitmq/bin/rabbitmq-server </dev/null >"$home/rabbitmq/out.log" 2>&1 &
  await "RabbitMQ" test -s "$RABBITMQ_PID_FILE"
  /usr/lib/rabbitmq/bin/rabbitmqctl -q wait --timeout 60 "$RABBITMQ_PID_FILE" >/dev/null
)
rabbitmq_stop() (
  rabbitmq_environment
  [ -s "$RABBITMQ_PID_FILE" ] || return 0
  /usr/lib/rabbitmq/bin/rabbitmqctl -q stop "$RABBITMQ_PID_FILE" >/dev/null 2>&1 || true
  await "the end of RabbitMQ" silent "$amqp_port"
  epmd -kill >/dev/null 2>&1 || true
)
rabbitmq_kill() { kill -9 "$(cat "$home/rabbitmq/pid")"; await "the end of RabbitMQ" silent "$amqp_port"; }

# --- PostgreSQL refuses to run as root.

as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
postgresql_bin() { ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1; }

postgresql_start() (
  if up_already "$postgresql_port" "$home/postgresql/postmaster.pid"; then return; fi
  data=$home/postgresql bin=$(postgresql_bin)
  if [ ! -f "$data/PG_VERSION" ]; then
    mkdir -p "$data"
    [ "$(id -u)" != 0 ] || chown postgres "$data"
    as_postgres "$bin/initdb" -D "$data" -A trust -U postgres -E UTF8 >/dev/null
  fi
  ssl=""
  if with_tls; then # it refuses a key that others may read
    install -m 600 $([ "$(id -u)" != 0 ] || echo -o postgres) "$tls/server.key" "$tls/server.crt" "$data/"
    ssl="-c ssl=on -c ssl_cert_file=server.crt -c ssl_key_file=server.key"
  fi
  cd /
  as_postgres "$bin/pg_ctl" -D "$data" -w -s -l "$data/log.txt" \
    -o "-p $postgresql_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$data $ssl" start
)
postgresql_stop() (
  [ -f "$home/postgresql/postmaster.pid" ] || return 0
  cd / && as_postgres "$(postgresql_bin)/pg_ctl" -D "$home/postgresql" -w -s -m fast stop
)
ended() { local pid; for pid in "$@"; do ! kill -0 "$pid" 2>/dev/null || return 1; done; }
# Its children notice a moment later, and a new server does not start before they are gone.
postgresql_kill() {
  local postmaster children
  postmaster=$(head -n 1 "$home/postgresql/postmaster.pid")
  children=$(pgrep -P "$postmaster" || true)
  kill -9 "$postmaster"
  # shellcheck disable=SC2086 # several numbers
  await "the end of PostgreSQL" ended "$postmaster" $children
}

redis_start() {
  if up_already "$redis_port" "$home/redis/pid"; then return; fi
  mkdir -p "$home/redis"
  local ssl=()
  if with_tls; then
    ssl=(--tls-port "$rediss_port" --tls-cert-file "$tls/server.crt" --tls-key-file "$tls/server.key"
      --tls-ca-cert-file "$tls/ca.crt" --tls-auth-clients no)
  fi
  redis-server --port "$redis_port" --bind 127.0.0.1 --dir "$home/redis" --daemonize yes --save "" \
    --pidfile "$home/redis/pid" --logfile "$home/redis/log.txt" "${ssl[@]}" >/dev/null
  await "Redis" redis-cli -p "$redis_port" ping
}
redis_stop() {
  listens "$redis_port" || return 0
  redis-cli -p "$redis_port" shutdown nosave >/dev/null 2>&1 || true
  await "the end of Redis" silent "$redis_port"
}
redis_kill() { kill -9 "$(cat "$home/redis/pid")"; await "the end of Redis" silent "$redis_port"; }

action=${1:-help}
[ $# -gt 0 ] && shift
mkdir -p "$home" && chmod 755 "$home"
case $action in
  install) install_packages ;;
  start | stop)
    for service in ${*:-$all}; do "${service}_$action"; done
    ;;
  restart) "${1:?which service}_stop"; "${1}_start" ;;
  certificates) (make_certificates) ;;
  kill) "${1:?which service}_kill" ;;
  rabbitmqctl) rabbitmq_environment && exec /usr/lib/rabbitmq/bin/rabbitmqctl "$@" ;;
  env)
    echo "RABBITMQ_URL=amqp://guest:guest@127.0.0.1:$amqp_port/"
    echo "DATABASE_URL=postgresql://postgres@127.0.0.1:$postgresql_port/postgres"
    echo "REDIS_URL=redis://127.0.0.1:$redis_port"
    if with_tls; then
      echo "TLS_RABBITMQ_URL=amqps://guest:guest@localhost:$amqps_port/"
      echo "TLS_DATABASE_URL=postgresql://postgres@localhost:$postgresql_port/postgres?sslmode=verify-full"
      echo "TLS_REDIS_URL=rediss://localhost:$rediss_port"
    fi
    ;;
  *) sed -n '2,16p' "$0"; [ "$action" = help ] || exit 2 ;;
esac
