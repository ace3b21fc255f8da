/** What a mission was at any moment, made from its events alone: for inquiries, and as proof that they tell everything. */
@NullMarked
package org.driftline.commander.replay;

import org.jspecify.annotations.NullMarked;
