package org.driftline.commander.apikey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Rows;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.identity.Role;

/** Keys in PostgreSQL. */
@ApplicationScoped
class ApiKeyStore {
    private static final String COLUMNS = "k.id, k.name, k.prefix, k.role, k.created_at, k.expires_at, k.last_used_at";

    /** Finds nothing for whoever has as many as he may: the account's row keeps two at a time from both counting the same. */
    private static final String ADD = """
            insert into api_key (id, account_id, name, prefix, digest, role, created_at, expires_at)
            select :id, a.id, :name, :prefix, :digest, cast(:role as text), :created_at, cast(:expires_at as timestamptz)
            from (select id from account where id = :account for update) a
            where (select count(*) from api_key where account_id = :account) < :most
            """;

    private static final String BY_DIGEST = "select " + COLUMNS + """
            , a.id as account_id, a.username, a.role as account_role
            from api_key k join account a on a.id = k.account_id
            where k.digest = :digest and a.disabled_at is null
            """;

    private static final String OF_ACCOUNT =
            "select " + COLUMNS + " from api_key k where k.account_id = :account order by k.created_at, k.id";

    private static final String USED = """
            update api_key set last_used_at = :now
            where id = :id and (last_used_at is null or last_used_at < :due)
            """;

    /** Adds a key; false when its owner has as many as he may, or no account. */
    Uni<Boolean> add(Mutiny.StatelessSession session, UUID account, ApiKey key, byte[] digest) {
        return session.createNativeQuery(ADD)
                .setParameter("id", key.id())
                .setParameter("account", account)
                .setParameter("name", key.name())
                .setParameter("prefix", key.prefix())
                .setParameter("digest", digest)
                .setParameter("role", key.role() == null ? null : key.role().name())
                .setParameter("created_at", key.createdAt())
                .setParameter("expires_at", key.expiresAt())
                .setParameter("most", ApiKeys.MOST)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** The key of a digest, unless its owner is disabled. */
    Uni<Optional<OwnedKey>> byDigest(Mutiny.StatelessSession session, byte[] digest) {
        return session.createNativeQuery(BY_DIGEST, Tuple.class)
                .setParameter("digest", digest)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ApiKeyStore::owned));
    }

    Uni<List<ApiKey>> of(Mutiny.StatelessSession session, UUID account) {
        return session.createNativeQuery(OF_ACCOUNT, Tuple.class)
                .setParameter("account", account)
                .getResultList()
                .map(rows -> rows.stream().map(ApiKeyStore::read).toList());
    }

    /** Drops a key; false when the account has none of this id. */
    Uni<Boolean> drop(Mutiny.StatelessSession session, UUID account, UUID id) {
        return session.createNativeQuery("delete from api_key where id = :id and account_id = :account")
                .setParameter("id", id)
                .setParameter("account", account)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Void> used(Mutiny.StatelessSession session, UUID id, Instant now) {
        return session.createNativeQuery(USED)
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("due", now.minus(ApiKey.USE_STEP))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static OwnedKey owned(Tuple row) {
        Role role = Role.valueOf(Rows.text(row, "account_role"));
        return new OwnedKey(read(row), new Caller(Rows.id(row, "account_id"), Rows.text(row, "username"), role));
    }

    private static ApiKey read(Tuple row) {
        @Nullable String role = Rows.textOrNull(row, "role");
        return new ApiKey(
                Rows.id(row, "id"),
                Rows.text(row, "name"),
                Rows.text(row, "prefix"),
                role == null ? null : Role.valueOf(role),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "expires_at"),
                Rows.instantOrNull(row, "last_used_at"));
    }
}
