#!/usr/bin/env bash
# Writes a large file of each format and reads it: reading.sh MEGABYTES [FORMAT...]; HEAP says with how much memory
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/tools/jdk.sh"
path="$root/twicetold-bench/target/classpath"
mvn -q -B -f "$root/pom.xml" -pl twicetold-bench -am -Dmaven.test.skip -Dspotless.check.skip package \
  dependency:build-classpath -Dmdep.outputFile="$path" >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$JAVA_HOME/bin/java" "-Xmx${HEAP:-128m}" -XX:+UseParallelGC -XX:+UseCompactObjectHeaders \
  --enable-native-access=ALL-UNNAMED -cp "$root/twicetold-bench/target/classes:$(cat "$path")" \
  io.twicetold.bench.reading.ReadingSpeed "$folder" "$@"
