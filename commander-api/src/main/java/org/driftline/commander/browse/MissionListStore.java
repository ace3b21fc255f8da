package org.driftline.commander.browse;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionRow;
import org.driftline.commander.sharing.ShareStore;
import org.driftline.events.MissionStatus;

/** Lists of missions; each page is found by the index, however deep in the list it is. */
@ApplicationScoped
class MissionListStore {

    /** What the caller may see: one more than the limit, if there are more. */
    Uni<List<Mission>> page(Mutiny.StatelessSession session, Caller caller, MissionFilter filter) {
        Mutiny.SelectionQuery<Tuple> query =
                session.createNativeQuery(sql(caller, filter), Tuple.class).setParameter("limit", filter.limit() + 1);
        if (!caller.seesAll()) {
            query.setParameter("caller", caller.id());
        }
        if (!filter.statuses().isEmpty()) {
            query.setParameter(
                    "statuses",
                    filter.statuses().stream().map(MissionStatus::name).toList());
        }
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind().name());
        }
        if (filter.after() != null) {
            query.setParameter("created_at", filter.after().createdAt());
            query.setParameter("id", filter.after().id());
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(MissionRow::read).toList());
    }

    private static String sql(Caller caller, MissionFilter filter) {
        String direction = filter.newestFirst() ? "desc" : "asc";
        StringBuilder sql =
                new StringBuilder("select ").append(MissionRow.COLUMNS).append(" from mission where true");
        if (!caller.seesAll()) {
            sql.append(" and ").append(ShareStore.VISIBLE);
        }
        if (!filter.statuses().isEmpty()) {
            sql.append(" and status in (:statuses)");
        }
        if (filter.kind() != null) {
            sql.append(" and kind = :kind");
        }
        if (filter.after() != null) {
            sql.append(" and (created_at, id) ")
                    .append(filter.newestFirst() ? "<" : ">")
                    .append(" (:created_at, :id)");
        }
        return sql.append(" order by created_at %s, id %s limit :limit".formatted(direction, direction))
                .toString();
    }
}
