/** Who may use the API. Until there are accounts: whoever has the one key. */
@NullMarked
package org.driftline.commander.access;

import org.jspecify.annotations.NullMarked;
