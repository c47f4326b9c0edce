#!/usr/bin/env bash
# Checks docker-compose.yml and runs the Dockerfile's steps for every service, without an engine. Needs the built jars.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# a JDK 25 for the steps: the one of the environment, else one that is installed
for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
  if [ -x "$home/bin/java" ] && "$home/bin/java" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])'; then
    export JAVA_HOME=$home
    break
  fi
done

export CUSTOMERWATCH_MONGODB_PASSWORD=x CUSTOMERWATCH_KEYCLOAK_PASSWORD=x CUSTOMERWATCH_INTEGRATION_SECRET=x CUSTOMERWATCH_GRAFANA_PASSWORD=x \
  CUSTOMERWATCH_CUSTOMER_MASTER_KEY=x CUSTOMERWATCH_CUSTOMER_INDEX_KEY=x
docker-compose -f docker-compose.yml config -q
echo "docker-compose.yml: valid"
if env -u CUSTOMERWATCH_MONGODB_PASSWORD docker-compose --env-file /dev/null -f docker-compose.yml config -q 2>/dev/null; then
  echo "docker-compose.yml starts without a password" >&2
  exit 1
fi

for service in customer sales credit complaint alert; do
  jar=$service-service/target/$service-service-0.1.0-SNAPSHOT-boot.jar
  platform/docker/steps.sh extract "$jar" "$work/layers" "$work/$service"
  platform/docker/steps.sh train "$work/$service" "$service-service" >"$work/$service.log" 2>&1 || { cat "$work/$service.log"; exit 1; }
  tail -n 1 "$work/$service.log"
  # refuses to start where the cache does not fit
  platform/docker/steps.sh rehearse "$work/$service" -XX:AOTCache=service.aot -XX:AOTMode=on >"$work/$service.log" 2>&1 || { cat "$work/$service.log"; exit 1; }
  echo "$service-service starts from its AOT cache"
  rm -rf "${work:?}/layers" "${work:?}/$service"
done
