#!/usr/bin/env bash
# Is a running Driftline all right? Health, one drill from posting to its end, a refusal, in about ten seconds; needs curl.
#   deploy/quick-test.sh [URL]        key in DRIFTLINE_API_KEY, if one is needed
set -euo pipefail

base=${1:-${DRIFTLINE_SERVER:-http://127.0.0.1:8080}}
auth=()
if [ -n "${DRIFTLINE_API_KEY:-}" ]; then auth=(-H "X-API-Key: $DRIFTLINE_API_KEY"); fi

say() { printf '%s  %s\n' "$(date -u +%H:%M:%SZ)" "$*"; }
fail() { say "FAILED: $*"; exit 1; }
# a text of a flat JSON object
field() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" | head -n 1; }
call() { curl -sS --max-time 10 "${auth[@]}" -H 'Content-Type: application/json' "$@"; }

health=$(call "$base/health") || fail "no answer from $base"
say "health: $(printf '%s' "$health" | field status)"

refused=$(call -o /dev/null -w '%{http_code}' -X POST -d '{"kind":"drift","params":{"latitude":91}}' "$base/api/v1/missions")
[ "$refused" = 422 ] || fail "a mission at latitude 91 was answered $refused"
say "a mission at latitude 91 is refused"

key=quick-test-$$-$(date +%s)
body='{"name":"Quick test","kind":"drill","priority":"high"}'
accepted=$(call -X POST -H "Idempotency-Key: $key" -d "$body" "$base/api/v1/missions")
id=$(printf '%s' "$accepted" | field mission_id)
[ -n "$id" ] || fail "not accepted: $accepted"
again=$(call -X POST -H "Idempotency-Key: $key" -d "$body" "$base/api/v1/missions" | field mission_id)
[ "$again" = "$id" ] || fail "posted twice under one key, and became $id and $again"
say "mission $id accepted, once"

last=
for _ in $(seq 1 150); do
  status=$(call "$base/api/v1/missions/$id/status" | field status)
  if [ "$status" != "$last" ]; then say "$status"; last=$status; fi
  case $status in
    COMPLETED) say "all right"; exit 0 ;;
    FAILED) say "the drill failed, as one in ten is meant to; the line works"; exit 0 ;;
    CANCELLED) fail "somebody cancelled it" ;;
  esac
  sleep 0.2
done
fail "mission $id has not ended after 30 s; it is $last"
