#!/usr/bin/env bash
# Writes .env with fresh secrets for docker-compose.yml, once; an existing file stays as it is.
set -euo pipefail
file=$(cd "$(dirname "$0")/../.." && pwd)/.env
secret() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
if [ -e "$file" ]; then
  echo "$file is there already: left as it is"
else
  umask 077
  for name in CUSTOMERWATCH_MONGODB_PASSWORD CUSTOMERWATCH_KEYCLOAK_PASSWORD CUSTOMERWATCH_INTEGRATION_SECRET CUSTOMERWATCH_GRAFANA_PASSWORD \
    CUSTOMERWATCH_CUSTOMER_MASTER_KEY CUSTOMERWATCH_CUSTOMER_INDEX_KEY; do
    echo "$name=$(secret)"
  done >"$file"
  echo "wrote $file"
fi
