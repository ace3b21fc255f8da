package org.driftline.commander.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

import org.driftline.commander.identity.Caller;

/** The key in the settings: for the first account, for scripts of operators, and for the day when nobody can log in. */
@ApplicationScoped
class OperatorKey implements Authenticator {
    private final AccessConfig config;

    @Inject
    OperatorKey(AccessConfig config) {
        this.config = config;
    }

    @Override
    public Uni<Optional<Caller>> recognise(String credential) {
        byte[] key = bytes(config.apiKey().orElse(""));
        boolean same = key.length > 0 && MessageDigest.isEqual(key, bytes(credential));
        return Uni.createFrom().item(same ? Optional.of(Caller.OPERATOR_KEY) : Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
