#!/usr/bin/env bash
# Prints definitions.json with the users' password hashes, made from the environment; needs openssl.
#
#   RABBITMQ_COMMANDER_PASSWORD=... RABBITMQ_SOLDIER_PASSWORD=... RABBITMQ_SCALER_PASSWORD=... \
#   RABBITMQ_OPERATOR_PASSWORD=... definitions.sh > to-load.json
#
# The file beside this script has empty hashes, with which nobody can log in. Give what is printed to RabbitMQ as
# `load_definitions`, and treat it as a secret.
set -euo pipefail

fail() { echo "definitions.sh: $*" >&2; exit 1; }

# base64 of a salt of 4 bytes and of the SHA-256 of salt and password: rabbit_password_hashing_sha256.
# The password goes through pipes only, never over a command line.
hash() { # password
  local hex salt
  hex=$(openssl rand -hex 4)
  salt="\x${hex:0:2}\x${hex:2:2}\x${hex:4:2}\x${hex:6:2}"
  { printf "$salt"; { printf "$salt"; printf '%s' "$1"; } | openssl dgst -sha256 -binary; } | openssl base64 -A
}

script=
for user in commander soldier scaler operator; do
  variable=RABBITMQ_${user^^}_PASSWORD
  [ -n "${!variable:-}" ] || fail "$variable is not set"
  script+="s|(\"name\": \"$user\", \"password_hash\": \")\"|\1$(hash "${!variable}")\"|;"
done
sed -E "$script" "$(dirname "$0")/definitions.json"
