package org.driftline.standalone.endtoend;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.driftline.standalone.endtoend.PromQuery.Selector;

import static org.assertj.core.api.Assertions.assertThat;

class PromQueryTest {
    @Test
    void findsEveryMetricWithItsLabels() {
        // When
        PromQuery query = new PromQuery(
                "histogram_quantile(0.95, sum by (le, kind) (rate(a_bucket{x=\"1\", y=~\"b|c\"}[5m]))) > 2 and max(d) * 1e3 != d");

        // Then
        assertThat(query.selectors()).extracting(Selector::metric).containsExactly("a_bucket", "d", "d");
        assertThat(query.groupedBy()).isEqualTo(List.of("le", "kind"));
        assertThat(query.selectors().get(0).matches(Map.of("x", "1", "y", "c", "z", "9")))
                .isTrue();
        assertThat(query.selectors().get(0).matches(Map.of("x", "1"))).isFalse();
        assertThat(query.selectors().get(0).matches(Map.of("x", "2", "y", "b"))).isFalse();
    }
}
