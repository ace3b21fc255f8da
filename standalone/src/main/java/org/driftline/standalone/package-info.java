/**
 * Commander and soldier in one JVM with an embedded broker, an embedded PostgreSQL and a directory for results: the
 * default way to run.
 */
@NullMarked
package org.driftline.standalone;

import org.jspecify.annotations.NullMarked;
