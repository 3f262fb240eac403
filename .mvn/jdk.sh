# Sourced by mvnw. Makes JAVA_HOME a JDK of 21 or later: the one that is set, else the one on the path, else the newest
# in the usual places. The default java of many systems is older, and Vaadin's Maven plugin does not run on it.

jdk_major() {
  if [ ! -x "$1/bin/javac" ]; then
    echo 0
  elif [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

jdk_fits() {
  jdk_found_major=$(jdk_major "$1")
  [ "${jdk_found_major:-0}" -ge 21 ]
}

jdk_on_path() {
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

jdk_newest() {
  jdk_newest_major=0 jdk_newest_home=
  set +f
  for jdk_candidate in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
    "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.jdks/* \
    "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$(/usr/libexec/java_home 2>/dev/null || :)"; do
    if jdk_fits "$jdk_candidate" && [ "$jdk_found_major" -gt "$jdk_newest_major" ]; then
      jdk_newest_major=$jdk_found_major jdk_newest_home=$jdk_candidate
    fi
  done
  set -f
}

if ! jdk_fits "${JAVA_HOME-}"; then
  JAVA_HOME=$(jdk_on_path)
fi
if ! jdk_fits "$JAVA_HOME"; then
  jdk_newest
  JAVA_HOME=$jdk_newest_home
fi
if [ -z "$JAVA_HOME" ]; then
  echo "Stellwerk needs a JDK 21 or later and found none: install one, for example Eclipse Temurin 25 from https://adoptium.net, or set JAVA_HOME to where yours is." >&2
  exit 1
fi
export JAVA_HOME
