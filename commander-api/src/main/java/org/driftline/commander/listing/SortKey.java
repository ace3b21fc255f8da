package org.driftline.commander.listing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.driftline.commander.mission.Mission;
import org.driftline.events.Priority;

/** What a list can be ordered by. Missions that are equal in it are ordered by their ids, so that every order is a total one. */
enum SortKey {
    CREATED_AT("created_at", "cast(cast(:place as text) as timestamptz)") {
        @Override
        String place(Mission mission) {
            return mission.details().createdAt().toString();
        }

        @Override
        boolean isPlace(String text) {
            return isTime(text);
        }
    },
    UPDATED_AT("updated_at", "cast(cast(:place as text) as timestamptz)") {
        @Override
        String place(Mission mission) {
            return mission.updatedAt().toString();
        }

        @Override
        boolean isPlace(String text) {
            return isTime(text);
        }
    },
    PRIORITY("urgency", "cast(cast(:place as text) as smallint)") {
        @Override
        String place(Mission mission) {
            return Integer.toString(urgency(mission.details().priority()));
        }

        @Override
        boolean isPlace(String text) {
            return text.matches("[0-3]");
        }
    },
    NAME("lower(name)", "lower(cast(:place as text))") {
        @Override
        String place(Mission mission) {
            return mission.details().name();
        }

        @Override
        boolean isPlace(String text) {
            return text.indexOf('\0') < 0;
        }
    };

    private final String column;
    private final String place;

    SortKey(String column, String place) {
        this.column = column;
        this.place = place;
    }

    /** What missions are ordered by, in SQL. */
    String column() {
        return column;
    }

    /** The parameter {@code :place} as a value of the column; as a text first, or the driver wants the value itself. */
    String placeParameter() {
        return place;
    }

    /** Where a mission stands in this order, as text. */
    abstract String place(Mission mission);

    /** Whether a text can be such a place. */
    abstract boolean isPlace(String text);

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SortKey> parse(String text) {
        return Arrays.stream(values()).filter(key -> key.wire().equals(text)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(SortKey::wire).toList();
    }

    /** As the column of that name has it. */
    private static int urgency(Priority priority) {
        return switch (priority) {
            case LOW -> 0;
            case NORMAL -> 1;
            case HIGH -> 2;
            case URGENT -> 3;
        };
    }

    private static boolean isTime(String text) {
        try {
            Instant time = Instant.parse(text);
            return !time.isBefore(Instant.EPOCH) && time.isBefore(Instant.parse("9999-12-31T00:00:00Z"));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
