package org.driftline.commander.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is in a search; each of the first four may do what the one before may, and more. */
public enum Role {
    /** Reads what is shared with him. */
    OBSERVER(EnumSet.of(
            Permission.SELF,
            Permission.CATALOGUE_READ,
            Permission.MISSIONS_READ,
            Permission.TEMPLATES_READ,
            Permission.SAFETY_READ,
            Permission.TRIPS_READ,
            Permission.EVENTS_READ)),
    /** Runs missions of his own. */
    OPERATOR(with(
            OBSERVER,
            Permission.MISSIONS_WRITE,
            Permission.TEMPLATES_WRITE,
            Permission.SAFETY_WRITE,
            Permission.TRIPS_WRITE,
            Permission.WEBHOOKS_WRITE)),
    /** Sees and steers every search. */
    COORDINATOR(with(OPERATOR, Permission.UNITS_WRITE, Permission.WORKERS_READ)),
    /** Runs the system. */
    ADMIN(EnumSet.allOf(Permission.class)),
    /** A soldier: has worker tokens, and no business with the API. */
    WORKER(EnumSet.noneOf(Permission.class));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot change
    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** Whether this role allows that. */
    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether whose a thing is does not matter to this role. */
    public boolean seesAll() {
        return this == COORDINATOR || this == ADMIN;
    }

    /** The narrower of this role and a limit; a worker stays one. */
    public Role narrowedTo(Role limit) {
        return this == WORKER || compareTo(limit) <= 0 ? this : limit;
    }

    /** Its name for clients. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a name in any case. */
    public static Optional<Role> parse(String text) {
        try {
            return Optional.of(valueOf(text.trim().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Set<Permission> with(Role role, Permission... more) {
        EnumSet<Permission> all = EnumSet.copyOf(role.permissions);
        all.addAll(Set.of(more));
        return all;
    }
}
