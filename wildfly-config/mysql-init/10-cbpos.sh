#!/bin/bash
# Run once by the image of MySQL, when its data folder is made: the platform's schemas, and two users for them and every shop's: one who makes tables, one who reads and writes rows.
set -euo pipefail
quoted() { local text=${1//\\/\\\\}; printf %s "'${text//\'/\'\'}'"; }
mysql --user=root --password="$MYSQL_ROOT_PASSWORD" <<SQL
CREATE DATABASE IF NOT EXISTS cbpos_platform;
CREATE DATABASE IF NOT EXISTS cbpos_work;
CREATE DATABASE IF NOT EXISTS cbpos_template;
CREATE USER IF NOT EXISTS '$CBPOS_DB_USER'@'%' IDENTIFIED BY $(quoted "$CBPOS_DB_PASSWORD");
GRANT ALL ON \`cbpos\\_%\`.* TO '$CBPOS_DB_USER'@'%';
CREATE USER IF NOT EXISTS '$CBPOS_DB_APP_USER'@'%' IDENTIFIED BY $(quoted "$CBPOS_DB_APP_PASSWORD");
GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON \`cbpos\\_%\`.* TO '$CBPOS_DB_APP_USER'@'%';
SQL
