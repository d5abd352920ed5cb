#!/usr/bin/env bash
# Runs a script on the compose file's SQL Server as its administrator: run-sql.sh DATABASE FILE
set -euo pipefail
SQLCMDPASSWORD=$(cat /run/secrets/sa_password)
OWNER_PASSWORD=$(cat /run/secrets/owner_password) PORTAL_PASSWORD=$(cat /run/secrets/portal_password)
export SQLCMDPASSWORD OWNER_PASSWORD PORTAL_PASSWORD
# -b ends with an error where the script does; variables of the environment can be used in it.
exec /opt/mssql-tools18/bin/sqlcmd -C -S database -U sa -d "$1" -b -i "$2"
