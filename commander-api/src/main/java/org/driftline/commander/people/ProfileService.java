package org.driftline.commander.people;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.account.Account;
import org.driftline.commander.account.AccountStore;
import org.driftline.commander.account.LoginAccount;
import org.driftline.commander.account.PasswordRules;
import org.driftline.commander.account.Passwords;
import org.driftline.commander.database.Database;
import org.driftline.commander.database.DatabaseFailures;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.session.Sessions;
import org.driftline.commander.throttle.LoginThrottle;
import org.driftline.commander.throttle.ThrottleKeys;

/** What people do with accounts of their own. */
@ApplicationScoped
class ProfileService {
    private final AccountStore accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final Sessions sessions;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    ProfileService(
            AccountStore accounts, Passwords passwords, LoginThrottle throttle, Sessions sessions, Database database) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.database = database;
    }

    /** The caller's account, or what there is to say of one who has none. */
    Uni<AccountView> profile(Caller caller) {
        return database.reading(session -> accounts.byId(session, caller.id()))
                .map(found -> found.map(AccountView::of).orElseGet(() -> AccountView.of(caller)));
    }

    /** Changes name and address, and then the password, if that is asked for; a new password ends all sessions. */
    Uni<AccountView> change(Caller caller, ProfileChange change, String address) {
        Uni<Account> changed = change.newPassword() == null
                ? rewrite(caller, change)
                : changePassword(caller, change, address).chain(() -> rewrite(caller, change));
        return changed.map(AccountView::of);
    }

    private Uni<Account> rewrite(Caller caller, ProfileChange change) {
        return database.inTransaction(session -> accounts.locked(session, caller.id())
                        .map(found -> found.map(change::of).orElseThrow(ProfileService::noAccount))
                        .call(account -> accounts.change(session, account, clock.instant())))
                .onFailure(DatabaseFailures::isDuplicate)
                .transform(taken -> new DomainError(ErrorKind.CONFLICT, "This e-mail address is another account's"));
    }

    private Uni<Void> changePassword(Caller caller, ProfileChange change, String address) {
        String current = String.valueOf(change.currentPassword());
        String wanted = String.valueOf(change.newPassword());
        ThrottleKeys marks = ThrottleKeys.ofLogin(caller.name(), address);
        return throttle.enter(marks)
                .chain(() -> database.reading(session -> accounts.withHash(session, caller.id())))
                .map(found -> found.orElseThrow(ProfileService::noAccount))
                .invoke(found -> checkRules(found, wanted))
                .call(found -> passwords.check(current, found.passwordHash()).invoke(ProfileService::refuseWrong))
                .chain(found -> passwords.hash(wanted))
                .chain(hash -> database.inTransaction(session -> accounts.setPassword(session, caller.id(), hash)
                        .chain(() -> throttle.succeeded(session, marks))
                        .chain(() -> sessions.endAll(session, caller.id(), "password changed"))))
                .invoke(() -> Log.infof("password changed accountId=%s", caller.id()));
    }

    private static void checkRules(LoginAccount found, String wanted) {
        String problem = PasswordRules.problem(
                wanted, found.account().username(), found.account().email());
        if (problem != null) {
            throw DomainError.invalid("new_password", problem);
        }
    }

    private static void refuseWrong(boolean right) {
        if (!right) {
            throw DomainError.invalid("current_password", "is not the password of this account");
        }
    }

    private static DomainError noAccount() {
        return new DomainError(ErrorKind.CONFLICT, "You are here without an account: there is nothing to change");
    }
}
