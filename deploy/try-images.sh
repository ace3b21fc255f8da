#!/usr/bin/env bash
# Tries deploy/Dockerfile without a Docker engine: runs its commands as written, each stage in a file system of its own,
# then starts both services from what came out, as the user named there and on a read-only root, against RabbitMQ (with
# deploy/rabbitmq/definitions.json), PostgreSQL and Redis of deploy/services.sh, asks their health checks, and runs a drill.
#
#   try-images.sh [DIRECTORY]      work there; a new temporary directory unless named (a second run builds again)
#
# What it cannot try: the base images. This machine's own system and Java 17 stand in for them. Needs root (for mounts).
#   KEEP=STAGE         takes a stage as an earlier run in DIRECTORY has left it
#   MAVEN_REPOSITORY   a local repository to read from, so that not everything is fetched again
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd) context=$(cd "$(dirname "$0")/.." && pwd)

if [ "${1:-}" != --inside ]; then
  work=${1:-$(mktemp -d)}
  mkdir -p "$work" && chmod 755 "$work" # the server of PostgreSQL, another user, goes through it
  exec unshare --mount --propagation private "$0" --inside "$work"
fi
work=$2
say() { printf '%s  %s\n' "$(date -u +%H:%M:%SZ)" "$*"; }
fail() { say "FAILED: $*"; exit 1; }

# --- the stages. Per stage: its file system, and what the instructions have said so far.
declare -A base root_of directory environment entrypoint health user
stage=

# This machine's file system, and over it what the stage writes.
mount_stage() { # name
  local at=$work/stages/$1
  mkdir -p "$at"/{upper,overlay,root}
  mount -t overlay overlay -o "lowerdir=/,upperdir=$at/upper,workdir=$at/overlay" "$at/root"
  mount --rbind /dev "$at/root/dev"
  mount -t proc proc "$at/root/proc"
  mount -t tmpfs -o mode=1777 tmpfs "$at/root/tmp"
  root_of[$1]=$at/root
}

from() { # image AS name
  stage=${3:?every stage has a name}
  if [ -n "${root_of[$1]:-}" ]; then
    mkdir -p "$work/stages/$stage"
    cp -a "$work/stages/$1/upper" "$work/stages/$stage/"
    mount_stage "$stage"
    directory[$stage]=${directory[$1]} environment[$stage]=${environment[$1]} user[$stage]=${user[$1]}
    entrypoint[$stage]=${entrypoint[$1]} health[$stage]=${health[$1]}
  else
    mount_stage "$stage"
    base[$stage]=yes
    directory[$stage]=/ environment[$stage]= entrypoint[$stage]= health[$stage]= user[$stage]=0:0
  fi
}

inside() { # stage user command ...
  local stage=$1 user=$2
  shift 2
  # shellcheck disable=SC2086
  env ${environment[$stage]} chroot --userspec="$user" "${root_of[$stage]}" \
    sh -c 'cd "$0" && exec "$@"' "${directory[$stage]}" "$@"
}

run() { # command line
  local line=$1
  [[ $line =~ ^--mount=[^\ ]+\ +(.*)$ ]] && line=${BASH_REMATCH[1]}
  if [ -n "${MAVEN_REPOSITORY:-}" ]; then
    local cache=$work/stages/$stage/maven
    mkdir -p "$cache"/{upper,overlay} "${root_of[$stage]}$HOME/.m2/repository"
    mount -t overlay overlay -o "lowerdir=$MAVEN_REPOSITORY,upperdir=$cache/upper,workdir=$cache/overlay" \
      "${root_of[$stage]}$HOME/.m2/repository"
  fi
  # not from the Dockerfile, which is what the loop below reads
  inside "$stage" 0:0 sh -c "$line" < /dev/null
}

copy() { # [--from=stage] source ... target
  local source_root=$context sources=() target from_stage=
  if [[ $1 == --from=* ]]; then from_stage=${1#--from=} source_root=${root_of[${1#--from=}]}; shift; fi
  target=${root_of[$stage]}$(absolute "${!#}")
  sources=("${@:1:$#-1}")
  mkdir -p "$target"
  if [ "${sources[*]}" = . ]; then
    grep -v '^#' "$here/Dockerfile.dockerignore" | sed 's|^\*\*/||' > "$work/excluded"
    tar -C "$context" --exclude-from="$work/excluded" -c . | tar -C "$target" --no-same-owner -x
  else
    for source in "${sources[@]}"; do
      if [ ! -e "$source_root/$source" ] && [ "${base[${from_stage:-none}]:-}" = yes ]; then
        say "  $source is not where the base image has it; this machine's own stands in"
      elif [[ $source == */ ]]; then cp -a "$source_root/$source." "$target"; else cp -a "$source_root/$source" "$target"; fi
    done
  fi
}

absolute() { case $1 in /*) echo "$1" ;; *) echo "${directory[$stage]%/}/${1#./}" ;; esac }
words() { sed 's/^\[//; s/\]$//; s/", *"/ /g; s/"//g' <<<"$1"; }

build() {
  local number=0 instruction rest
  while read -r instruction rest; do
    number=$((number + 1))
    if [ "$instruction" != FROM ] && [ "$stage" = "${KEEP:-}" ]; then continue; fi
    say "$instruction $rest"
    # shellcheck disable=SC2086
    case $instruction in
      FROM) from $rest ;;
      WORKDIR) directory[$stage]=$(absolute "$rest"); mkdir -p "${root_of[$stage]}${directory[$stage]}" ;;
      COPY) copy $rest ;;
      RUN) run "$rest" ;;
      ENV) environment[$stage]+=" $rest" ;;
      USER) user[$stage]=$rest ;;
      HEALTHCHECK) health[$stage]=$(words "${rest#*CMD }") ;;
      ENTRYPOINT) entrypoint[$stage]=$(words "$rest") ;;
      EXPOSE) ;;
      *) fail "cannot read instruction $number: $instruction" ;;
    esac
  done < <(sed -e '/^#/d' -e '/^$/d' "$here/Dockerfile" | sed -e ':a' -e '/\\$/N; s/\\\n *//; ta')
}

# --- what they need, and the run
pids=()
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  "$here/services.sh" stop
}

