package org.driftline.commander.identity;

/** What a call needs; each operation of the API names one. */
public enum Permission {
    /** One's own account and keys. */
    SELF,
    /** Object types, forcing and other things that are the same for everybody. */
    CATALOGUE_READ,
    MISSIONS_READ,
    MISSIONS_WRITE,
    TEMPLATES_READ,
    TEMPLATES_WRITE,
    SAFETY_READ,
    SAFETY_WRITE,
    TRIPS_READ,
    TRIPS_WRITE,
    /** The register of search units. */
    UNITS_WRITE,
    /** The stream of events, as far as one may see what they are about. */
    EVENTS_READ,
    /** The soldiers, and what they do. */
    WORKERS_READ,
    WEBHOOKS_WRITE,
    /** Other people's accounts. */
    ACCOUNTS_ADMIN,
    AUDIT_READ,
    /** The queues themselves, and what was refused from them. */
    QUEUES_ADMIN
}
