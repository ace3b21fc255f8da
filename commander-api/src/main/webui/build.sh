#!/bin/sh
# Builds the dashboard for the commander; called by the Maven build.
#
#   build.sh build TARGET         the pages into TARGET/classes/META-INF/resources, and what they are made of into
#                                 TARGET/dashboard-bom.json
#   build.sh placeholder TARGET   a page that says that the dashboard was not built
#   build.sh test                 type check and unit tests
#
# Nothing is done when nothing changed since the last time. Without Node 20.19 or newer the build goes on, and "/"
# serves a page that says so. node_modules stays beside the sources; `npm ci` runs again when the lock file changes.
set -eu
cd "$(dirname "$0")"

node_is_there() {
  command -v npm >/dev/null 2>&1 && command -v node >/dev/null 2>&1 &&
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}

digest() { # files of the page, in a fixed order
  find . \( -name node_modules -o -name dist -o -name e2e \) -prune -o -type f -print | LC_ALL=C sort |
    xargs cksum | cksum | tr ' ' -
}

install() {
  stamp=node_modules/.driftline-lock
  lock=$(cksum < package-lock.json)
  [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$lock" ] && return
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || {
    echo "The dashboard's packages could not be installed. To build without it: -Dskip.webui" >&2
    exit 1
  }
  echo "$lock" > "$stamp"
}

case ${1:-} in
  build | placeholder)
    target=${2:?where to}
    pages=$target/classes/META-INF/resources
    stamp=$target/webui.stamp
    if [ "$1" = placeholder ]; then want=placeholder; elif node_is_there; then want=$(digest); else want=no-node; fi
    if [ -f "$pages/index.html" ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ]; then exit 0; fi
    rm -rf "$pages/assets" "$pages/index.html" "$pages/favicon.svg" "$stamp"
    mkdir -p "$pages"
    case $want in
      placeholder) cp not-built.html "$pages/index.html" ;;
      no-node)
        echo "Node 20.19 or newer is not on the PATH: building without the dashboard" >&2
        cp not-built.html "$pages/index.html"
        ;;
      *)
        install
        npm run --silent build -- --logLevel warn
        node budget.mjs
        cp -R dist/. "$pages/"
        npm sbom --omit=dev --sbom-format=cyclonedx > "$target/dashboard-bom.json" 2>/dev/null
        ;;
    esac
    echo "$want" > "$stamp"
    ;;
  test)
    node_is_there || exit 0
    install
    npm run --silent check
    npm test --silent
    ;;
  *)
    sed -n '2,11s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
