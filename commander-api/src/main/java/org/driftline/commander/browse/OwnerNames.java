package org.driftline.commander.browse;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.account.AccountStore;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Mission;

/** Whose missions are, in names: with one query for as many missions as there are on a page. */
@ApplicationScoped
public class OwnerNames {
    private final AccountStore accounts;

    @Inject
    OwnerNames(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** The name of each owner of these; one who has no account and is not built in has none. */
    public Uni<Map<UUID, String>> of(Mutiny.StatelessSession session, Collection<Mission> missions) {
        Set<UUID> owners =
                missions.stream().map(mission -> mission.details().owner()).collect(Collectors.toSet());
        Map<UUID, String> names = new HashMap<>();
        owners.forEach(id -> Caller.builtIn(id).ifPresent(caller -> names.put(id, caller.name())));
        return accounts.names(session, owners).map(found -> {
            names.putAll(found);
            return names;
        });
    }
}
