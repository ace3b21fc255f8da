package org.driftline.soldier.config;

/**
 * A setting's name.
 *
 * @param name in configuration files
 * @param environment the short name in the environment; empty when there is only the usual spelling of {@code name}
 */
record Key(String name, String environment) {
    static Key of(String name) {
        return new Key(name, "");
    }

    @Override
    public String toString() {
        return environment.isEmpty() ? name : environment + " (" + name + ")";
    }
}
