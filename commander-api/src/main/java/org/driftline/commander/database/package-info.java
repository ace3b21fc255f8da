/** PostgreSQL: where it is, transactions, and which failures pass by themselves. */
@NullMarked
package org.driftline.commander.database;

import org.jspecify.annotations.NullMarked;
