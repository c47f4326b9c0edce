#!/usr/bin/env bash
# What the Dockerfile does with a service's jar, and how a container runs and checks it.
#   steps.sh extract JAR LAYERS APPLICATION   the jar's layers, and the same put together
#   steps.sh train APPLICATION SERVICE        an AOT cache of the classes that a start needs (JDK 25)
#   steps.sh rehearse APPLICATION OPTION…     makes the service's context and leaves
#   steps.sh run APPLICATION                  starts the service
#   steps.sh healthy                          exit 0 when the service says that it is ready
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java

extract() {
  local jar=$1 layers=$2 application=$3
  "$java" -Djarmode=tools -jar "$jar" extract --layers --force --destination "$layers" --application-filename service.jar
  mkdir -p "$application"
  local layer
  for layer in dependencies spring-boot-loader snapshot-dependencies application; do
    mkdir -p "$layers/$layer"
    cp -a "$layers/$layer/." "$application/" # file times belong to what the AOT cache checks
  done
}

# Makes the context and leaves: lazily and without the consumers, so that no broker, no store and no network is needed.
rehearse() { # APPLICATION JVM-OPTION...
  cd "$1"
  shift
  "$java" "$@" -Xlog:aot*=error --enable-native-access=ALL-UNNAMED \
    -Dspring.context.exit=onRefresh -Dspring.main.lazy-initialization=true -Dcustomerwatch.topics.create=false \
    -Dspring.autoconfigure.exclude=org.springframework.cloud.stream.function.FunctionConfiguration -jar service.jar
}

train() {
  local application=$1 service=$2
  (rehearse "$application" -XX:AOTCacheOutput=service.aot)
  echo "AOT cache of $service: $(du -k "$application/service.aot" | cut -f1) KiB"
}

run() {
  cd "$1"
  # shellcheck disable=SC2086 # JAVA_OPTIONS is a list
  exec "$java" -XX:AOTCache=service.aot --enable-native-access=ALL-UNNAMED -XX:MaxRAMPercentage=60 \
    -XX:+ExitOnOutOfMemoryError ${JAVA_OPTIONS:-} -jar service.jar
}

healthy() {
  exec 3<>"/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:?}"
  printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  head -n 1 <&3 | grep -q ' 200'
}

"$@"
