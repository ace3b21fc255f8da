package org.driftline.commander.mission;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.events.MissionKind;
import org.driftline.events.Priority;

/**
 * What a mission is; it changes only before the first order goes out.
 *
 * @param id which one
 * @param owner whose it is
 * @param name what people call it
 * @param description more about it
 * @param kind what soldiers do for it
 * @param priority how urgent
 * @param params of a drift, word for word as posted; empty for a drill
 * @param data whatever else the body of a drill held; empty for a drift
 * @param correlationId what the client called the request that made it
 * @param createdAt when it was accepted, to the microsecond as PostgreSQL keeps it
 */
public record MissionDetails(
        UUID id,
        UUID owner,
        String name,
        @Nullable String description,
        MissionKind kind,
        Priority priority,
        ObjectNode params,
        ObjectNode data,
        @Nullable String correlationId,
        Instant createdAt) {}
