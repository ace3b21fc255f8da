package org.driftline.commander.listing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionState;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;
import org.driftline.commander.support.Missions;
import org.driftline.events.MissionKind;
import org.driftline.events.MissionStatus;
import org.driftline.events.Priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MissionQueryReaderTest {
    private final MissionListParams params = new MissionListParams();

    @Test
    void everyVocabularyIsUnderstood() {
        // Given
        params.status = List.of("Pending,running", "FAILED");
        params.kind = List.of("DRIFT");
        params.priority = List.of("urgent,high");
        params.createdAfter = "2024-01-01T14:00:00+02:00";
        params.q = "raft";

        // When
        MissionQuery query = read();

        // Then
        MissionQuery.Filter filter = query.filter();
        assertThat(filter.statuses())
                .isEqualTo(Set.of(MissionStatus.CREATED, MissionStatus.IN_PROGRESS, MissionStatus.FAILED));
        assertThat(filter.kinds()).isEqualTo(Set.of(MissionKind.DRIFT));
        assertThat(filter.priorities()).isEqualTo(Set.of(Priority.URGENT, Priority.HIGH));
        assertThat(filter.createdAfter()).isEqualTo(Instant.parse("2024-01-01T12:00:00Z"));
        assertThat(query.order()).isEqualTo(ListOrder.NEWEST_FIRST);
        assertThat(query.limit()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "name,,NAME,false",
        "-name,,NAME,true",
        "priority,desc,PRIORITY,true",
        "-updated_at,asc,UPDATED_AT,false"
    })
    void orderIsAKeyAndAWay(String sort, String way, SortKey key, boolean descending) {
        // Given
        params.sort = sort;
        params.order = way;

        // Then
        assertThat(read().order()).isEqualTo(new ListOrder(key, descending));
    }

    @Test
    void everyMistakeIsNamed() {
        // Given
        params.status = List.of("flying");
        params.kind = List.of("boat");
        params.priority = List.of("asap");
        params.createdBefore = "yesterday";
        params.sort = "size";
        params.order = "up";
        params.limit = "101";
        params.cursor = "x";

        // When
        DomainError error = catchThrowableOfType(DomainError.class, this::read);

        // Then
        assertThat(error.fields())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "status", "kind", "priority", "created_before", "sort", "order", "limit", "cursor");
    }

    @ParameterizedTest
    @EnumSource(SortKey.class)
    void placeComesBackInEachOrder(SortKey key) {
        // Given
        Mission mission = Missions.in(new MissionState.Queued(1));
        ListCursor cursor = ListCursor.after(mission, key);

        // Then
        assertThat(ListCursor.parse(cursor.text())).contains(cursor);
    }

    @Test
    void nameMayHoldAnything() {
        // Given
        ListCursor cursor = new ListCursor(SortKey.NAME, "a|b | ü 🚤", UUID.randomUUID());

        // Then
        assertThat(ListCursor.parse(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "!", "AAAA", "Y3JlYXRlZF9hdHxkZXNjfHh8eQ"})
    void anythingElseIsNoPlace(String text) {
        assertThat(ListCursor.parse(text)).isEmpty();
    }

    @Test
    void cursorOfAnotherOrderIsRefused() {
        // Given
        params.sort = "name";
        params.cursor = new ListCursor(SortKey.CREATED_AT, Missions.START.toString(), UUID.randomUUID()).text();

        // Then
        assertThat(catchThrowableOfType(DomainError.class, this::read)).hasMessageContaining("another order");
    }

    private MissionQuery read() {
        return new MissionQueryReader().read(params);
    }
}
