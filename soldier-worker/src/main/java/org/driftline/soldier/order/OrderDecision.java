package org.driftline.soldier.order;

import java.util.Optional;

import org.driftline.events.Order;
import org.driftline.soldier.wire.StoppedException;

/** What is to be done with an order that was handed to this worker for the first time. */
sealed interface OrderDecision {

    /** Does it. */
    void carryOut(Actions actions) throws StoppedException;

    /** What can be done with an order; each returns when the order may be acknowledged. */
    interface Actions {
        void run(Order order) throws StoppedException;

        void passOn(Order next, int crashes) throws StoppedException;

        void giveUp(Order next, int crashes) throws StoppedException;

        void refuse(Order order, String detail) throws StoppedException;

        void drop(Order order);
    }

    /**
     * What the decision depends on besides the order.
     *
     * @param redelivered whether a former holder died
     * @param crashes how many holders died before that
     * @param mostCrashes so many dead holders are enough
     * @param stopping whether this worker begins nothing new
     */
    record Circumstances(boolean redelivered, int crashes, int mostCrashes, boolean stopping) {}

    /**
     * Decides. An attempt is run by one delivery only: what was redelivered becomes the next attempt.
     *
     * @param problem what is wrong with the order itself, if anything
     */
    static OrderDecision of(Order order, Optional<String> problem, Circumstances now) {
        if (problem.isPresent()) {
            return new Refuse(order, problem.get());
        }
        int crashes = now.crashes() + (now.redelivered() ? 1 : 0);
        if (now.redelivered() && crashes >= now.mostCrashes()) {
            return new GiveUp(next(order), crashes);
        }
        if (now.redelivered() || now.stopping()) {
            return new PassOn(next(order), crashes);
        }
        return new Run(order);
    }

    /** The same order, one attempt on. */
    static Order next(Order order) {
        return new Order(
                order.missionId(),
                order.kind(),
                order.attempt() + 1,
                order.priority(),
                order.deadline(),
                order.params());
    }

    /** Run it here and now. */
    record Run(Order order) implements OrderDecision {
        @Override
        public void carryOut(Actions actions) throws StoppedException {
            actions.run(order);
        }
    }

    /** Queue the next attempt, for whoever is free. */
    record PassOn(Order next, int crashes) implements OrderDecision {
        @Override
        public void carryOut(Actions actions) throws StoppedException {
            actions.passOn(next, crashes);
        }
    }

    /** Too many workers died of it: nobody shall run it again. */
    record GiveUp(Order next, int crashes) implements OrderDecision {
        @Override
        public void carryOut(Actions actions) throws StoppedException {
            actions.giveUp(next, crashes);
        }
    }

    /** Nobody can run it. */
    record Refuse(Order order, String detail) implements OrderDecision {
        @Override
        public void carryOut(Actions actions) throws StoppedException {
            actions.refuse(order, detail);
        }
    }

    /** Nobody wants it any more. */
    record Drop(Order order) implements OrderDecision {
        @Override
        public void carryOut(Actions actions) {
            actions.drop(order);
        }
    }
}
