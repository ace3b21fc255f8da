#!/bin/sh
# 5000 particles x 48 h on gridded forcing, one core, warm: the median time of each part.
# usage: drift-io/bench/five-thousand.sh current.nc wind.nc   (they must cover 61N 4E from 2016-01-01T00Z for 48 h)
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
if [ $# -lt 2 ]; then
    data="$root/../shared/reference/leeway/data"
    set -- "$data/analytic_current_hourly.nc" "$data/analytic_wind_3hourly.nc"
fi
(cd "$root" && ./mvnw -q -B -Dquick -pl drift-io -am package -DskipTests)
one_core=""
if command -v taskset > /dev/null; then one_core="taskset -c 0"; fi
exec $one_core java -Xmx1g -cp "$root/drift-io/target/test-classes:$root/drift-io/target/classes:$root/drift-io/target/lib/*" \
    org.driftline.io.bench.FiveThousand "$@"
