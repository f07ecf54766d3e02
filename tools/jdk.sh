# Sourced by the scripts at the root: sets JAVA_HOME to a JDK 25, or says what is missing and stops.

is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  if [ -f "$1/release" ]; then # asking javac would start a Java machine each time
    grep -q '^JAVA_VERSION="25\b' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | grep -q '^javac 25\b'
  fi
}

find_jdk_25() {
  for home in "${TWICETOLD_JDK:-}" "${JAVA_HOME:-}" \
    /usr/lib/jvm/*25* /usr/java/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      echo "$home"
      return
    fi
  done
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && home=$(dirname "$(dirname "$(readlink -f "$on_path")")") && is_jdk_25 "$home" && echo "$home"
}

JAVA_HOME=$(find_jdk_25 || true)
if [ -z "$JAVA_HOME" ]; then
  echo "twicetold: no JDK 25 found. Install one (for example Temurin 25) or set TWICETOLD_JDK to its folder." >&2
  exit 3
fi
export JAVA_HOME
