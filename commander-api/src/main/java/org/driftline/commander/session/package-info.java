/** Logins: a password opens a session, which gives access tokens and refresh tokens until it ends as a whole. */
@NullMarked
package org.driftline.commander.session;

import org.jspecify.annotations.NullMarked;