start() { # stage log VARIABLE=VALUE ...: sets `started`
  local stage=$1 log=$2 root=${root_of[$1]}
  shift 2
  mount -o remount,ro "$root" 2>/dev/null || mount -o remount,bind,ro "$root"
  mkdir -p "$work/results" && chmod 777 "$work/results"
  mountpoint -q "$root/mnt" || mount --bind "$work/results" "$root/mnt"
  # shellcheck disable=SC2086
  env -i PATH="$PATH" ${environment[$stage]} "$@" \
    chroot --userspec="${user[$stage]}" "$root" sh -c 'cd "$0" && exec "$@"' "${directory[$stage]}" ${entrypoint[$stage]} \
    > "$log" 2>&1 &
  started=$!
  pids+=("$started")
}

# By the image's own health check, as its own user.
await_health() { # stage port pid log
  for _ in $(seq 1 240); do
    # shellcheck disable=SC2086
    if PORT=$2 inside "$1" "${user[$1]}" ${health[$1]} >/dev/null 2>&1; then say "$1 is healthy"; return; fi
    kill -0 "$3" 2>/dev/null || { tail -30 "$4"; fail "$1 has ended"; }
    sleep 0.5
  done
  tail -30 "$4"
  fail "$1 is not healthy"
}

[[ $(java -version 2>&1) == *'"17.'* ]] || fail "java is not Java 17, which the Dockerfile names"
build

export SERVICES_HOME=$work/services
trap cleanup EXIT
"$here/services.sh" start
while IFS='=' read -r name value; do declare "$name=$value"; done < <("$here/services.sh" env)
"$here/secrets.sh" "$work/secrets"
set -a
# shellcheck disable=SC1091
. "$work/secrets/.env"
set +a
"$here/services.sh" rabbitmqctl -q import_definitions "$work/secrets/secrets/definitions.json"
broker=${RABBITMQ_URL#*@}
port=${COMMANDER_PORT:-18080} soldier_port=${SOLDIER_PORT:-18081}
storage=(DRIFTLINE_STORAGE=directory DRIFTLINE_STORAGE_DIRECTORY=/mnt DRIFTLINE_FORCING_DIRECTORY=/tmp DRIFTLINE_TOPOLOGY=expect)

start commander "$work/migrate.log" DATABASE_URL="$DATABASE_URL" DRIFTLINE_START_MIGRATION=only
wait "$started" || { status=$?; tail -30 "$work/migrate.log"; fail "the migration ended with $status"; }
say "the database is migrated"

start commander "$work/commander.log" PORT="$port" DATABASE_URL="$DATABASE_URL" DRIFTLINE_START_MIGRATION=await \
  RABBITMQ_URL="amqp://commander:$RABBITMQ_COMMANDER_PASSWORD@$broker" REDIS_URL="$REDIS_URL" "${storage[@]}" \
  DRIFTLINE_ACCESS_API_KEY="$DRIFTLINE_ACCESS_API_KEY" DRIFTLINE_ACCESS_TOKEN_KEYS="$DRIFTLINE_ACCESS_TOKEN_KEYS" \
  DRIFTLINE_TOKEN_MASTER_KEYS="$DRIFTLINE_TOKEN_MASTER_KEYS" DRIFTLINE_WORKER_CREDENTIALS="*:$DRIFTLINE_WORKER_CREDENTIAL"
commander=$started
await_health commander "$port" "$commander" "$work/commander.log"

start soldier "$work/soldier.log" PORT="$soldier_port" RABBITMQ_URL="amqp://soldier:$RABBITMQ_SOLDIER_PASSWORD@$broker" \
  "${storage[@]}" DRIFTLINE_COMMANDER_URL="http://127.0.0.1:$port" DRIFTLINE_WORKER_CREDENTIAL="$DRIFTLINE_WORKER_CREDENTIAL"
soldier=$started
await_health soldier "$soldier_port" "$soldier" "$work/soldier.log"

owner=$(stat -c %u:%g "/proc/$commander")
[ "$owner" = "${user[commander]}" ] || fail "the commander runs as $owner"
if inside commander "${user[commander]}" touch /app/written 2>/dev/null; then fail "the root is not read-only"; fi
say "both run as $owner on a read-only root"
DRIFTLINE_API_KEY=$DRIFTLINE_ACCESS_API_KEY "$here/quick-test.sh" "http://127.0.0.1:$port"
grep -ho 'started in [0-9.]*s' "$work/commander.log" "$work/soldier.log" | sed 's/^/          /'

kill "$soldier" && wait "$soldier" && status=0 || status=$?
[ "$status" = 0 ] || [ "$status" = 143 ] || fail "the soldier ended with $status"
say "all right"
