package org.driftline.commander.apikey;

import org.driftline.commander.identity.Caller;

/**
 * A key that was shown, and whose it is.
 *
 * @param key the key
 * @param owner with all that he may do himself
 */
record OwnedKey(ApiKey key, Caller owner) {
    /** Who calls with the key. */
    Caller caller() {
        return new Caller(owner.id(), owner.name(), key.roleOf(owner.role()));
    }
}
