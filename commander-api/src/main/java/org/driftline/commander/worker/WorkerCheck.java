package org.driftline.commander.worker;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.driftline.commander.start.StartCheck;
import org.driftline.events.token.MasterKeys;

/** Whether workers can get tokens. */
@ApplicationScoped
class WorkerCheck implements StartCheck {
    private final WorkerConfig config;

    @Inject
    WorkerCheck(WorkerConfig config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        return Stream.of(
                        problem(
                                "driftline.worker-credentials",
                                () -> config.workerCredentials().map(WorkerCredentials::parse)),
                        problem(
                                "driftline.token-master-keys",
                                () -> config.tokenMasterKeys().map(MasterKeys::parse)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> problem(String key, Supplier<Optional<?>> parsed) {
        try {
            return parsed.get().isPresent() ? Optional.empty() : Optional.of(key + " is not set");
        } catch (IllegalArgumentException e) {
            return Optional.of(key + ": " + e.getMessage());
        }
    }
}
