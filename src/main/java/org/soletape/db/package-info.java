/** Access to PostgreSQL: connections, transactions, rows by column name, migrations. No domain. */
package org.soletape.db;
