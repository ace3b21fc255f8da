package org.driftline.commander.catalogue;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import org.driftline.drift.field.Quantity;
import org.driftline.io.forcing.ForcingEntry;

/**
 * A forcing file, as clients see it.
 *
 * @param name what a mission's {@code forcing} calls it
 * @param size in bytes
 * @param usable whether missions can use it
 * @param reason why not, if not
 * @param sha256 of its bytes, in hexadecimal digits
 * @param synthetic whether it was made up, for demonstrations and tests
 * @param wind where and when it holds wind
 * @param current where and when it holds current
 */
@JsonNaming(SnakeCaseStrategy.class)
record ForcingView(
        String name,
        long size,
        boolean usable,
        @Nullable String reason,
        @Nullable String sha256,
        boolean synthetic,
        @Nullable CoverageView wind,
        @Nullable CoverageView current) {

    static ForcingView of(ForcingEntry entry) {
        if (entry instanceof ForcingEntry.Refused refused) {
            return new ForcingView(refused.name(), refused.size(), false, refused.reason(), null, false, null, null);
        }
        ForcingEntry.Usable usable = (ForcingEntry.Usable) entry;
        return new ForcingView(
                usable.name(),
                usable.size(),
                true,
                null,
                usable.sha256(),
                usable.synthetic(),
                usable.coverage(Quantity.WIND).map(CoverageView::of).orElse(null),
                usable.coverage(Quantity.CURRENT).map(CoverageView::of).orElse(null));
    }
}
