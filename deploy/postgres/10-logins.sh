#!/bin/sh
# Runs once, when the database is new: a login per process, each a member of the role its side needs;
# the query side's also of the one that seals the ledger.
# The roles' rights on the tables are granted by the migrations, which run as the owner.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v command="$COMMAND_PASSWORD" -v query="$QUERY_PASSWORD" -v identity="$IDENTITY_PASSWORD" <<'SQL'
create role mubiao_command nologin;
create role mubiao_query nologin;
create role mubiao_identity nologin;
create role mubiao_ledger nologin;
create role command_login login password :'command' in role mubiao_command;
create role query_login login password :'query' in role mubiao_query, mubiao_ledger;
create role identity_login login password :'identity' in role mubiao_identity;
SQL
