#!/usr/bin/env bash
# Prints the two secrets that deploy/k8s refers to, for `kubectl apply -f -`. Needs kubectl (no cluster) and openssl.
# The passwords are those of .env, which deploy/secrets.sh makes; the addresses of your servers come from the environment:
#   DATABASE_URL MIGRATION_DATABASE_URL REDIS_URL S3_ENDPOINT S3_ACCESS_KEY S3_SECRET_KEY  secrets.sh [DIRECTORY of .env]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
from=${1:-$here/..}
own=(DATABASE_URL MIGRATION_DATABASE_URL REDIS_URL S3_ENDPOINT S3_ACCESS_KEY S3_SECRET_KEY)
for name in "${own[@]}"; do
  [ -n "${!name:-}" ] || { echo "secrets.sh: $name is not set" >&2; exit 1; }
done

{
  grep -E '^(RABBITMQ_|DRIFTLINE_)' "$from/.env"
  for name in "${own[@]}"; do echo "$name=${!name}"; done
  scaler=$(sed -n 's/^RABBITMQ_SCALER_PASSWORD=//p' "$from/.env")
  echo "RABBITMQ_SCALER_URL=http://scaler:$scaler@rabbitmq.driftline.svc.cluster.local:15672/"
  echo "RABBITMQ_ERLANG_COOKIE=$(openssl rand -hex 24)"
} | kubectl create secret generic driftline -n driftline --from-env-file=/dev/stdin --dry-run=client -o yaml
echo ---
kubectl create secret generic rabbitmq-definitions -n driftline --from-file="$from/secrets/definitions.json" --dry-run=client -o yaml
