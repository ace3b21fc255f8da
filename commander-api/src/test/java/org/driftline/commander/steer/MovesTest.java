package org.driftline.commander.steer;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.driftline.commander.attempt.AttemptOutcome;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Closure;
import org.driftline.commander.mission.ClosureOutcome;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionState;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.support.Missions;
import org.driftline.events.Envelope;
import org.driftline.events.MissionStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MovesTest {
    private static final Instant NOW = Instant.parse("2024-01-01T13:00:00Z");
    private static final Closure FOUND =
            new Closure(ClosureOutcome.FOUND_ALIVE, "by the lifeboat", Caller.VISITOR.id(), "visitor", NOW);

    static Stream<MissionState> open() {
        return Stream.of(new MissionState.Created(), new MissionState.Queued(1), Missions.held());
    }

    static Stream<MissionState> ended() {
        return Stream.of(
                new MissionState.Completed(2, "w1"), new MissionState.Failed(2, "w1"), new MissionState.Cancelled(2));
    }

    @ParameterizedTest
    @MethodSource("open")
    void whateverHasNotEndedCanBeCancelled(MissionState state) {
        // When
        MissionChange change = Moves.cancel(Missions.in(state), Caller.VISITOR, "found", NOW);

        // Then
        assertThat(change.mission().status()).isEqualTo(MissionStatus.CANCELLED);
        assertThat(change.mission().state().attempt()).isEqualTo(state.attempt());
        assertThat(change.order()).isNull();
        assertThat(types(change))
                .isEqualTo(List.of("mission.log_appended", "mission.status_changed", "mission.cancelled"));
    }

    @Test
    void cancelEndsTheRunningAttempt() {
        // When
        MissionChange change = Moves.cancel(Missions.in(Missions.held()), Caller.VISITOR, null, NOW);

        // Then
        assertThat(change.ended()).isNotNull().matches(end -> end.outcome() == AttemptOutcome.CANCELLED);
        assertThat(change.events().get(2).payload().path("worker").asText()).isEqualTo("w1");
    }

    @ParameterizedTest
    @MethodSource("ended")
    void whatHasEndedCannotBeCancelled(MissionState state) {
        assertConflict(() -> Moves.cancel(Missions.in(state), Caller.VISITOR, null, NOW));
    }

    @Test
    void onlyFailedMissionIsRetriedAsItsNextAttempt() {
        // When
        MissionChange change = Moves.retry(Missions.in(new MissionState.Failed(2, "w1")), Caller.VISITOR, NOW);

        // Then
        assertThat(change.mission().state()).isEqualTo(new MissionState.Queued(3));
        assertThat(change.order()).isNotNull().matches(order -> order.attempt() == 3);
        assertConflict(() -> Moves.retry(Missions.in(new MissionState.Cancelled(2)), Caller.VISITOR, NOW));
        assertConflict(() -> Moves.retry(Missions.in(new MissionState.Completed(2, "w1")), Caller.VISITOR, NOW));
    }

    @ParameterizedTest
    @MethodSource("ended")
    void endedMissionKeepsItsStatusWhenItIsClosed(MissionState state) {
        // Given
        Mission mission = Missions.in(state);

        // When
        MissionChange change = Moves.close(mission, FOUND, Caller.VISITOR);

        // Then
        assertThat(change.mission().state()).isEqualTo(state);
        assertThat(change.mission().closure()).isEqualTo(FOUND);
        assertThat(change.mission().version()).isEqualTo(mission.version() + 1);
        assertThat(types(change)).isEqualTo(List.of("mission.log_appended", "mission.closed"));
    }

    @ParameterizedTest
    @MethodSource("open")
    void closingEndsWhatStillWaitsOrRuns(MissionState state) {
        // When
        MissionChange change = Moves.close(Missions.in(state), FOUND, Caller.VISITOR);

        // Then
        assertThat(change.mission().status()).isEqualTo(MissionStatus.CANCELLED);
        assertThat(types(change)).contains("mission.cancelled", "mission.closed");
    }

    @Test
    void closedMissionIsNeitherClosedAgainNorRetried() {
        Mission closed = Missions.in(new MissionState.Failed(1, "w1")).closedWith(FOUND);

        assertConflict(() -> Moves.close(closed, FOUND, Caller.VISITOR));
        assertConflict(() -> Moves.retry(closed, Caller.VISITOR, NOW));
    }

    @Test
    void onlyWhatWasNotDispatchedCanBeChanged() {
        Mission created = Missions.in(new MissionState.Created());
        Mission queued = Missions.in(new MissionState.Queued(1));

        assertThat(types(Moves.revise(created, created.details(), Caller.VISITOR, NOW)))
                .isEqualTo(List.of("mission.updated", "mission.log_appended"));
        assertConflict(() -> Moves.revise(queued, queued.details(), Caller.VISITOR, NOW));
    }

    @Test
    void postedStatusMeansAMove() {
        assertThat(Moves.wish(Missions.in(Missions.held()), MissionStatus.CANCELLED))
                .isEqualTo(Moves.Wish.CANCEL);
        assertThat(Moves.wish(Missions.in(new MissionState.Created()), MissionStatus.QUEUED))
                .isEqualTo(Moves.Wish.START);
        assertThat(Moves.wish(Missions.in(new MissionState.Failed(1, "w")), MissionStatus.QUEUED))
                .isEqualTo(Moves.Wish.RETRY);
    }

    @ParameterizedTest
    @CsvSource({"CREATED", "IN_PROGRESS", "COMPLETED", "FAILED", "QUEUED"})
    void otherStatusesAreNobodysToPost(MissionStatus wanted) {
        assertConflict(() -> Moves.wish(Missions.in(new MissionState.Queued(1)), wanted));
    }

    private static List<String> types(MissionChange change) {
        return change.events().stream().map(Envelope::type).toList();
    }

    private static void assertConflict(Runnable move) {
        assertThat(catchThrowableOfType(DomainError.class, move::run).kind()).isEqualTo(ErrorKind.CONFLICT);
    }
}
