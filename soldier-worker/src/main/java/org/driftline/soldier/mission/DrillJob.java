package org.driftline.soldier.mission;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.events.Order;
import org.driftline.events.OrderId;
import org.driftline.soldier.report.Progress;

/** Simulates execution for a few seconds. How long, and whether it succeeds, follows from mission and attempt alone. */
public final class DrillJob implements Job {
    /** Of so many drills one fails. */
    static final int ONE_FAILS_IN = 10;

    private static final int PARTS = 20;

    private final DrillSettings settings;

    public DrillJob(DrillSettings settings) {
        this.settings = settings;
    }

    /**
     * What a drill will do.
     *
     * @param length how long it takes
     * @param succeeds whether it ends well
     */
    public record Plan(Duration length, boolean succeeds) {}

    /** What the drill of this order will do; a retry rolls the dice anew. */
    public Plan plan(OrderId order) {
        Random dice = new Random(seed(order.missionId()) * 31 + order.attempt());
        long spread = settings.longest().minus(settings.shortest()).toMillis();
        long millis = settings.shortest().toMillis() + Math.round(spread * dice.nextDouble());
        return new Plan(Duration.ofMillis(millis), dice.nextInt(ONE_FAILS_IN) != 0);
    }

    @Override
    public JobOutcome run(Order order, JobControl control) {
        Plan plan = plan(order.id());
        Duration part = plan.length().dividedBy(PARTS);
        for (int done = 0; done < PARTS; done++) {
            control.progress(new Progress((double) done / PARTS, "drill"));
            if (control.awaitCancelled(part)) {
                return new JobOutcome.Interrupted();
            }
        }
        return plan.succeeds()
                ? new JobOutcome.Completed(result(plan), "the drill is done", 0)
                : new JobOutcome.Failed(FailureCodes.DRILL_FAILED, "the drill ended in a failure, as one in ten does");
    }

    private static ObjectNode result(Plan plan) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.putArray("artifacts");
        result.putObject("summary").put("simulated_seconds", plan.length().toMillis() / 1000.0);
        result.put("degraded", false);
        result.putObject("provenance");
        return result;
    }

    private static long seed(UUID mission) {
        return mission.getMostSignificantBits() ^ mission.getLeastSignificantBits();
    }
}
