package org.driftline.drift.release;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Particles given one by one.
 *
 * @param particles at least one
 */
public record ExplicitRelease(List<ExplicitParticle> particles) implements Release {

    /** @throws IllegalArgumentException if there is none */
    public ExplicitRelease {
        particles = List.copyOf(particles);
        ReleaseChecks.number(particles.size());
    }

    @Override
    public int number() {
        return particles.size();
    }

    @Override
    public Instant start() {
        return particles.stream()
                .map(ExplicitParticle::release)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public Instant end() {
        return particles.stream()
                .map(ExplicitParticle::release)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
