package org.driftline.commander.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was refused.
 *
 * @param at when
 * @param action what was tried, such as {@code status}
 * @param reason why it was refused, for machines
 * @param detail why, for people; holds no secret
 * @param actor who tried, as far as that was proven
 * @param missionId which mission it was about
 * @param eventId which event it was
 * @param digest SHA-256 of its bytes, in hexadecimal digits
 */
public record AuditEntry(
        Instant at,
        String action,
        String reason,
        String detail,
        @Nullable String actor,
        @Nullable UUID missionId,
        @Nullable UUID eventId,
        @Nullable String digest) {}
