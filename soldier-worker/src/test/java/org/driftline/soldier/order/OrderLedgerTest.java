package org.driftline.soldier.order;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.driftline.events.OrderId;

import static org.assertj.core.api.Assertions.assertThat;

class OrderLedgerTest {
    private final OrderLedger ledger = new OrderLedger();

    @Test
    void aCopyWaitsForTheOrderInHand() {
        // Given
        OrderId order = order(1);
        assertThat(ledger.begin(order)).isEmpty();

        // When
        CompletableFuture<Void> copy = ledger.begin(order).orElseThrow().toCompletableFuture();

        // Then
        assertThat(copy).isNotDone();
        ledger.settled(order);
        assertThat(copy).isCompleted();
        assertThat(ledger.begin(order).orElseThrow()).isCompleted();
    }

    @Test
    void anOrderThatWasLetGoIsNewAgain() {
        ledger.begin(order(1));

        ledger.abandoned(order(1));

        assertThat(ledger.begin(order(1))).isEmpty();
    }

    @Test
    void itForgetsTheOldestThatIsSettledAndNeverOneInHand() {
        // Given
        ledger.begin(order(0));
        for (int i = 1; i <= OrderLedger.REMEMBERED; i++) {
            ledger.begin(order(i));
            ledger.settled(order(i));
        }

        // Then
        assertThat(ledger.begin(order(0)).orElseThrow()).isNotDone();
        assertThat(ledger.begin(order(1))).isEmpty();
        assertThat(ledger.begin(order(2))).isPresent();
    }

    private static OrderId order(int number) {
        return new OrderId(new UUID(0, number), 1);
    }
}
