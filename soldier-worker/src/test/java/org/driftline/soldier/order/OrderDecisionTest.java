package org.driftline.soldier.order;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.events.Order;
import org.driftline.soldier.order.OrderDecision.Circumstances;
import org.driftline.soldier.testing.Orders;

import static org.assertj.core.api.Assertions.assertThat;

class OrderDecisionTest {

    @ParameterizedTest(name = "redelivered {0}, crashes {1}, stopping {2}, wrong {3}: {4} as attempt {5}, crashes {6}")
    @CsvSource({
        "false, 0, false, false, Run,    1, 0",
        "false, 2, false, false, Run,    1, 0",
        "true,  0, false, false, PassOn, 2, 1",
        "true,  1, false, false, PassOn, 2, 2",
        "true,  2, false, false, GiveUp, 2, 3",
        "true,  9, false, false, GiveUp, 2, 10",
        "false, 0, true,  false, PassOn, 2, 0",
        "false, 2, true,  false, PassOn, 2, 2",
        "true,  0, true,  false, PassOn, 2, 1",
        "true,  2, true,  false, GiveUp, 2, 3",
        "false, 0, false, true,  Refuse, 1, 0",
        "true,  2, false, true,  Refuse, 1, 0",
    })
    @SuppressWarnings("ParameterNumber") // One per column.
    void table(
            boolean redelivered,
            int crashes,
            boolean stopping,
            boolean wrong,
            String decision,
            int attempt,
            int after) {
        // Given
        Order order = Orders.drill(1);
        Optional<String> problem = wrong ? Optional.of("params.latitude is missing") : Optional.empty();

        // When
        OrderDecision made = OrderDecision.of(order, problem, new Circumstances(redelivered, crashes, 3, stopping));

        // Then
        Order expected = attempt == 1 ? order : Orders.drill(attempt);
        assertThat(made)
                .isEqualTo(
                        switch (decision) {
                            case "Run" -> new OrderDecision.Run(expected);
                            case "PassOn" -> new OrderDecision.PassOn(expected, after);
                            case "GiveUp" -> new OrderDecision.GiveUp(expected, after);
                            default -> new OrderDecision.Refuse(expected, problem.orElseThrow());
                        });
    }
}
