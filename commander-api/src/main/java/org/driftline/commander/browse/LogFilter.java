package org.driftline.commander.browse;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.event.EventStore;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;

/**
 * Which part of a log.
 *
 * @param after the line that was seen last; 0 for none
 * @param limit how many lines at most, 1 to 100
 */
record LogFilter(long after, int limit) {
    private static final int MOST = 100;
    private static final int USUAL = 50;

    /** @throws DomainError if a parameter cannot be understood; names each of them */
    static LogFilter of(@Nullable String cursor, @Nullable String limit) {
        List<FieldError> errors = new ArrayList<>();
        long after = whole(cursor, 0);
        long most = whole(limit, USUAL);
        if (after < 0) {
            errors.add(new FieldError("cursor", "is not one that this log gave"));
        }
        if (most < 1 || most > MOST) {
            errors.add(new FieldError("limit", "must be a whole number from 1 to " + MOST));
        }
        if (!errors.isEmpty()) {
            throw DomainError.invalid(errors);
        }
        return new LogFilter(after, (int) most);
    }

    /** One more than the limit, so that it shows whether the log goes on. */
    EventStore.Slice slice() {
        return new EventStore.Slice(after, limit + 1);
    }

    private static long whole(@Nullable String text, long otherwise) {
        try {
            return text == null || text.isEmpty() ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
