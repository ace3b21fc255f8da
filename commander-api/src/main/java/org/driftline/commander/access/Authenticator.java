package org.driftline.commander.access;

import java.util.Optional;

import io.smallrye.mutiny.Uni;

import org.driftline.commander.identity.Caller;

/** One way to recognise a caller. All ways are asked in no particular order, so their credentials must not be confusable. */
public interface Authenticator {
    /** Whose credential this is; empty when it is none of this kind, or no longer good. */
    Uni<Optional<Caller>> recognise(String credential);
}
