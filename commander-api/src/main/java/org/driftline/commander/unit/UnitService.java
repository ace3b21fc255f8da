package org.driftline.commander.unit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.database.DatabaseFailures;
import org.driftline.commander.http.VersionTag;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Keeps the register. */
@ApplicationScoped
class UnitService {
    private final UnitStore units;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    UnitService(UnitStore units, Database database) {
        this.units = units;
        this.database = database;
    }

    Uni<UnitPage> page(UnitFilter filter) {
        return database.reading(session -> units.page(session, filter))
                .map(found -> UnitPage.of(found, filter.slice()));
    }

    Uni<Unit> one(UUID id) {
        return database.reading(session -> units.find(session, id)).map(unit -> orNone(unit, id));
    }

    Uni<Unit> register(UnitProfile profile, Caller caller) {
        Instant now = now();
        Unit unit = new Unit(UUID.randomUUID(), caller.id(), profile, 1, now, now, null);
        return writing(profile, session -> units.insert(session, unit).replaceWith(unit))
                .invoke(() -> Log.infof("unit registered unitId=%s kind=%s", unit.id(), profile.kind()));
    }

    Uni<Unit> change(UUID id, UnitProfile profile, VersionTag seen) {
        return writing(
                profile,
                session -> units.lock(session, id)
                        .map(found -> changed(inUse(orNone(found, id)), profile, seen))
                        .call(unit -> units.update(session, unit)));
    }

    /** Deletes a unit; one that was ever on a trip is kept, out of use, and returned. */
    Uni<Optional<Unit>> remove(UUID id) {
        return database.inTransaction(session -> units.lock(session, id)
                .map(found -> orNone(found, id))
                .chain(unit ->
                        units.inUse(session, id).chain(used -> used ? archive(session, unit) : delete(session, unit))));
    }

    private Uni<Optional<Unit>> archive(Mutiny.StatelessSession session, Unit unit) {
        Unit archived = unit.archivedAt() == null ? unit.archived(now()) : unit;
        return units.update(session, archived).replaceWith(Optional.of(archived));
    }

    private Uni<Optional<Unit>> delete(Mutiny.StatelessSession session, Unit unit) {
        return units.delete(session, unit.id()).replaceWith(Optional.empty());
    }

    private Unit changed(Unit unit, UnitProfile profile, VersionTag seen) {
        seen.requireVersion(unit.version());
        return unit.changed(profile, now());
    }

    private <T> Uni<T> writing(UnitProfile profile, Function<Mutiny.StatelessSession, Uni<T>> work) {
        return database.inTransaction(work)
                .onFailure(failure -> DatabaseFailures.violates(failure, UnitStore.NAME_INDEX))
                .transform(failure ->
                        new DomainError(ErrorKind.CONFLICT, "You have a unit of this name already: " + profile.name()));
    }

    private static Unit inUse(Unit unit) {
        if (unit.archivedAt() != null) {
            throw new DomainError(ErrorKind.CONFLICT, "This unit is out of use since " + unit.archivedAt());
        }
        return unit;
    }

    private static Unit orNone(Optional<Unit> unit, UUID id) {
        return unit.orElseThrow(() -> new DomainError(ErrorKind.NOT_FOUND, "There is no unit " + id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
