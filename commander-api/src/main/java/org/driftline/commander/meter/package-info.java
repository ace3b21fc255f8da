/** Numbers about the running system for Prometheus; no label names a mission, a person or a worker. */
@NullMarked
package org.driftline.commander.meter;

import org.jspecify.annotations.NullMarked;
