#!/usr/bin/env bash
# While the image is built: writes java.options, and lays out the service's classes for faster starts (AppCDS).
#   java-options.sh [MODULE ...]     modules to add where this Java has them
set -euo pipefail
cd "$(dirname "$0")"

add=()
for module in "$@"; do
  if java --list-modules | grep -q "^$module@"; then add+=(--add-modules "$module"); fi
done

# Without settings the service loads its classes, says what is missing, and ends; the exit code is not our concern.
java "${add[@]}" -XX:ArchiveClassesAtExit=classes.jsa -Xlog:cds=off -Xlog:cds+dynamic=off -jar quarkus-run.jar >/tmp/training.log 2>&1 || true
[ -s classes.jsa ] || { cat /tmp/training.log; echo "java-options.sh: no archive of classes was made" >&2; exit 1; }
grep -q 'settings' /tmp/training.log || { cat /tmp/training.log; echo "java-options.sh: ended too early" >&2; exit 1; }
rm /tmp/training.log

{
  printf '%s\n' "${add[*]}"
  echo "-XX:SharedArchiveFile=/app/classes.jsa -Xshare:auto -Xlog:cds=off"
  # three quarters of what the container may have; the rest is for threads, buffers and the archive
  echo "-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
  echo "-Djava.io.tmpdir=/tmp"
} > java.options
