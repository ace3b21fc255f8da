package org.driftline.commander.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.events.Envelope;

/**
 * Which types of events a reader wants.
 *
 * @param types such as {@code mission.status_changed}, or {@code trip.*} for all of a family; empty for every type
 */
public record EventChoice(List<String> types) {
    private static final Pattern TYPE = Pattern.compile("[a-z_]{1,40}\\.([a-z_]{1,60}|\\*)");
    private static final int MOST = 50;

    /** Copies the list. */
    public EventChoice {
        types = List.copyOf(types);
    }

    /**
     * Reads a list with commas between the types.
     *
     * @throws DomainError if something in it cannot be a type; names the field
     */
    public static EventChoice parse(String field, @Nullable String text) {
        return text == null || text.isBlank()
                ? new EventChoice(List.of())
                : of(field, Arrays.asList(text.split(",", -1)));
    }

    /**
     * Takes a list.
     *
     * @throws DomainError if something in it cannot be a type; names the field
     */
    public static EventChoice of(String field, List<String> texts) {
        List<String> types = new ArrayList<>();
        for (String text : texts) {
            String type = text.trim();
            if (!TYPE.matcher(type).matches()) {
                throw DomainError.invalid(field, "must be event types such as mission.status_changed or trip.*");
            }
            types.add(type);
        }
        if (types.size() > MOST) {
            throw DomainError.invalid(field, "must not hold more than " + MOST + " types");
        }
        return new EventChoice(types);
    }

    /** Whether the reader wants this event. */
    public boolean includes(Envelope event) {
        return types.isEmpty() || types.stream().anyMatch(type -> matches(type, event.type()));
    }

    private static boolean matches(String wanted, String type) {
        return wanted.endsWith("*") ? type.startsWith(wanted.substring(0, wanted.length() - 1)) : wanted.equals(type);
    }
}
