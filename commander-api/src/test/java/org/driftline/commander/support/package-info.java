/** What tests of the commander run on. */
@NullMarked
package org.driftline.commander.support;

import org.jspecify.annotations.NullMarked;
