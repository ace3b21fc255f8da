package org.driftline.commander.listing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

import org.driftline.commander.account.AccountStore;
import org.driftline.commander.account.LoginNames;
import org.driftline.commander.browse.MissionView;
import org.driftline.commander.browse.OwnerNames;
import org.driftline.commander.database.Database;
import org.driftline.commander.fields.Texts;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Mission;

/** Lists missions for clients. */
@ApplicationScoped
class MissionLister {
    private static final String ME = "me";
    private static final MissionPage NONE = new MissionPage(List.of(), null);

    private final Database database;
    private final MissionListStore store;
    private final AccountStore accounts;
    private final OwnerNames owners;

    @Inject
    MissionLister(Database database, MissionListStore store, AccountStore accounts, OwnerNames owners) {
        this.database = database;
        this.store = store;
        this.accounts = accounts;
        this.owners = owners;
    }

    /** What the caller may see of what he asks for; nothing is what an unknown owner has. */
    Uni<MissionPage> page(Caller caller, MissionQuery query) {
        String owner = query.filter().owner();
        return owner == null
                ? page(caller, query, Optional.empty())
                : owner(caller, owner)
                        .chain(id -> id.isEmpty() ? Uni.createFrom().item(NONE) : page(caller, query, id));
    }

    private Uni<MissionPage> page(Caller caller, MissionQuery query, Optional<UUID> owner) {
        return database.reading(session -> store.page(session, caller, query, owner.orElse(null))
                .chain(found -> owners.of(session, found).map(names -> page(found, names, query))));
    }

    private Uni<Optional<UUID>> owner(Caller caller, String owner) {
        Optional<UUID> id = owner.equals(ME)
                ? Optional.of(caller.id())
                : Texts.id(owner).or(() -> Caller.builtIn(owner).map(Caller::id));
        return id.isPresent()
                ? Uni.createFrom().item(id)
                : database.reading(session -> accounts.byLogin(session, LoginNames.normalised(owner)))
                        .map(found -> found.map(login -> login.account().id()));
    }

    private static MissionPage page(List<Mission> found, Map<UUID, String> owners, MissionQuery query) {
        List<Mission> shown = found.subList(0, Math.min(query.limit(), found.size()));
        String next = found.size() > query.limit()
                ? ListCursor.after(shown.get(query.limit() - 1), query.order().key())
                        .text()
                : null;
        return new MissionPage(
                shown.stream()
                        .map(mission -> MissionView.of(
                                mission, owners.get(mission.details().owner())))
                        .toList(),
                next);
    }
}
