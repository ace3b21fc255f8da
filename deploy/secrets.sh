#!/usr/bin/env bash
# Makes the secrets of one installation, once: .env for compose.yaml, and in secrets/ what servers read from files.
# What is there already is kept; needs openssl.
#   secrets.sh [DIRECTORY]     beside this script unless named
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
to=${1:-$here}
umask 077
mkdir -p "$to/secrets"

# letters and digits only: they go into URLs
word() { openssl rand -hex 24; }
key() { printf 'k1:%s' "$(openssl rand -base64 32)"; }

if [ ! -f "$to/.env" ]; then
  {
    echo "# Made by deploy/secrets.sh. Not for any repository."
    for name in POSTGRES REDIS RABBITMQ_COMMANDER RABBITMQ_SOLDIER RABBITMQ_SCALER RABBITMQ_OPERATOR GRAFANA; do
      echo "${name}_PASSWORD=$(word)"
    done
    echo "COMPOSE_PROJECT_NAME=driftline"
    echo "S3_ACCESS_KEY=driftline"
    echo "S3_SECRET_KEY=$(word)"
    echo "DRIFTLINE_ACCESS_API_KEY=$(word)"
    echo "DRIFTLINE_WORKER_CREDENTIAL=$(word)"
    echo "DRIFTLINE_ACCESS_TOKEN_KEYS=$(key)"
    echo "DRIFTLINE_TOKEN_MASTER_KEYS=$(key)"
  } > "$to/.env"
fi

set -a
# shellcheck disable=SC1091
. "$to/.env"
set +a
"$here/rabbitmq/definitions.sh" > "$to/secrets/definitions.json"
cat > "$to/secrets/s3.json" <<JSON
{"identities": [{"name": "driftline", "actions": ["Admin", "Read", "Write", "List", "Tagging"],
  "credentials": [{"accessKey": "$S3_ACCESS_KEY", "secretKey": "$S3_SECRET_KEY"}]}]}
JSON
# the servers read these as users of their own; the directory around them stays shut
chmod 644 "$to/secrets"/*.json
