package org.driftline.commander.listing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.PageSlice;
import org.driftline.commander.fields.QueryFields;
import org.driftline.events.MissionKind;
import org.driftline.events.MissionStatus;
import org.driftline.events.Priority;

/** Reads what a list of missions is asked for; every mistake is found, not only the first. */
final class MissionQueryReader {
    private static final int LONGEST_TEXT = 200;
    private static final String SORTS =
            "must be one of " + String.join(", ", SortKey.words()) + ", with a - in front for the other way round";

    private final QueryFields fields = new QueryFields();

    MissionQuery read(MissionListParams params) {
        MissionQuery.Filter filter = new MissionQuery.Filter(
                statuses(params.status),
                fields.words("kind", params.kind, MissionKind.class),
                fields.words("priority", params.priority, Priority.class),
                fields.text("owner", params.owner, LONGEST_TEXT),
                fields.time("created_after", params.createdAfter),
                fields.time("created_before", params.createdBefore),
                fields.text("q", params.q, LONGEST_TEXT));
        ListOrder order = order(params.sort, params.order);
        PageSlice slice = fields.slice(null, params.limit);
        MissionQuery query = new MissionQuery(filter, order, cursor(params.cursor, order), slice.limit());
        fields.done();
        return query;
    }

    private Set<MissionStatus> statuses(List<String> texts) {
        Set<MissionStatus> statuses = EnumSet.noneOf(MissionStatus.class);
        for (String text : String.join(",", texts).split(",", -1)) {
            if (!text.isBlank()) {
                MissionStatus.parse(text)
                        .ifPresentOrElse(statuses::add, () -> fields.refuse("status", "is not a status: " + text));
            }
        }
        return statuses;
    }

    private ListOrder order(@Nullable String sort, @Nullable String way) {
        ListOrder order = sort == null || sort.isEmpty() ? ListOrder.NEWEST_FIRST : sorted(sort);
        if (way == null || way.isEmpty()) {
            return order;
        }
        if (!way.equals("asc") && !way.equals("desc")) {
            fields.refuse("order", "must be asc or desc");
        }
        return new ListOrder(order.key(), way.equals("desc"));
    }

    private ListOrder sorted(String sort) {
        boolean descending = sort.startsWith("-");
        SortKey key = SortKey.parse(descending ? sort.substring(1) : sort).orElse(null);
        if (key == null) {
            fields.refuse("sort", SORTS);
            return ListOrder.NEWEST_FIRST;
        }
        return new ListOrder(key, descending);
    }

    private @Nullable ListCursor cursor(@Nullable String text, ListOrder order) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        ListCursor cursor = ListCursor.parse(text).orElse(null);
        if (cursor == null) {
            fields.refuse("cursor", "is not one that this list gave");
        } else if (cursor.key() != order.key()) {
            fields.refuse("cursor", "belongs to a list in another order");
        }
        return cursor;
    }
}
