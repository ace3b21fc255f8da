package org.driftline.commander.safetydesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import org.driftline.commander.safety.SafetyReport;
import org.driftline.commander.safety.SafetyType;
import org.driftline.commander.safety.Severity;

/** How many safety events were reported here, by what they are and how bad. */
@ApplicationScoped
class SafetyMeters {
    private final MeterRegistry meters;

    @Inject
    SafetyMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** All counters from the start: one that first shows up at 1 hides its first event from every rate. */
    void start(@Observes StartupEvent started) {
        for (SafetyType type : SafetyType.values()) {
            for (Severity severity : Severity.values()) {
                counter(type, severity);
            }
        }
    }

    void reported(SafetyReport report) {
        counter(report.type(), report.severity()).increment();
    }

    private Counter counter(SafetyType type, Severity severity) {
        return Counter.builder("driftline.safety.events")
                .description("Safety events that were reported")
                .tag("type", type.wire())
                .tag("severity", severity.name())
                .register(meters);
    }
}
