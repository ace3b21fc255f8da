package org.driftline.commander.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, or refused.
 *
 * @param at when
 * @param action what, such as {@code status} or {@code POST /missions/{id}/cancel}
 * @param reason {@code done}, or why it was refused, for machines
 * @param detail the same for people; holds no secret
 * @param actor who, as far as that was proven
 * @param call the HTTP request, if it was one
 * @param about the mission, event and bytes, as far as it was about any
 */
public record AuditEntry(
        Instant at,
        String action,
        String reason,
        String detail,
        @Nullable Actor actor,
        @Nullable Call call,
        About about) {
    /** The reason of what was not refused. */
    public static final String DONE = "done";

    /**
     * Who did it.
     *
     * @param name for people, such as a user name or {@code soldier/w1}
     * @param id of the account, if there is one
     * @param role in the clients' words, if there is one
     */
    public record Actor(
            String name, @Nullable UUID id, @Nullable String role) {}

    /**
     * The request.
     *
     * @param method of HTTP
     * @param path without its query, which may hold anything
     * @param status of the answer
     * @param address of the client, as far as the commander saw it
     * @param correlationId what the client called the request
     */
    public record Call(
            String method,
            String path,
            int status,
            @Nullable String address,
            @Nullable String correlationId) {}

    /**
     * What it was about.
     *
     * @param subject id of the thing, as it stands in the path or in the answer
     * @param missionId which mission
     * @param eventId which event
     * @param digest SHA-256 of its bytes, in hexadecimal digits
     */
    public record About(
            @Nullable String subject,
            @Nullable UUID missionId,
            @Nullable UUID eventId,
            @Nullable String digest) {

        /** A thing of any kind. */
        public static About subject(@Nullable String subject) {
            return new About(subject, null, null, null);
        }
    }
}
