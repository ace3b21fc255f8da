package org.driftline.commander.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.account.Account;
import org.driftline.commander.account.AccountStore;
import org.driftline.commander.account.LoginAccount;
import org.driftline.commander.account.NewAccount;
import org.driftline.commander.account.PasswordRules;
import org.driftline.commander.account.Passwords;
import org.driftline.commander.database.Database;
import org.driftline.commander.fields.PageSlice;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.session.Sessions;

/** Makes accounts, and changes those of others. */
@ApplicationScoped
class AccountService {
    private final AccountStore accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    AccountService(AccountStore accounts, Passwords passwords, Sessions sessions, Database database) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.database = database;
    }

    /** A new account; fails with CONFLICT when its name or address is taken, without saying which. */
    Uni<Account> add(NewAccount asked) {
        return passwords
                .hash(asked.password())
                .map(hash -> new LoginAccount(opened(asked), hash))
                .chain(added -> database.inTransaction(session -> accounts.add(session, added))
                        .invoke(free -> refuseTaken(free))
                        .invoke(() -> Log.infof(
                                "account made accountId=%s role=%s",
                                added.account().id(), added.account().role()))
                        .replaceWith(added.account()));
    }

    /** A part of all accounts. */
    Uni<List<Account>> page(PageSlice slice) {
        return database.reading(session -> accounts.page(session, slice));
    }

    Uni<Account> one(UUID id) {
        return database.reading(session -> accounts.byId(session, id))
                .map(found -> found.orElseThrow(() -> missing(id)));
    }

    /** Changes somebody else's account. */
    Uni<Account> change(Caller admin, UUID id, AdminChange change) {
        if (admin.id().equals(id)) {
            throw new DomainError(ErrorKind.CONFLICT, "Let another admin change your own account");
        }
        return one(id).invoke(account -> checkPassword(account, change))
                .chain(account -> hash(change))
                .chain(hash -> database.inTransaction(session -> accounts.locked(session, id)
                        .map(found -> found.orElseThrow(() -> missing(id)))
                        .chain(account -> write(session, account, change, hash))))
                .invoke(account -> Log.infof(
                        "account changed accountId=%s by=%s role=%s disabled=%s",
                        id, admin.id(), account.role(), account.isDisabled()));
    }

    private Uni<String> hash(AdminChange change) {
        return change.newPassword()
                .map(passwords::hash)
                .orElseGet(() -> Uni.createFrom().item(""));
    }

    private Uni<Account> write(Mutiny.StatelessSession session, Account account, AdminChange change, String hash) {
        Instant now = clock.instant();
        Account changed = change.of(account, now);
        Uni<Void> written = accounts.change(session, changed, now);
        if (!hash.isEmpty()) {
            written = written.chain(() -> accounts.setPassword(session, account.id(), hash));
        }
        if (change.endsSessions()) {
            written = written.chain(() -> sessions.endAll(session, account.id(), "ended by an admin"));
        }
        return written.replaceWith(changed);
    }

    private static void checkPassword(Account account, AdminChange change) {
        change.newPassword().ifPresent(password -> {
            String problem = PasswordRules.problem(password, account.username(), account.email());
            if (problem != null) {
                throw DomainError.invalid("new_password", problem);
            }
        });
    }

    private Account opened(NewAccount asked) {
        // PostgreSQL keeps microseconds
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Account(
                UUID.randomUUID(), asked.username(), asked.email(), asked.fullName(), asked.role(), null, now, null);
    }

    private static void refuseTaken(boolean free) {
        if (!free) {
            throw new DomainError(ErrorKind.CONFLICT, "There is an account with this user name or e-mail address");
        }
    }

    private static DomainError missing(UUID id) {
        return new DomainError(ErrorKind.NOT_FOUND, "There is no account " + id);
    }
}
