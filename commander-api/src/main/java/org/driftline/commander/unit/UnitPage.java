package org.driftline.commander.unit;

import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.PageCursor;
import org.driftline.commander.fields.PageSlice;

/**
 * A part of the register.
 *
 * @param units the newest first
 * @param nextCursor where the list goes on; null at its end
 */
@JsonNaming(SnakeCaseStrategy.class)
record UnitPage(List<UnitView> units, @Nullable String nextCursor) {
    UnitPage {
        units = List.copyOf(units);
    }

    static UnitPage of(List<Unit> found, PageSlice slice) {
        return new UnitPage(
                slice.shown(found).stream().map(UnitView::of).toList(),
                slice.next(found, unit -> new PageCursor(unit.createdAt(), unit.id())));
    }
}
