package org.driftline.commander.template;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Rows;
import org.driftline.commander.fields.PageSlice;
import org.driftline.commander.identity.Caller;

/** Templates and their versions in PostgreSQL. */
@ApplicationScoped
class TemplateStore {
    private static final String SELECT = """
            select t.id, t.owner, t.shared, t.archived, t.version as latest, t.created_at,
                   v.version, v.created_at as updated_at, cast(v.definition as text) as definition,
                   (select count(*) from template_use u where u.template_id = t.id) as times,
                   (select max(used_at) from template_use u where u.template_id = t.id) as last_at
            from template t join template_version v on v.template_id = t.id
            """;

    private static final String FIND =
            SELECT + "where t.id = :id and v.version = coalesce(cast(:version as integer), t.version)";

    private static final String LOCK = SELECT + "where t.id = :id and v.version = t.version for update of t";

    private static final String LIST = SELECT + "where v.version = t.version and t.archived = :archived";

    private static final String VISIBLE = " and (t.owner = :caller or t.shared)";

    private static final String AFTER = " and (t.created_at, t.id) < (:created_at, :after)";

    private static final String INSERT = """
            insert into template (id, owner, shared, version, created_at)
            values (:id, :owner, :shared, :version, :at)
            """;

    private static final String INSERT_VERSION = """
            insert into template_version (template_id, version, definition, created_at, created_by)
            values (:id, :version, cast(cast(:definition as text) as json), :at, :author)
            """;

    private static final String UPDATE = "update template set shared = :shared, version = :version where id = :id";

    private static final String ARCHIVE = "update template set archived = true where id = :id";

    private static final String DELETE = "delete from template where id = :id";

    private static final String VERSIONS = """
            select version, created_at, created_by from template_version where template_id = :id order by version
            """;

    /** One template in a version, or in its newest. */
    Uni<Optional<Template>> find(Mutiny.StatelessSession session, UUID id, @Nullable Integer version) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .setParameter("version", version)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(TemplateStore::read));
    }

    /** One template in its newest version, which nobody else may change until this transaction ends. */
    Uni<Optional<Template>> lock(Mutiny.StatelessSession session, UUID id) {
        return session.createNativeQuery(LOCK, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(TemplateStore::read));
    }

    /** What the caller may see, the newest first: one more than the limit, if there are more. */
    Uni<List<Template>> page(Mutiny.StatelessSession session, Caller caller, boolean archived, PageSlice slice) {
        String sql = LIST
                + (caller.seesAll() ? "" : VISIBLE)
                + (slice.after() == null ? "" : AFTER)
                + " order by t.created_at desc, t.id desc limit :limit";
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(sql, Tuple.class)
                .setParameter("archived", archived)
                .setParameter("limit", slice.sought());
        if (!caller.seesAll()) {
            query.setParameter("caller", caller.id());
        }
        if (slice.after() != null) {
            query.setParameter("created_at", slice.after().at())
                    .setParameter("after", slice.after().id());
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(TemplateStore::read).toList());
    }

    Uni<List<TemplateVersions.Version>> versions(Mutiny.StatelessSession session, UUID id) {
        return session.createNativeQuery(VERSIONS, Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().map(TemplateStore::readVersion).toList());
    }

    /** Adds a new template with its first version. */
    Uni<Void> add(Mutiny.StatelessSession session, Template template) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", template.id())
                .setParameter("owner", template.owner())
                .setParameter("shared", template.shared())
                .setParameter("version", template.version())
                .setParameter("at", template.createdAt())
                .executeUpdate()
                .chain(() -> addVersion(session, template, template.owner()));
    }

    /** Adds a version to a template that this transaction holds locked. */
    Uni<Void> update(Mutiny.StatelessSession session, Template template, UUID author) {
        return session.createNativeQuery(UPDATE)
                .setParameter("id", template.id())
                .setParameter("shared", template.shared())
                .setParameter("version", template.version())
                .executeUpdate()
                .chain(() -> addVersion(session, template, author));
    }

    /** Takes a template away; what missions were made from is only archived. */
    Uni<Void> remove(Mutiny.StatelessSession session, Template template) {
        return session.createNativeQuery(template.usage().times() > 0 ? ARCHIVE : DELETE)
                .setParameter("id", template.id())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> addVersion(Mutiny.StatelessSession session, Template template, UUID author) {
        return session.createNativeQuery(INSERT_VERSION)
                .setParameter("id", template.id())
                .setParameter("version", template.version())
                .setParameter("definition", template.definition().json().toString())
                .setParameter("at", template.updatedAt())
                .setParameter("author", author)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Template read(Tuple row) {
        Instant lastAt = Rows.instantOrNull(row, "last_at");
        return new Template(
                Rows.id(row, "id"),
                Rows.id(row, "owner"),
                row.get("shared", Boolean.class),
                row.get("archived", Boolean.class),
                (int) Rows.whole(row, "version"),
                (int) Rows.whole(row, "latest"),
                TemplateDefinition.kept(Rows.object(row, "definition")),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                new Template.Usage(Rows.whole(row, "times"), lastAt));
    }

    private static TemplateVersions.Version readVersion(Tuple row) {
        return new TemplateVersions.Version(
                (int) Rows.whole(row, "version"), Rows.instant(row, "created_at"), Rows.id(row, "created_by"));
    }
}
