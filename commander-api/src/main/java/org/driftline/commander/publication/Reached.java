package org.driftline.commander.publication;

import org.jspecify.annotations.Nullable;

/**
 * How far events have been published. Transactions commit in another order than they begin in; what is known for sure is that
 * a snapshot which sees one event of a mission sees all that were written before it. So what two snapshots differ by, in the
 * order of positions, is what was new between them, and nothing is missing in any mission's order.
 *
 * @param seen a snapshot of PostgreSQL: all that it sees is published
 * @param reading a later one, if what was new in it is so much that it is published in parts
 * @param position of what is new in that one, all up to here is published
 */
record Reached(String seen, @Nullable String reading, long position) {
    /** All that this snapshot sees. */
    static Reached all(String seen) {
        return new Reached(seen, null, 0);
    }
}
