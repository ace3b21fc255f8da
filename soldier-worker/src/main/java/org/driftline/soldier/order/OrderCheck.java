package org.driftline.soldier.order;

import java.util.Optional;
import java.util.stream.Collectors;

import org.driftline.events.MissionKind;
import org.driftline.events.Order;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.Parsed;
import org.driftline.io.params.RunLimits;
import org.driftline.io.params.field.FieldError;

/** Whether an order makes sense in itself. */
@FunctionalInterface
public interface OrderCheck {

    /** What is wrong with an order, naming each field; empty if nothing is. */
    Optional<String> problem(Order order);

    /** Reads the parameters of drift orders as the job will, which has these limits. */
    static OrderCheck ofParams(RunLimits limits) {
        return order -> {
            if (order.kind() == MissionKind.DRIFT
                    && DriftParams.parse(order.params(), limits) instanceof Parsed.Invalid invalid) {
                return Optional.of(
                        invalid.errors().stream().map(OrderCheck::inWords).collect(Collectors.joining("; ")));
            }
            return Optional.empty();
        };
    }

    private static String inWords(FieldError error) {
        return "params." + error.field() + " " + error.message();
    }
}
