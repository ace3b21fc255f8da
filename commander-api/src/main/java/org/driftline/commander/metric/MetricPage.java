package org.driftline.commander.metric;

import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.PageCursor;
import org.driftline.commander.fields.PageSlice;

/**
 * A part of a mission's metrics.
 *
 * @param metrics the newest first
 * @param nextCursor where the list goes on; null at its end
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "MetricPage")
record MetricPage(List<Metric> metrics, @Nullable String nextCursor) {
    MetricPage {
        metrics = List.copyOf(metrics);
    }

    static MetricPage of(List<Metric> found, PageSlice slice) {
        return new MetricPage(
                slice.shown(found), slice.next(found, last -> new PageCursor(last.recordedAt(), last.metricId())));
    }
}
