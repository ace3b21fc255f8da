/** Where accounts are made, looked at and changed: by their owners, and by those who run the system. */
@NullMarked
package org.driftline.commander.people;

import org.jspecify.annotations.NullMarked;
