package org.driftline.commander.session;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.account.Account;
import org.driftline.commander.account.AccountStore;
import org.driftline.commander.account.LoginAccount;
import org.driftline.commander.account.Passwords;
import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Role;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.throttle.LoginThrottle;

/** Lets people in who know their password; the rest learn nothing from the answer nor from how long it takes. */
@ApplicationScoped
class LoginService {
    private final AccountStore accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final Sessions sessions;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    LoginService(
            AccountStore accounts, Passwords passwords, LoginThrottle throttle, Sessions sessions, Database database) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.database = database;
    }

    /** A new session, or one failure for all reasons. */
    Uni<TokenPair> login(Login login) {
        return throttle.enter(login.marks())
                .chain(() -> database.reading(session -> accounts.byLogin(session, login.name())))
                .chain(found -> admitted(found, login))
                .chain(account -> database.inTransaction(session -> begin(session, account, login)));
    }

    private Uni<Account> admitted(Optional<LoginAccount> found, Login login) {
        String hash = found.map(LoginAccount::passwordHash).orElse(null);
        return passwords.check(login.password(), hash).map(right -> admit(found.map(LoginAccount::account), right));
    }

    private static Account admit(Optional<Account> found, boolean right) {
        if (!right || found.isEmpty() || found.get().isDisabled()) {
            Log.infof("login refused accountId=%s", found.map(Account::id).orElse(null));
            throw new DomainError(ErrorKind.UNAUTHENTICATED, "The name or the password is wrong");
        }
        if (found.get().role() == Role.WORKER) {
            throw new DomainError(ErrorKind.FORBIDDEN, "Workers use worker tokens, not the API");
        }
        return found.get();
    }

    private Uni<TokenPair> begin(Mutiny.StatelessSession session, Account account, Login login) {
        Log.infof("logged in accountId=%s", account.id());
        return throttle.succeeded(session, login.marks())
                .chain(() -> accounts.loggedIn(session, account.id(), clock.instant()))
                .chain(() -> sessions.begin(session, account.id()));
    }
}
