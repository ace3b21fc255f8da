package org.driftline.commander.browse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;
import org.driftline.events.MissionKind;
import org.driftline.events.MissionStatus;

/**
 * Which missions, in which order.
 *
 * @param statuses any of these; empty for all
 * @param kind only this one, or null for both
 * @param after where the list goes on, or null for its beginning
 * @param limit how many at most, 1 to 100
 * @param newestFirst whether the list begins with the newest
 */
record MissionFilter(
        Set<MissionStatus> statuses,
        @Nullable MissionKind kind,
        @Nullable Cursor after,
        int limit,
        boolean newestFirst) {
    private static final int MOST = 100;
    private static final int USUAL = 50;

    MissionFilter {
        statuses = Set.copyOf(statuses);
    }

    /** @throws DomainError if a parameter cannot be understood; names each of them */
    static MissionFilter of(MissionListParams params) {
        return new Reader().read(params);
    }

    private static final class Reader {
        private final List<FieldError> errors = new ArrayList<>();

        MissionFilter read(MissionListParams params) {
            MissionFilter filter = new MissionFilter(
                    statuses(params.status),
                    kind(params.kind),
                    cursor(params.cursor),
                    limit(params.limit),
                    sort(params.sort));
            if (!errors.isEmpty()) {
                throw DomainError.invalid(errors);
            }
            return filter;
        }

        private Set<MissionStatus> statuses(List<String> texts) {
            Set<MissionStatus> statuses = EnumSet.noneOf(MissionStatus.class);
            for (String text : String.join(",", texts).split(",", -1)) {
                if (!text.isBlank()) {
                    MissionStatus.parse(text)
                            .ifPresentOrElse(statuses::add, () -> refuse("status", "is not a status: " + text));
                }
            }
            return statuses;
        }

        private @Nullable MissionKind kind(@Nullable String text) {
            if (text == null) {
                return null;
            }
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "drift" -> MissionKind.DRIFT;
                case "drill" -> MissionKind.DRILL;
                default -> {
                    refuse("kind", "must be drift or drill");
                    yield null;
                }
            };
        }

        private @Nullable Cursor cursor(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            Cursor cursor = Cursor.parse(text).orElse(null);
            if (cursor == null) {
                refuse("cursor", "is not one that this list gave");
            }
            return cursor;
        }

        private int limit(@Nullable String text) {
            try {
                int limit = text == null ? USUAL : Integer.parseInt(text);
                if (limit >= 1 && limit <= MOST) {
                    return limit;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            refuse("limit", "must be a whole number from 1 to " + MOST);
            return USUAL;
        }

        private boolean sort(@Nullable String text) {
            if (text != null && !text.equals("created_at") && !text.equals("-created_at")) {
                refuse("sort", "must be created_at or -created_at");
            }
            return !"created_at".equals(text);
        }

        private void refuse(String field, String message) {
            errors.add(new FieldError(field, message));
        }
    }
}
