package org.driftline.commander.webhook;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
import org.driftline.commander.follow.EventChoice;
import org.driftline.commander.follow.FeedPosition;

/** Registered addresses in PostgreSQL. */
@ApplicationScoped
public class WebhookStore {
    private static final String COLUMNS = """
            id, owner, url, cast(types as text) as types, secret, created_at, pause_cause, transaction, position""";

    private static final String INSERT = """
            insert into webhook (id, owner, url, types, secret, created_at, transaction, position)
            values (:id, :owner, :url, cast(cast(:types as text) as json), :secret, :created_at, :transaction, :position)
            """;

    private static final String OF_OWNER =
            "select " + COLUMNS + " from webhook where owner = :owner order by created_at, id";

    private static final String FIND = "select " + COLUMNS + " from webhook where id = :id and owner = :owner";

    private static final String BY_ID = "select " + COLUMNS + " from webhook where id = :id";

    private static final String DELETE = "delete from webhook where id = :id and owner = :owner";

    private static final String RESUME =
            "update webhook set paused_at = null, pause_cause = null where id = :id and owner = :owner";

    private static final String PAUSE =
            "update webhook set paused_at = now(), pause_cause = :cause where id = :id and paused_at is null";

    /** One that nobody else is handing events over for. */
    private static final String NEXT_BEHIND = "select " + COLUMNS + """
             from webhook
            where paused_at is null and id > :after
              and (transaction, position) < (
                  select cast(cast(xid as text) as bigint), position from event order by xid desc, position desc limit 1)
            order by id
            limit 1
            for update skip locked
            """;

    private static final String ADVANCE =
            "update webhook set transaction = :transaction, position = :position where id = :id";

    Uni<Void> insert(Mutiny.StatelessSession session, Webhook webhook) {
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        webhook.choice().types().forEach(types::add);
        return session.createNativeQuery(INSERT)
                .setParameter("id", webhook.id())
                .setParameter("owner", webhook.owner())
                .setParameter("url", webhook.url().toString())
                .setParameter("types", types.toString())
                .setParameter("secret", webhook.secret())
                .setParameter("created_at", webhook.createdAt())
                .setParameter("transaction", webhook.place().transaction())
                .setParameter("position", webhook.place().position())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Webhook>> of(Mutiny.StatelessSession session, UUID owner) {
        return session.createNativeQuery(OF_OWNER, Tuple.class)
                .setParameter("owner", owner)
                .getResultList()
                .map(rows -> rows.stream().map(WebhookStore::read).toList());
    }

    Uni<Optional<Webhook>> find(Mutiny.StatelessSession session, UUID id, UUID owner) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(WebhookStore::read));
    }

    /** Whosever it is. */
    public Uni<Optional<Webhook>> byId(Mutiny.StatelessSession session, UUID id) {
        return session.createNativeQuery(BY_ID, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(WebhookStore::read));
    }

    /** Whether there was one. */
    Uni<Boolean> delete(Mutiny.StatelessSession session, UUID id, UUID owner) {
        return changed(session.createNativeQuery(DELETE).setParameter("id", id).setParameter("owner", owner));
    }

    /** Whether there is one; what happened in the pause is sent, too. */
    Uni<Boolean> resume(Mutiny.StatelessSession session, UUID id, UUID owner) {
        return changed(session.createNativeQuery(RESUME).setParameter("id", id).setParameter("owner", owner));
    }

    public Uni<Boolean> pause(Mutiny.StatelessSession session, UUID id, String cause) {
        return changed(session.createNativeQuery(PAUSE).setParameter("id", id).setParameter("cause", cause));
    }

    /** The next one, by id, for which there may be events; it is ours until the transaction ends. */
    public Uni<Optional<Webhook>> lockNext(Mutiny.StatelessSession session, UUID after) {
        return session.createNativeQuery(NEXT_BEHIND, Tuple.class)
                .setParameter("after", after)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(WebhookStore::read));
    }

    public Uni<Void> advance(Mutiny.StatelessSession session, UUID id, FeedPosition place) {
        return session.createNativeQuery(ADVANCE)
                .setParameter("id", id)
                .setParameter("transaction", place.transaction())
                .setParameter("position", place.position())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Boolean> changed(Mutiny.MutationQuery query) {
        return query.executeUpdate().map(rows -> rows > 0);
    }

    private static Webhook read(Tuple row) {
        return new Webhook(
                Rows.id(row, "id"),
                Rows.id(row, "owner"),
                URI.create(Rows.text(row, "url")),
                new EventChoice(Rows.texts(row, "types")),
                Rows.text(row, "secret"),
                Rows.instant(row, "created_at"),
                Rows.textOrNull(row, "pause_cause"),
                new FeedPosition(Rows.whole(row, "transaction"), Rows.whole(row, "position")));
    }
}
