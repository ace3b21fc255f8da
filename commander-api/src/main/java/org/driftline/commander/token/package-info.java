/** Secrets that callers show: signed access tokens, and opaque ones of which only digests are kept. */
@NullMarked
package org.driftline.commander.token;

import org.jspecify.annotations.NullMarked;
