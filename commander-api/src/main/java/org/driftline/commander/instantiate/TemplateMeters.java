package org.driftline.commander.instantiate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** How many missions were made here from templates; which template stands in the database. */
@ApplicationScoped
class TemplateMeters {
    private final Counter made;

    @Inject
    TemplateMeters(MeterRegistry meters) {
        this.made = Counter.builder("driftline.template.missions")
                .description("Missions that were made from templates")
                .register(meters);
    }

    /** There from the start: a counter that first shows up at 1 hides its first event from every rate. */
    void start(@Observes StartupEvent started) {}

    void made() {
        made.increment();
    }
}
