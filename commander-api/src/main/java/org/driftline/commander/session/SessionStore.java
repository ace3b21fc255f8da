package org.driftline.commander.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.identity.Role;
import org.driftline.commander.token.TokenSubject;

/** Sessions and their refresh tokens in PostgreSQL. */
@ApplicationScoped
class SessionStore {
    private static final String BEGIN = """
            insert into session (id, account_id, started_at, expires_at) values (:id, :account, :now, :expires_at)
            """;

    private static final String ADD_TOKEN = """
            insert into refresh_token (digest, session_id, expires_at) values (:digest, :session, :expires_at)
            """;

    /** Of two who use the same token at a time, the second waits for the first and then finds it used. */
    private static final String USE_TOKEN = """
            update refresh_token t
            set used_at = :now
            from session s join account a on a.id = s.account_id
            where t.digest = :digest and t.used_at is null and t.expires_at > :now
              and s.id = t.session_id and s.ended_at is null and s.expires_at > :now and a.disabled_at is null
            returning s.id as session_id, s.account_id as account_id
            """;

    private static final String END = """
            update session set ended_at = :now, end_reason = :reason where ended_at is null and
            """;

    private static final String CALLER = """
            select a.id, a.username, a.role
            from session s join account a on a.id = s.account_id
            where s.id = :session and a.id = :account
              and s.ended_at is null and s.expires_at > :now and a.disabled_at is null
            """;

    Uni<Void> begin(Mutiny.StatelessSession session, TokenSubject begun, Instant now, Instant expiresAt) {
        return session.createNativeQuery(BEGIN)
                .setParameter("id", begun.sessionId())
                .setParameter("account", begun.accountId())
                .setParameter("now", now)
                .setParameter("expires_at", expiresAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> addToken(Mutiny.StatelessSession session, UUID sessionId, byte[] digest, Instant expiresAt) {
        return session.createNativeQuery(ADD_TOKEN)
                .setParameter("digest", digest)
                .setParameter("session", sessionId)
                .setParameter("expires_at", expiresAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Uses up a token, if it is still good; tells whose it was. */
    Uni<Optional<TokenSubject>> useToken(Mutiny.StatelessSession session, byte[] digest, Instant now) {
        return session.createNativeQuery(USE_TOKEN, Tuple.class)
                .setParameter("digest", digest)
                .setParameter("now", now)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row)
                        .map(used -> new TokenSubject(Rows.id(used, "account_id"), Rows.id(used, "session_id"))));
    }

    /** Ends the session of a token that was used before; how many that were. */
    Uni<Integer> endReused(Mutiny.StatelessSession session, byte[] digest, Instant now) {
        String ofUsed = "id = (select session_id from refresh_token where digest = :digest and used_at is not null)";
        return session.createNativeQuery(END + ofUsed)
                .setParameter("digest", digest)
                .setParameter("now", now)
                .setParameter("reason", "refresh token used twice")
                .executeUpdate();
    }

    /** Ends the session of a token. */
    Uni<Integer> endOfToken(Mutiny.StatelessSession session, byte[] digest, Instant now) {
        return session.createNativeQuery(END + "id = (select session_id from refresh_token where digest = :digest)")
                .setParameter("digest", digest)
                .setParameter("now", now)
                .setParameter("reason", "logout")
                .executeUpdate();
    }

    Uni<Integer> end(Mutiny.StatelessSession session, UUID sessionId, Instant now) {
        return session.createNativeQuery(END + "id = :session")
                .setParameter("session", sessionId)
                .setParameter("now", now)
                .setParameter("reason", "logout")
                .executeUpdate();
    }

    Uni<Integer> endAll(Mutiny.StatelessSession session, UUID accountId, String reason, Instant now) {
        return session.createNativeQuery(END + "account_id = :account")
                .setParameter("account", accountId)
                .setParameter("now", now)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    /** Who calls with an access token, by what stands in the tables now. */
    Uni<Optional<Caller>> caller(Mutiny.StatelessSession session, TokenSubject subject, Instant now) {
        return session.createNativeQuery(CALLER, Tuple.class)
                .setParameter("session", subject.sessionId())
                .setParameter("account", subject.accountId())
                .setParameter("now", now)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(SessionStore::caller));
    }

    Uni<Integer> dropExpired(Mutiny.StatelessSession session, Instant before) {
        return session.createNativeQuery("delete from session where expires_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private static Caller caller(Tuple row) {
        return new Caller(Rows.id(row, "id"), Rows.text(row, "username"), Role.valueOf(Rows.text(row, "role")));
    }
}
