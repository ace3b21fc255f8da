package org.driftline.commander.fields;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list. Stores look for one more than the limit, so that it shows whether the list goes on.
 *
 * @param after where it goes on, or null for its beginning
 * @param limit how many at most, 1 to 100
 */
public record PageSlice(@Nullable PageCursor after, int limit) {
    static final int MOST = 100;
    static final int USUAL = 50;

    /** How many to look for. */
    public int sought() {
        return limit + 1;
    }

    /** What belongs to this part of what was found. */
    public <T> List<T> shown(List<T> found) {
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** The {@code next_cursor}; null when the list ends here. */
    public <T> @Nullable String next(List<T> found, Function<T, PageCursor> place) {
        return found.size() > limit ? place.apply(found.get(limit - 1)).text() : null;
    }
}
