package org.driftline.commander.follow;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Rows;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.sharing.ShareStore;
import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;
import org.driftline.events.MalformedMessageException;

/** Reads the event table in an order in which nothing turns up behind a reader. */
@ApplicationScoped
public class FeedStore {
    /** Steps of a page, whether they are for the reader or not. */
    public static final int PAGE = 500;

    private static final String ALL = "true";
    private static final String OWN =
            "(e.owner = :caller or exists (select 1 from mission where mission.id = e.mission_id and "
                    + ShareStore.VISIBLE + "))";

    /** Whoever began before the oldest open transaction has ended: all that he wrote is there, or never will be. */
    private static final String PAGE_AFTER = """
            select cast(e.xid as text) as xid, e.position,
                   case when %s then cast(e.envelope as text) end as envelope
            from event e
            where (e.xid, e.position) > (cast(cast(:xid as text) as xid8), :position)
              and e.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by e.xid, e.position
            limit :limit
            """;

    private static final String NOW = "select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)";

    /** The steps after a place, as far as they are settled; an empty list when there are none yet. */
    public Uni<List<FeedEntry>> after(Mutiny.StatelessSession session, Caller caller, FeedPosition place) {
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(
                        PAGE_AFTER.formatted(caller.seesAll() ? ALL : OWN), Tuple.class)
                .setParameter("xid", Long.toString(place.transaction()))
                .setParameter("position", place.position())
                .setParameter("limit", PAGE);
        if (!caller.seesAll()) {
            query.setParameter("caller", caller.id());
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(FeedStore::read).toList());
    }

    /** The place after which everything comes that is not settled yet. */
    public Uni<FeedPosition> now(Mutiny.StatelessSession session) {
        return session.createNativeQuery(NOW, String.class)
                .getSingleResult()
                .map(xid -> new FeedPosition(Long.parseLong(xid), 0));
    }

    private static FeedEntry read(Tuple row) {
        FeedPosition place = new FeedPosition(Long.parseLong(Rows.text(row, "xid")), Rows.whole(row, "position"));
        return new FeedEntry(place, event(Rows.textOrNull(row, "envelope")));
    }

    private static @Nullable Envelope event(@Nullable String envelope) {
        try {
            return envelope == null ? null : EventCodec.decode(envelope.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedMessageException e) {
            throw new IllegalStateException("the event table holds something else than an event", e);
        }
    }
}
