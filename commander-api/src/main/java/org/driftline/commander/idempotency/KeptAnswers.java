package org.driftline.commander.idempotency;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
import org.driftline.commander.problem.DomainError;

/** Answers to requests that may be repeated, in PostgreSQL. */
@ApplicationScoped
class KeptAnswers {
    private static final String FIND = """
            select digest, status, location, body from idempotency_key where caller = :caller and key = :key
            """;

    /** A second request waits here until the first one is committed or undone. */
    private static final String RESERVE = """
            insert into idempotency_key (caller, key, digest, status, body, created_at)
            values (:caller, :key, :digest, 0, '', :at)
            on conflict (caller, key) do nothing
            """;

    private static final String KEEP = """
            update idempotency_key set status = :status, location = :location, body = :body
            where caller = :caller and key = :key
            """;

    private static final String SWEEP = "delete from idempotency_key where created_at < :before";

    /** What was answered before; fails with INVALID_FIELDS if the key was used for something else. */
    Uni<Optional<Answer>> find(Mutiny.StatelessSession session, KeyedRequest request) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("caller", request.caller())
                .setParameter("key", request.key())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> read(found, request)));
    }

    /** Takes the key for this request, as part of the session's transaction; says whether it was free. */
    Uni<Boolean> reserve(Mutiny.StatelessSession session, KeyedRequest request, Instant now) {
        return session.createNativeQuery(RESERVE)
                .setParameter("caller", request.caller())
                .setParameter("key", request.key())
                .setParameter("digest", request.digest())
                .setParameter("at", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** Keeps the answer to a request whose key was reserved in this transaction. */
    Uni<Void> keep(Mutiny.StatelessSession session, KeyedRequest request, Answer answer) {
        return session.createNativeQuery(KEEP)
                .setParameter("caller", request.caller())
                .setParameter("key", request.key())
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("body", answer.body())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Forgets what is older than this; says how many. */
    Uni<Integer> sweep(Mutiny.StatelessSession session, Instant before) {
        return session.createNativeQuery(SWEEP).setParameter("before", before).executeUpdate();
    }

    private static Answer read(Tuple row, KeyedRequest request) {
        if (!Rows.text(row, "digest").equals(request.digest())) {
            throw DomainError.invalid(KeyedRequest.HEADER, "was used for another request");
        }
        return new Answer(
                (int) Rows.whole(row, "status"), Rows.textOrNull(row, "location"), Rows.text(row, "body"), true);
    }
}
