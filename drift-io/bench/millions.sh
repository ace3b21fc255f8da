#!/bin/sh
# Millions of particles x 48 h on gridded forcing in a heap of 2 GiB, all files written: time, CPU and memory.
# usage: drift-io/bench/millions.sh [particles] [current.nc wind.nc]
#   drift-io/bench/millions.sh             one million; every particle is stored (2.0 GB, and as much of scratch)
#   drift-io/bench/millions.sh 10000000    ten million; one in ten is stored, areas are from all
# The forcing must cover 61N 4E from 2016-01-01T00Z for 48 h. THREADS and OUT may be given in the environment.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
particles=${1:-1000000}
[ $# -gt 0 ] && shift
if [ $# -lt 2 ]; then
    data="$root/../shared/reference/leeway/data"
    set -- "$data/analytic_current_hourly.nc" "$data/analytic_wind_3hourly.nc"
fi
(cd "$root" && ./mvnw -q -B -Dquick -pl drift-io -am package -DskipTests)
out=${OUT:-$(mktemp -d)}
cat > "$out/params.json" <<TEXT
{"latitude":61.0,"longitude":4.0,"start_time":"2016-01-01T00:00:00Z","duration_hours":48,
 "num_particles":$particles,"object_type":7,"radius_m":1000,"seed":1}
TEXT
every=$(((particles + 999999) / 1000000))
echo "$particles particles, one in $every stored, into $out"
time java -Xmx2g --add-modules jdk.incubator.vector -jar "$root"/drift-io/target/drift-io-*-SNAPSHOT.jar run \
    "$out/params.json" --forcing "$1" --forcing "$2" --threads "${THREADS:-$(nproc)}" \
    --max-particles "$particles" --store-every "$every" -o "$out/result"
ls -l "$out/result"
