package org.driftline.commander.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.QueryFields;
import org.driftline.commander.history.LogLine;

/**
 * Which part of a log.
 *
 * @param levels any of these; empty for all
 * @param since only lines written after this, or null
 * @param after the place that was read already; 0 for none
 * @param limit how many lines at most, 1 to 100
 */
record LogFilter(Set<LogLine.Level> levels, @Nullable Instant since, long after, int limit) {
    LogFilter {
        levels = Set.copyOf(levels);
    }

    /** What a log can be asked for, as text. */
    public static class Params {
        /** Any of these levels. */
        @QueryParam("level")
        @Parameter(description = "Only these: debug, info, warning, error; several values or one with commas")
        List<String> level = List.of();

        /** Written later. */
        @QueryParam("after")
        @Parameter(description = "Only lines written after this RFC 3339 time")
        @Nullable String after;

        /** Where the log goes on. */
        @QueryParam("cursor")
        @Parameter(description = "The next_cursor of the page before")
        @Nullable String cursor;

        /** How many. */
        @QueryParam("limit")
        @Parameter(description = "1 to 100, 50 when left out")
        @Nullable String limit;

        LogFilter filter() {
            QueryFields query = new QueryFields();
            Set<LogLine.Level> levels = query.words("level", level, LogLine.Level.class);
            Instant since = query.time("after", after);
            int most = query.slice(null, limit).limit();
            long place = place().orElseGet(() -> {
                query.refuse("cursor", "is not one that this log gave");
                return 0L;
            });
            query.done();
            return new LogFilter(levels, since, place, most);
        }

        private Optional<Long> place() {
            try {
                return Optional.of(cursor == null || cursor.isEmpty() ? 0L : Long.parseLong(cursor))
                        .filter(place -> place >= 0);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }
}
