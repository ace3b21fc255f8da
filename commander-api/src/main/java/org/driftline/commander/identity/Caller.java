package org.driftline.commander.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who makes a call.
 *
 * @param id of the account; what the caller makes is owned by it
 * @param name for people and for the audit log
 * @param role what the caller may do
 */
public record Caller(UUID id, String name, Role role) {
    /** Whoever comes without credentials to a standalone Driftline on the loopback. */
    public static final Caller VISITOR = new Caller(new UUID(0, 1), "visitor", Role.COORDINATOR);
    /** Whoever shows the key that the operators set. */
    public static final Caller OPERATOR_KEY = new Caller(new UUID(0, 2), "operator-key", Role.ADMIN);
    /** The commander itself: what nobody asked for. */
    public static final Caller SYSTEM = new Caller(new UUID(0, 3), "system", Role.ADMIN);

    /** The caller of this name who has no account, if there is one. */
    public static Optional<Caller> builtIn(String name) {
        return builtIn().filter(caller -> caller.name().equals(name)).findFirst();
    }

    /** The caller of this id who has no account, if there is one. */
    public static Optional<Caller> builtIn(UUID id) {
        return builtIn().filter(caller -> caller.id().equals(id)).findFirst();
    }

    private static Stream<Caller> builtIn() {
        return Stream.of(VISITOR, OPERATOR_KEY, SYSTEM);
    }

    /** Whether the caller may do that at all. */
    public boolean may(Permission permission) {
        return role.allows(permission);
    }

    /** Whether whose a thing is does not matter. */
    public boolean seesAll() {
        return role.seesAll();
    }

    /** Whether the caller may see something of this owner without being told of it. */
    public boolean sees(UUID owner) {
        return seesAll() || id.equals(owner);
    }
}
