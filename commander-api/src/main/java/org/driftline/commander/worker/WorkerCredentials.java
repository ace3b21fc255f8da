package org.driftline.commander.worker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import org.driftline.events.token.TokenIssuer;

/** The secrets by which workers prove who they are, before they get a token. */
final class WorkerCredentials {
    private static final String ANY = "*";
    private static final int SHORTEST_SECRET = 16;

    private final List<Credential> credentials;

    private WorkerCredentials(List<Credential> credentials) {
        this.credentials = List.copyOf(credentials);
    }

    /**
     * Reads {@code workerId:secret} or {@code *:secret} entries.
     *
     * @throws IllegalArgumentException if one cannot be used; the message never holds a secret
     */
    static WorkerCredentials parse(List<String> entries) {
        return new WorkerCredentials(
                entries.stream().map(WorkerCredentials::credential).toList());
    }

    /** Whether this secret lets that worker in; takes as long for a wrong secret as for the right one. */
    boolean accept(String workerId, String secret) {
        byte[] shown = secret.getBytes(StandardCharsets.UTF_8);
        boolean accepted = false;
        for (Credential credential : credentials) {
            boolean same = MessageDigest.isEqual(credential.bytes(), shown);
            accepted = accepted || (same && credential.isFor(workerId));
        }
        return accepted;
    }

    private static Credential credential(String entry) {
        int colon = entry.indexOf(':');
        String workerId = colon < 0 ? "" : entry.substring(0, colon).trim();
        if (!workerId.equals(ANY) && !TokenIssuer.isWorkerId(workerId)) {
            throw new IllegalArgumentException("each must be written as workerId:secret or *:secret");
        }
        String secret = entry.substring(colon + 1).trim();
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "the secret of " + workerId + " is shorter than " + SHORTEST_SECRET + " characters");
        }
        return new Credential(workerId, secret);
    }

    private record Credential(String workerId, String secret) {
        byte[] bytes() {
            return secret.getBytes(StandardCharsets.UTF_8);
        }

        boolean isFor(String worker) {
            return workerId.equals(ANY) || workerId.equals(worker);
        }

        @Override
        public String toString() {
            return "Credential[" + workerId + "]";
        }
    }
}
