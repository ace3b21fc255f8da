/** Accounts of people: their names, passwords and roles, and the table they are kept in. */
@NullMarked
package org.driftline.commander.account;

import org.jspecify.annotations.NullMarked;
