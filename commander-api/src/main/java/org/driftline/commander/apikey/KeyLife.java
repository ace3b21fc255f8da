package org.driftline.commander.apikey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;

/**
 * For how long a key is good.
 *
 * @param days null for ever
 */
record KeyLife(@Nullable Integer days) {
    private static final List<Integer> CHOICES = List.of(7, 30, 90, 365);
    private static final String FIELD = "expires_in_days";
    private static final String NEVER = "never";

    /** The field of a body; it must be there, because neither a short nor an endless life is what everybody means. */
    static KeyLife read(BodyFields fields) {
        fields.require(FIELD);
        JsonNode written = fields.raw(FIELD);
        if (written.isIntegralNumber() && CHOICES.contains(written.intValue())) {
            return new KeyLife(written.intValue());
        }
        if (fields.has(FIELD) && !NEVER.equals(written.textValue())) {
            fields.refuse(FIELD, "must be 7, 30, 90, 365 or \"never\"");
        }
        return new KeyLife(null);
    }

    @Nullable Instant end(Instant now) {
        return days == null ? null : now.plus(Duration.ofDays(days));
    }
}
