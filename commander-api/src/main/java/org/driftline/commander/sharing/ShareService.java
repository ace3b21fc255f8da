package org.driftline.commander.sharing;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.account.AccountStore;
import org.driftline.commander.account.LoginAccount;
import org.driftline.commander.account.LoginNames;
import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Lets owners, and those who see everything, share missions; who was let in himself lets in nobody. */
@ApplicationScoped
class ShareService {
    private final ShareStore shares;
    private final AccountStore accounts;
    private final Database database;

    @Inject
    ShareService(ShareStore shares, AccountStore accounts, Database database) {
        this.shares = shares;
        this.accounts = accounts;
        this.database = database;
    }

    Uni<List<ShareView>> of(Caller caller, UUID mission) {
        return database.reading(
                session -> ownedBy(session, caller, mission).chain(owner -> shares.of(session, mission)));
    }

    Uni<ShareView> share(Caller caller, UUID mission, ShareView wanted, MissionAccess access) {
        return database.inTransaction(session -> ownedBy(session, caller, mission)
                        .chain(owner -> account(session, wanted.username()).invoke(id -> refuseOwner(owner, id)))
                        .chain(id -> shares.share(session, mission, id, access)))
                .invoke(() ->
                        Log.infof("mission shared missionId=%s by=%s access=%s", mission, caller.id(), wanted.access()))
                .replaceWith(wanted);
    }

    Uni<Void> unshare(Caller caller, UUID mission, String username) {
        return database.inTransaction(session -> ownedBy(session, caller, mission)
                        .chain(owner -> account(session, username))
                        .chain(id -> shares.unshare(session, mission, id)))
                .invoke(dropped -> refuseUnless(dropped, username))
                .replaceWithVoid();
    }

    private Uni<UUID> ownedBy(Mutiny.StatelessSession session, Caller caller, UUID mission) {
        return shares.owner(session, mission)
                .map(found ->
                        found.orElseThrow(() -> new DomainError(ErrorKind.NOT_FOUND, "There is no mission " + mission)))
                .invoke(owner -> refuseOthers(owner, caller));
    }

    private Uni<UUID> account(Mutiny.StatelessSession session, String username) {
        return accounts.byLogin(session, LoginNames.normalised(username))
                .map(found -> found.map(LoginAccount::account).orElseThrow(() -> nobody(username)))
                .map(account -> account.id());
    }

    private static void refuseOthers(UUID owner, Caller caller) {
        if (!caller.sees(owner)) {
            throw new DomainError(ErrorKind.FORBIDDEN, "Only its owner and coordinators share a mission");
        }
    }

    private static void refuseOwner(UUID owner, UUID account) {
        if (owner.equals(account)) {
            throw new DomainError(ErrorKind.CONFLICT, "The mission is this account's own");
        }
    }

    private static void refuseUnless(boolean dropped, String username) {
        if (!dropped) {
            throw new DomainError(ErrorKind.NOT_FOUND, "The mission is not shared with " + username);
        }
    }

    private static DomainError nobody(String username) {
        return new DomainError(ErrorKind.NOT_FOUND, "There is no account " + username);
    }
}
