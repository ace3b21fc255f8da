package org.driftline.commander.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionRow;

/** Lists of missions; each page is found by an index, however deep in the list it is. */
@ApplicationScoped
class MissionListStore {
    private static final String SHARED =
            " and owner <> :caller and id = any (array(select mission_id from mission_share where account_id = :caller))";

    /** What the caller may see: one more than the limit, if there are more. */
    Uni<List<Mission>> page(Mutiny.StatelessSession session, Caller caller, MissionQuery query, @Nullable UUID owner) {
        Conditions conditions = conditions(query, owner);
        String sql = caller.seesAll()
                ? page(MissionRow.COLUMNS, conditions.sql.toString(), query.order())
                : visible(conditions, caller, query.order());
        Mutiny.SelectionQuery<Tuple> selection =
                session.createNativeQuery(sql, Tuple.class).setParameter("limit", query.limit() + 1);
        conditions.parameters.forEach(selection::setParameter);
        return selection
                .getResultList()
                .map(rows -> rows.stream().map(MissionRow::read).toList());
    }

    private static String page(String columns, String condition, ListOrder order) {
        return "select %s from mission where %s order by %s %s, id %s limit :limit"
                .formatted(columns, condition, order.key().column(), order.direction(), order.direction());
    }

    /** The caller's own and those shared with him, each part by an index; to ask for both at once would search among all. */
    private static String visible(Conditions conditions, Caller caller, ListOrder order) {
        String own = page("id", conditions.sql + " and owner = :caller", order);
        String shared = page("id", conditions.sql + SHARED, order);
        conditions.parameters.put("caller", caller.id());
        return page(MissionRow.COLUMNS, "id = any (array((" + own + ") union all (" + shared + ")))", order);
    }

    private static Conditions conditions(MissionQuery query, @Nullable UUID owner) {
        MissionQuery.Filter filter = query.filter();
        Conditions conditions = new Conditions();
        conditions.anyOf("status", filter.statuses());
        conditions.anyOf("kind", filter.kinds());
        conditions.anyOf("priority", filter.priorities());
        conditions.unlessNull("owner = :owner", "owner", owner);
        conditions.unlessNull("created_at > :created_after", "created_after", filter.createdAfter());
        conditions.unlessNull("created_at < :created_before", "created_before", filter.createdBefore());
        conditions.unlessNull("name ilike :text", "text", pattern(filter.text()));
        ListCursor after = query.after();
        if (after != null) {
            SortKey key = query.order().key();
            conditions.add(
                    "(%s, id) %s (%s, :after)"
                            .formatted(key.column(), query.order().descending() ? "<" : ">", key.placeParameter()),
                    Map.of("place", after.place(), "after", after.id()));
        }
        return conditions;
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Conditions that all have to hold, and what their parameters are. */
    private static final class Conditions {
        private final StringBuilder sql = new StringBuilder("true");
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        void add(String condition, Map<String, ?> values) {
            sql.append(" and ").append(condition);
            parameters.putAll(values);
        }

        void unlessNull(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                add(condition, Map.of(parameter, value));
            }
        }

        void anyOf(String column, Set<? extends Enum<?>> values) {
            if (!values.isEmpty()) {
                List<String> names = values.stream().map(Enum::name).toList();
                add(column + " in (:" + column + ")", Map.of(column, names));
            }
        }
    }
}
