package org.driftline.events;

/** How urgent a mission is; a higher one overtakes on the queue. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** The AMQP message priority; two levels are told apart even by brokers that know only "above 4" and "the rest". */
    public int amqp() {
        return switch (this) {
            case LOW -> 1;
            case NORMAL -> 4;
            case HIGH -> 6;
            case URGENT -> 9;
        };
    }
}
