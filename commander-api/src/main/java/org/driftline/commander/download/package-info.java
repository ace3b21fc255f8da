/** How clients get what a mission resulted in. */
@NullMarked
package org.driftline.commander.download;

import org.jspecify.annotations.NullMarked;
