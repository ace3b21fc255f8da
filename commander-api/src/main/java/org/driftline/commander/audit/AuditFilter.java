package org.driftline.commander.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;

/**
 * Which entries of the audit log.
 *
 * @param query in HQL, newest first
 * @param parameters of it
 * @param limit how many at most, 1 to 100
 */
record AuditFilter(String query, Map<String, Object> parameters, int limit) {
    private static final int MOST = 100;
    private static final int USUAL = 50;

    /** Copies the parameters. */
    AuditFilter {
        parameters = Map.copyOf(parameters);
    }

    /** @throws DomainError if a parameter cannot be understood; names each of them */
    static AuditFilter of(AuditParams params) {
        return new Builder().build(params);
    }

    /** Collects conditions and mistakes. */
    private static final class Builder {
        private final StringBuilder query = new StringBuilder("from AuditRow where true");
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private final List<FieldError> errors = new ArrayList<>();

        AuditFilter build(AuditParams params) {
            add(" and actor = :actor", "actor", params.actor);
            add(" and action = :action", "action", params.action);
            add(" and subject = :subject", "subject", params.subject);
            add(" and reason = :reason", "reason", params.reason);
            add(" and at >= :since", "since", time("since", params.since));
            add(" and at < :until", "until", time("until", params.until));
            add(" and position < :cursor", "cursor", params.cursor == null ? null : whole("cursor", params.cursor));
            if (params.refused != null) {
                query.append(refused(params.refused) ? " and reason <> 'done'" : " and reason = 'done'");
            }
            long limit = params.limit == null ? USUAL : whole("limit", params.limit);
            if (limit < 1 || limit > MOST) {
                errors.add(new FieldError("limit", "must be a whole number from 1 to " + MOST));
            }
            if (!errors.isEmpty()) {
                throw DomainError.invalid(errors);
            }
            return new AuditFilter(query + " order by position desc", parameters, (int) limit);
        }

        private void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                query.append(condition);
                parameters.put(name, value);
            }
        }

        private boolean refused(String text) {
            if (!text.equals("true") && !text.equals("false")) {
                errors.add(new FieldError("refused", "must be true or false"));
            }
            return text.equals("true");
        }

        private @Nullable Instant time(String field, @Nullable String text) {
            try {
                return text == null ? null : Instant.parse(text);
            } catch (DateTimeParseException e) {
                errors.add(new FieldError(field, "must be a time such as 2026-01-31T12:00:00Z"));
                return null;
            }
        }

        private long whole(String field, String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                errors.add(new FieldError(field, "must be a whole number"));
                return 1;
            }
        }
    }
}
