#!/bin/bash
# Run once by the image of MySQL, when its data folder is made: the platform's schemas, and a user for them and every shop's.
set -euo pipefail
mysql --user=root --password="$MYSQL_ROOT_PASSWORD" <<SQL
CREATE DATABASE IF NOT EXISTS cbpos_platform;
CREATE DATABASE IF NOT EXISTS cbpos_work;
CREATE DATABASE IF NOT EXISTS cbpos_template;
CREATE USER IF NOT EXISTS '$CBPOS_DB_USER'@'%' IDENTIFIED BY '${CBPOS_DB_PASSWORD//\'/\'\'}';
GRANT ALL ON \`cbpos\\_%\`.* TO '$CBPOS_DB_USER'@'%';
SQL
