#!/usr/bin/env bash
# Extracts the pages of a pack by twicetold and by trafilatura in turn, and scores both: extraction.sh PACK [RUNS]
#
# PACK is a folder with html/ and gold.jsonl beside a score.py; PEER_PYTHON names a Python that has
# requirements.txt installed. RUNS defaults to 3: the best of each is compared, since load only makes slower.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
pack=${1:?usage: extraction.sh PACK [RUNS]}
runs=${2:-3}
python=${PEER_PYTHON:-python3}
. "$root/tools/jdk.sh"
path="$root/twicetold-bench/target/classpath"
mvn -q -B -f "$root/pom.xml" -pl twicetold-bench -am -Dmaven.test.skip -Dspotless.check.skip package \
  dependency:build-classpath -Dmdep.outputFile="$path" >&2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$root/twicetold" extract "$pack/html" --out "$scratch/ours.jsonl" 2>/dev/null
for _ in $(seq "$runs"); do
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders \
    -cp "$root/twicetold-bench/target/classes:$(cat "$path")" \
    io.twicetold.bench.reading.ExtractionSpeed "$pack/html" >>"$scratch/ours"
  "$python" "$here/trafilatura_peer.py" "$pack/html" "$scratch/peer.jsonl" >>"$scratch/peer"
done
for one in ours peer; do
  echo "$one: best $(sort -n "$scratch/$one" | tail -1)"
  "$python" "$pack/../score.py" "$pack" "$scratch/$one.jsonl"
done
