#!/usr/bin/env bash
# Builds and runs the JMH benchmarks; arguments go to JMH, for example: jmh.sh Sketch -f 3
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/tools/jdk.sh"
path="$root/twicetold-bench/target/classpath"
mvn -q -B -f "$root/pom.xml" -pl twicetold-bench -am -Dmaven.test.skip -Dspotless.check.skip package \
  dependency:build-classpath -Dmdep.outputFile="$path" >&2
exec "$JAVA_HOME/bin/java" -cp "$root/twicetold-bench/target/classes:$(cat "$path")" org.openjdk.jmh.Main "$@"
