package org.driftline.commander.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.driftline.commander.fields.Texts;
import org.driftline.commander.mission.Mission;

/**
 * A place in a list of missions, behind one of them: it stays right while missions come and go.
 *
 * @param key what the list is ordered by, whichever way round
 * @param place where the last mission that was seen stands in that
 * @param id of that mission
 */
record ListCursor(SortKey key, String place, UUID id) {
    private static final String GAP = "|";
    private static final int PARTS = 3;

    static ListCursor after(Mission mission, SortKey key) {
        return new ListCursor(key, key.place(mission), mission.id());
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    static Optional<ListCursor> parse(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\" + GAP, PARTS);
            return parts.length == PARTS ? parse(parts[0], parts[1], parts[2]) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ListCursor> parse(String key, String id, String place) {
        return SortKey.parse(key)
                .filter(known -> known.isPlace(place))
                .flatMap(known -> Texts.id(id).map(mission -> new ListCursor(known, place, mission)));
    }

    /** For clients to send back, not to understand. */
    String text() {
        String text = String.join(GAP, key.wire(), id.toString(), place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
