#!/usr/bin/env bash
# Whether the service in this container is ready: asks /q/health/ready and fails unless the answer is 200.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${PORT:-8080}"
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 2 version status rest <&3
[ "$status" = 200 ] || { echo "$version $status $rest"; exit 1; }
