package org.driftline.commander.template;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Database;
import org.driftline.commander.fields.PageCursor;
import org.driftline.commander.fields.PageSlice;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Keeps templates: everybody his own, and those that are shared for all to read. */
@ApplicationScoped
public class TemplateService {
    private final TemplateStore store;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    TemplateService(TemplateStore store, Database database) {
        this.store = store;
        this.database = database;
    }

    Uni<Template> create(Caller caller, TemplateDefinition.Posted posted) {
        Instant now = now();
        Template template = new Template(
                UUID.randomUUID(),
                caller.id(),
                posted.shared(),
                false,
                1,
                1,
                posted.definition(),
                now,
                now,
                Template.Usage.NONE);
        return database.inTransaction(session -> store.add(session, template)).replaceWith(template);
    }

    Uni<TemplateView.Page> page(Caller caller, boolean archived, PageSlice slice) {
        return database.reading(session -> store.page(session, caller, archived, slice))
                .map(found -> new TemplateView.Page(
                        slice.shown(found).stream().map(TemplateView::of).toList(),
                        slice.next(found, last -> new PageCursor(last.createdAt(), last.id()))));
    }

    /** A template in a version, or in its newest; NOT_FOUND if there is none that the caller may see. */
    public Uni<Template> find(Caller caller, UUID id, @Nullable Integer version) {
        return database.reading(session -> store.find(session, id, version)).map(found -> visible(found, caller, id));
    }

    Uni<TemplateVersions> versions(Caller caller, UUID id) {
        return database.reading(session -> store.find(session, id, null)
                        .map(found -> visible(found, caller, id))
                        .chain(template -> store.versions(session, id)))
                .map(TemplateVersions::new);
    }

    /** Makes the next version. */
    Uni<Template> update(Caller caller, UUID id, TemplateDefinition.Posted posted) {
        return database.inTransaction(session -> lockToChange(session, caller, id)
                .map(before -> next(before, posted))
                .call(after -> store.update(session, after, caller.id())));
    }

    Uni<Void> remove(Caller caller, UUID id) {
        return database.inTransaction(
                session -> lockToChange(session, caller, id).chain(template -> store.remove(session, template)));
    }

    private Uni<Template> lockToChange(Mutiny.StatelessSession session, Caller caller, UUID id) {
        return store.lock(session, id).map(found -> visible(found, caller, id)).invoke(template -> {
            if (!template.isChangedBy(caller)) {
                throw new DomainError(ErrorKind.FORBIDDEN, "This template is shared with you for reading only");
            }
            if (template.archived()) {
                throw new DomainError(ErrorKind.CONFLICT, "This template is archived");
            }
        });
    }

    private Template next(Template before, TemplateDefinition.Posted posted) {
        int version = before.latest() + 1;
        return new Template(
                before.id(),
                before.owner(),
                posted.shared(),
                false,
                version,
                version,
                posted.definition(),
                before.createdAt(),
                now(),
                before.usage());
    }

    private static Template visible(Optional<Template> found, Caller caller, UUID id) {
        return found.filter(template -> template.isVisibleTo(caller))
                .orElseThrow(() -> new DomainError(ErrorKind.NOT_FOUND, "There is no template " + id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
