package org.driftline.commander.audit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PathSegmentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "/missions/{id}/cancel                | /api/v1/missions/7/cancel                    | 7",
                "/missions/{id}/cancel                | /missions/7/cancel                           | 7",
                "/missions/{id}                       | /api/v1/mission-management/missions/7        | 7",
                "/missions/{id}/dependencies/{dep_id} | /api/missions/7/dependencies/8               | 7",
                "/missions                            | /api/v1/missions                             | none",
                "/missions/{id}/cancel                | /                                            | none"
            })
    void findsTheThingWhateverThePathBeginsWith(String template, String path, String expected) {
        assertThat(PathSegment.of(template, "{id}", path)).isEqualTo(expected);
    }
}
