package org.driftline.commander.publication;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.driftline.commander.database.Database;
import org.driftline.commander.outbox.OutboxMessage;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Events reach the broker from their table: none is passed over, and those of a mission in their order. */
@QuarkusTest
@WithTestResource(TestServers.class)
class PublicationAppTest {
    private static final String EXPIRE = "update event_publication set until = '-infinity'";
    private static final int BATCH = 10;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @ConfigProperty(name = "DATABASE_URL")
    String databaseUrl;

    @Inject
    Database database;

    @Inject
    PublicationStore store;

    private Told told;
    private Publisher publisher;

    /** Takes the duty away from the commander under test, and begins where it was. */
    @BeforeEach
    void takeOver() throws SQLException {
        told = Told.to(databaseUrl);
        publisher = takenOverBy(new Publisher(database, store, BATCH));
        publisher.rounds();
    }

    @AfterEach
    void giveBack() throws SQLException {
        told.connection().rollback();
        told.run(EXPIRE).commit();
        told.close();
    }

    private Publisher takenOverBy(Publisher next) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            told.run(EXPIRE).commit();
            return next.seek();
        });
        return next;
    }

    @Test
    void whatAMissionTellsIsPublishedOnceAndInOrder() {
        // When
        UUID mission = UUID.fromString(Api.client()
                .header("X-Correlation-ID", "mine")
                .body("{\"name\":\"told\"}")
                .post("/missions")
                .then()
                .statusCode(202)
                .extract()
                .path("mission_id"));
        publisher.rounds();
        publisher.rounds();

        // Then
        List<OutboxMessage> messages = publisher.of(mission);
        assertThat(messages)
                .extracting(OutboxMessage::routingKey)
                .startsWith("mission.created", "mission.log_appended")
                .contains("mission.status_changed");
        assertThat(messages).extracting(OutboxMessage::messageId).doesNotHaveDuplicates();
        assertThat(messages).extracting(OutboxMessage::correlationId).containsOnly("mine");
        assertThat(messages.get(0).headers())
                .containsEntry("cloudEvents:type", "mission.created")
                .containsEntry("cloudEvents:source", "missions_service")
                .containsEntry("cloudEvents:id", messages.get(0).messageId())
                .containsKeys("cloudEvents:specversion", "cloudEvents:time");
    }

    @Test
    void headersAreThoseOfTheRow() throws SQLException {
        // When
        told.event(one, 1)
                .run("update event set trace = 'of the first', correlation_id = 'mine' where subject = '" + one + "'")
                .event(one, 2)
                .commit();
        publisher.rounds();

        // Then
        OutboxMessage first = publisher.of(one).get(0);
        assertThat(first.headers())
                .containsEntry("cloudEvents:time", "2026-01-02T03:04:05.678Z")
                .containsEntry("cloudEvents:subject", "mission_" + one)
                .containsEntry("traceparent", "of the first");
        assertThat(first.correlationId()).isEqualTo("mine");
        assertThat(first.body()).contains(first.messageId());
        OutboxMessage second = publisher.of(one).get(1);
        assertThat(second.headers()).doesNotContainKey("traceparent");
        assertThat(second.correlationId()).isNull();
    }

    @Test
    void whatStaysOpenHoldsUpNobodyAndIsNotPassedOver() throws SQLException {
        // Given: a transaction that began first, and is still open
        try (Told late = Told.to(databaseUrl)) {
            late.event(one, 1);
            told.event(other, 1).commit();

            // When
            publisher.rounds();
            List<Long> whileOpen = publisher.numbers(other);
            told.event(other, 2).commit();
            publisher.rounds();
            late.commit();
            publisher.rounds();
            publisher.rounds();

            // Then
            assertThat(whileOpen).containsExactly(1L);
            assertThat(publisher.numbers(other)).containsExactly(1L, 2L);
            assertThat(publisher.numbers(one)).containsExactly(1L);
        }
    }

    @Test
    void missionKeepsItsOrderWhicheverTransactionBeganFirst() throws SQLException {
        // Given: the one that began first writes last, and one between them stays open
        try (Told first = Told.to(databaseUrl);
                Told between = Told.to(databaseUrl)) {
            first.numbered();
            between.numbered();
            told.event(one, 1).commit();
            first.event(one, 2).commit();

            // When
            publisher.rounds();

            // Then
            assertThat(publisher.numbers(one)).containsExactly(1L, 2L);
        }
    }

    @Test
    void muchIsPublishedInPartsAndTakenOverInTheMiddle() throws SQLException {
        // Given: more than goes into one part, in transactions that overlap
        try (Told late = Told.to(databaseUrl)) {
            late.numbered();
            for (int number = 1; number <= 3 * BATCH; number++) {
                told.event(one, number).event(other, number).commit();
            }
            late.event(one, 3 * BATCH + 1).commit();
        }
        publisher.round(); // only notes where to begin
        publisher.round();
        publisher.round();

        // When
        Publisher next = takenOverBy(new Publisher(database, store, BATCH));
        publisher.round();
        told.event(one, 3 * BATCH + 2).commit();
        next.rounds();

        // Then: what the first one had not noted is repeated, nothing is missing
        assertThat(publisher.isOurs()).isFalse();
        List<Long> before = publisher.numbers(one);
        List<Long> after = next.numbers(one);
        assertThat(before).hasSizeGreaterThanOrEqualTo(BATCH).isEqualTo(numbers(1, before.size()));
        assertThat(after).isEqualTo(numbers(after.get(0), 3 * BATCH + 2));
        assertThat(after.get(0)).isBetween(2L, before.size() + 1L);
        assertThat(next.numbers(other)).endsWith(3L * BATCH);
    }

    @Test
    void onlyOneHasTheDuty() {
        // Given
        Publisher next = new Publisher(database, store, BATCH);

        // When, then
        assertThat(next.seek()).isFalse();
        assertThat(publisher.seek()).isTrue();
        assertThat(next.round()).isFalse();
    }

    @Test
    void dutyThatIsLeftIsFreeAtOnce() throws SQLException {
        // Given
        Publisher next = new Publisher(database, store, BATCH);
        told.event(one, 1).commit();
        publisher.rounds();

        // When
        publisher.leave();
        told.event(one, 2).commit();

        // Then: its lease of an hour does not hold up others
        assertThat(told.count("select count(*) from event_publication where until > now() + interval '1 minute'"))
                .isZero();
        assertThat(publisher.round()).isFalse();
        takenOverBy(next).rounds();
        assertThat(publisher.numbers(one)).containsExactly(1L);
        assertThat(next.numbers(one)).containsExactly(2L);
    }

    @Test
    void brokerThatIsAwayIsWaitedFor() throws SQLException {
        // Given
        told.event(one, 1).event(one, 2).commit();
        publisher.decline(message -> true);

        // When
        assertThatThrownBy(publisher::round).hasMessageContaining("declined");
        long waiting = told.count("select count(*) from event_waiting");
        publisher.decline(message -> false);
        publisher.rounds();

        // Then
        assertThat(waiting).isGreaterThanOrEqualTo(2);
        assertThat(publisher.numbers(one)).containsExactly(1L, 2L);
        assertThat(waitingInOutbox(one)).isZero();
    }

    @Test
    void declinedEventHoldsUpItsOwnMissionOnly() throws SQLException {
        // Given: nobody else empties the outbox meanwhile
        try (Told lanes = Told.to(databaseUrl)) {
            lanes.run("select * from outbox_lane for update");
            told.event(one, 1).event(one, 2).event(one, 3).event(other, 1).commit();
            publisher.decline(
                    message -> message.messageId().equals(new UUID(one.getMostSignificantBits(), 2).toString()));

            // When
            publisher.rounds();
            publisher.decline(message -> false);
            told.event(one, 4).event(other, 2).commit();
            publisher.rounds();

            // Then: later ones of the mission queue up behind it
            assertThat(publisher.numbers(one)).containsExactly(1L);
            assertThat(publisher.numbers(other)).containsExactly(1L, 2L);
            assertThat(waitingInOutbox(one)).isEqualTo(3);
        }

        // And the outbox goes on with them
        await().atMost(Duration.ofSeconds(20)).until(() -> waitingInOutbox(one) == 0);
        told.event(one, 5).commit();
        publisher.rounds();
        assertThat(publisher.numbers(one)).containsExactly(1L, 5L);
    }

    @Test
    void whatACommanderOfTheVersionBeforeWritesIsLeftToItsOutbox() throws SQLException {
        // When
        told.eventAsBefore(one, 1).event(one, 2).commit();
        publisher.rounds();

        // Then
        assertThat(publisher.numbers(one)).containsExactly(2L);
    }

    @Test
    void deletedMissionIsToldOf() {
        // Given
        UUID mission = Api.post("{\"name\":\"goes\",\"start\":false}");

        // When
        Api.client().delete("/missions/" + mission).then().statusCode(204);
        publisher.rounds();

        // Then
        assertThat(publisher.of(mission))
                .extracting(OutboxMessage::routingKey)
                .startsWith("mission.created")
                .endsWith("mission.deleted");
    }

    private long waitingInOutbox(UUID mission) throws SQLException {
        told.connection().rollback();
        return told.count("select count(*) from outbox where channel = 'EVENTS' and subject = '" + mission + "'");
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
