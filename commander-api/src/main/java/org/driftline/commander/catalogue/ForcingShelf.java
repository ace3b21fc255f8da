package org.driftline.commander.catalogue;

import java.io.IOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import org.driftline.commander.database.Database;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.io.forcing.ForcingCatalogue;
import org.driftline.io.forcing.ForcingEntry;

/** The forcing there is, looked at on worker threads. */
@ApplicationScoped
public class ForcingShelf {
    private final ForcingCatalogue catalogue;

    @Inject
    ForcingShelf(CatalogueConfig config) {
        this.catalogue = new ForcingCatalogue(config.forcingDirectory());
    }

    /** All forcing by name, also what cannot be used, on the caller's context; UNAVAILABLE when nobody can tell. */
    public Uni<List<ForcingEntry>> entries() {
        return Uni.createFrom()
                .item(this::read)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(Database.here());
    }

    private List<ForcingEntry> read() {
        try {
            return catalogue.entries();
        } catch (IOException e) {
            throw new DomainError(ErrorKind.UNAVAILABLE, "The forcing directory cannot be read");
        }
    }
}
