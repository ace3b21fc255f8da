package org.driftline.commander.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Rows;
import org.driftline.commander.fields.PageCursor;
import org.driftline.commander.fields.PageSlice;

/** Accounts in PostgreSQL. */
@ApplicationScoped
public class AccountStore {
    private static final String ADD = """
            insert into account (id, username, email, full_name, password_hash, role, created_at, updated_at)
            values (:id, :username, :email, :full_name, :password_hash, :role, :now, :now)
            on conflict do nothing
            """;

    private static final String SELECT = "select " + AccountRow.COLUMNS + " from account where ";

    private static final PageCursor BEGINNING = new PageCursor(Instant.EPOCH, new UUID(0, 0));

    private static final String CHANGE = """
            update account
            set email = :email, full_name = :full_name, role = :role, disabled_at = :disabled_at, updated_at = :now
            where id = :id
            """;

    /** Adds an account; false when its name or address is taken. */
    public Uni<Boolean> add(Mutiny.StatelessSession session, LoginAccount added) {
        Account account = added.account();
        return session.createNativeQuery(ADD)
                .setParameter("id", account.id())
                .setParameter("username", account.username())
                .setParameter("email", account.email())
                .setParameter("full_name", account.fullName())
                .setParameter("password_hash", added.passwordHash())
                .setParameter("role", account.role().name())
                .setParameter("now", account.createdAt())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** The account that a normalised user name or address opens. */
    public Uni<Optional<LoginAccount>> byLogin(Mutiny.StatelessSession session, String login) {
        return session.createNativeQuery(SELECT + "username = :login or email = :login", Tuple.class)
                .setParameter("login", login)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(AccountRow::readWithHash));
    }

    /** An account by its id. */
    public Uni<Optional<Account>> byId(Mutiny.StatelessSession session, UUID id) {
        return row(session, id).map(row -> Optional.ofNullable(row).map(AccountRow::read));
    }

    /** An account by its id, with what its password is held against. */
    public Uni<Optional<LoginAccount>> withHash(Mutiny.StatelessSession session, UUID id) {
        return row(session, id).map(row -> Optional.ofNullable(row).map(AccountRow::readWithHash));
    }

    /** An account that nobody else changes until the transaction ends. */
    public Uni<Optional<Account>> locked(Mutiny.StatelessSession session, UUID id) {
        return session.createNativeQuery(SELECT + "id = :id for update", Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(AccountRow::read));
    }

    /** A part of all accounts, the oldest first; one more than its limit, if there are more. */
    public Uni<List<Account>> page(Mutiny.StatelessSession session, PageSlice slice) {
        PageCursor after = slice.after() == null ? BEGINNING : slice.after();
        return session.createNativeQuery(
                        SELECT + "(created_at, id) > (:at, :after) order by created_at, id limit :limit", Tuple.class)
                .setParameter("at", after.at())
                .setParameter("after", after.id())
                .setParameter("limit", slice.sought())
                .getResultList()
                .map(rows -> rows.stream().map(AccountRow::read).toList());
    }

    /** The user names of those of these that are accounts. */
    public Uni<Map<UUID, String>> names(Mutiny.StatelessSession session, Set<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : session.createNativeQuery("select id, username from account where id in (:ids)", Tuple.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(
                                        row -> Rows.id(row, "id"), row -> Rows.text(row, "username"))));
    }

    /** Writes what can change of an account; fails as a duplicate when its address is another's. */
    public Uni<Void> change(Mutiny.StatelessSession session, Account account, Instant now) {
        return session.createNativeQuery(CHANGE)
                .setParameter("id", account.id())
                .setParameter("email", account.email())
                .setParameter("full_name", account.fullName())
                .setParameter("role", account.role().name())
                .setParameter("disabled_at", account.disabledAt())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Gives an account another password. */
    public Uni<Void> setPassword(Mutiny.StatelessSession session, UUID id, String hash) {
        return session.createNativeQuery("update account set password_hash = :hash, updated_at = now() where id = :id")
                .setParameter("id", id)
                .setParameter("hash", hash)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Notes that a password opened an account. */
    public Uni<Void> loggedIn(Mutiny.StatelessSession session, UUID id, Instant now) {
        return session.createNativeQuery("update account set last_login_at = :now where id = :id")
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<@Nullable Tuple> row(Mutiny.StatelessSession session, UUID id) {
        return session.createNativeQuery(SELECT + "id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
    }
}
