/** TLS by three settings: whom we trust, and who we are over HTTP. */
@NullMarked
package org.driftline.events.tls;

import org.jspecify.annotations.NullMarked;
