package org.driftline.commander.publication;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.database.Rows;
import org.driftline.commander.outbox.OutboxMessage;
import org.driftline.commander.outbox.OutboxStore;
import org.driftline.commander.outbox.PendingMessage;

/** The event table as what is to be published, and how far that is. No transaction stays open between two calls. */
@ApplicationScoped
class PublicationStore {
    private static final String TAKE = """
            update event_publication
            set holder = :me, term = term + case when holder = :me then 0 else 1 end,
                until = now() + :millis * interval '1 millisecond'
            where holder = :me or until < now()
            returning term, cast(seen as text) as seen, cast(reading as text) as reading, position
            """;

    private static final String LEAVE = "update event_publication set until = '-infinity' where holder = :me";

    /** Not flushed: after a crash of PostgreSQL itself, some events are published a second time. */
    private static final String ADVANCE = """
            with unflushed as (select set_config('synchronous_commit', 'off', true))
            update event_publication
            set seen = cast(cast(:seen as text) as pg_snapshot), reading = cast(cast(:reading as text) as pg_snapshot),
                position = :position, until = now() + :millis * interval '1 millisecond'
            from unflushed
            where holder = :me and term = :term
            """;

    /** What an event is published as; the outbox has few or no events in it. */
    private static final String COLUMNS = """
            position, id, type, at, coalesce(mission_id, subject) as line, correlation_id, trace,
            case when not outboxed then cast(envelope as text) end as envelope,
            coalesce(mission_id, subject) in (select subject from outbox where channel = 'EVENTS') as behind
            """;

    private static final String SEEN = "cast(cast(:seen as text) as pg_snapshot)";

    private static final String READING = "cast(cast(:reading as text) as pg_snapshot)";

    /** Only what is new since a snapshot is looked at: what began after it, and what was open then. */
    private static final String SINCE = """
            (select %1$s from event where xid >= pg_snapshot_xmax(%2$s) order by xid, position limit :limit)
            union all
            (select %1$s from event where xid = any (array(select pg_snapshot_xip(%2$s))) order by xid, position limit :limit)
            """;

    private static final String NEWS = """
            select cast(pg_current_snapshot() as text) as now, news.*
            from (values (1)) always left join (%s) news on true
            order by news.position
            """.formatted(SINCE.formatted(COLUMNS, SEEN));

    /** In the order of the index, so that nothing but the index is read. */
    private static final String MUCH_NEWS =
            """
            select cast(pg_current_snapshot() as text) as now, min(position) as first
            from (%s) news
            """.formatted(SINCE.formatted("position", SEEN).replace("limit :limit", "offset 0"));

    private static final String PART = """
            select %s from event
            where position > :position
              and pg_visible_in_snapshot(xid, %s) and not pg_visible_in_snapshot(xid, %s)
            order by position
            limit :limit
            """.formatted(COLUMNS, READING, SEEN);

    private final Database database;
    private final OutboxStore outbox;

    @Inject
    PublicationStore(Database database, OutboxStore outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Makes publishing this commander's duty for a while, or goes on with it; empty while it is another one's. */
    Uni<Optional<Term>> take(UUID me, Duration lease) {
        return database.inTransaction(session -> session.createNativeQuery(TAKE, Tuple.class)
                .setParameter("me", me)
                .setParameter("millis", lease.toMillis())
                .getResultList()
                .map(rows -> rows.stream().map(PublicationStore::term).findFirst()));
    }

    /** Lets go of the duty: the next commander that asks has it. */
    Uni<Void> leave(UUID me) {
        return database.inTransaction(session -> session.createNativeQuery(LEAVE)
                .setParameter("me", me)
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Notes how far it is, and what of it the outbox has to go on with; false, and nothing done, if the duty is lost. */
    Uni<Boolean> advance(UUID me, Term to, Duration lease, List<OutboxMessage> left) {
        return database.inTransaction(session -> session.createNativeQuery(ADVANCE)
                .setParameter("me", me)
                .setParameter("term", to.number())
                .setParameter("seen", to.reached().seen())
                .setParameter("reading", to.reached().reading())
                .setParameter("position", to.reached().position())
                .setParameter("millis", lease.toMillis())
                .executeUpdate()
                .chain(changed -> changed == 0 || left.isEmpty()
                        ? Uni.createFrom().item(changed > 0)
                        : outbox.add(session, left).replaceWith(true)));
    }

    /** The events that are the next. */
    Uni<Page> next(Reached reached, int limit) {
        return database.reading(
                session -> reached.reading() == null ? news(session, reached, limit) : part(session, reached, limit));
    }

    private static Uni<Page> news(Mutiny.StatelessSession session, Reached reached, int limit) {
        return session.createNativeQuery(NEWS, Tuple.class)
                .setParameter("seen", reached.seen())
                .setParameter("limit", limit)
                .getResultList()
                .chain(rows ->
                        rows.size() < limit ? Uni.createFrom().item(allOf(rows, reached)) : muchNews(session, reached));
    }

    private static Page allOf(List<Tuple> rows, Reached reached) {
        Tuple first = rows.get(0);
        return first.get("position") == null
                ? new Page(List.of(), List.of(), reached, true)
                : page(rows, Reached.all(Rows.text(first, "now")), true);
    }

    /** Nothing yet but where to begin: once that is noted, nobody has to look at all of it again. */
    private static Uni<Page> muchNews(Mutiny.StatelessSession session, Reached reached) {
        return session.createNativeQuery(MUCH_NEWS, Tuple.class)
                .setParameter("seen", reached.seen())
                .getSingleResult()
                .map(row -> new Reached(reached.seen(), Rows.text(row, "now"), Rows.whole(row, "first") - 1))
                .map(from -> new Page(List.of(), List.of(), from, false));
    }

    private static Uni<Page> part(Mutiny.StatelessSession session, Reached from, int limit) {
        String reading = Objects.requireNonNull(from.reading());
        return session.createNativeQuery(PART, Tuple.class)
                .setParameter("seen", from.seen())
                .setParameter("reading", reading)
                .setParameter("position", from.position())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.size() < limit
                        ? page(rows, Reached.all(reading), false)
                        : page(rows, new Reached(from.seen(), reading, last(rows)), false));
    }

    private static long last(List<Tuple> rows) {
        return Rows.whole(rows.get(rows.size() - 1), "position");
    }

    private static Page page(List<Tuple> rows, Reached after, boolean isLast) {
        return new Page(messages(rows, false), messages(rows, true), after, isLast);
    }

    private static List<PendingMessage> messages(List<Tuple> rows, boolean behind) {
        return rows.stream()
                .filter(row -> row.get("behind", Boolean.class) == behind)
                .flatMap(row -> Stream.ofNullable(EventRow.read(row)))
                .sorted(Comparator.comparingLong(PendingMessage::position))
                .toList();
    }

    private static Term term(Tuple row) {
        return new Term(
                Rows.whole(row, "term"),
                new Reached(Rows.text(row, "seen"), Rows.textOrNull(row, "reading"), Rows.whole(row, "position")));
    }
}
