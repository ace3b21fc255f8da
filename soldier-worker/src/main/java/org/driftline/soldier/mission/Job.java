package org.driftline.soldier.mission;

import org.driftline.events.Order;

/** The work that one kind of order asks for. */
@FunctionalInterface
public interface Job {

    /** Does the work; asks {@code control} often whether to go on. */
    JobOutcome run(Order order, JobControl control);
}
