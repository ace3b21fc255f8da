#!/bin/sh
# 5000 particles x 48 h on gridded forcing in a warm worker, all files written: median and least time of each part.
# usage: drift-io/bench/five-thousand.sh [threads [directory]]
#   directory   of NetCDF files that cover 61N 4E from 2016-01-01T00Z for 48 h, and of nothing else
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
threads=${1:-$(nproc)}
directory=${2:-}
if [ -z "$directory" ]; then
    directory=$(mktemp -d)
    data="$root/../shared/reference/leeway/data"
    ln -s "$data/analytic_current_hourly.nc" "$data/analytic_wind_3hourly.nc" "$directory"
fi
(cd "$root" && ./mvnw -q -B -Dquick -pl drift-io -am package -DskipTests)
one_core=""
if [ "$threads" = 1 ] && command -v taskset > /dev/null; then one_core="taskset -c 0"; fi
exec $one_core java -Xmx1g --add-modules jdk.incubator.vector \
    -cp "$root/drift-io/target/test-classes:$root/drift-io/target/classes:$root/drift-io/target/lib/*" \
    org.driftline.io.bench.FiveThousand "$directory" "$threads"
