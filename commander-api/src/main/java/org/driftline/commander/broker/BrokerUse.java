package org.driftline.commander.broker;

import org.eclipse.microprofile.config.Config;

import org.driftline.events.Channels;

/** Whether there is a broker at all: tests of the rest run without one. */
public final class BrokerUse {
    private static final String STATUS_CONNECTOR = "mp.messaging.incoming." + Channels.STATUS_IN + ".connector";

    private BrokerUse() {}

    /** Whether the channels of this configuration end at a broker. */
    public static boolean isConfigured(Config config) {
        return config.getOptionalValue(STATUS_CONNECTOR, String.class)
                .filter("smallrye-rabbitmq"::equals)
                .isPresent();
    }
}
