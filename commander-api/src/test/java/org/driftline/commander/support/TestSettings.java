package org.driftline.commander.support;

import java.util.Map;

/** Settings of a commander under test. */
public final class TestSettings {
    /** What clients show. */
    public static final String API_KEY = "test-api-key-0123456789";
    /** What workers show. */
    public static final String WORKER_SECRET = "test-worker-secret-0123456789";
    /** What tokens are made from. */
    public static final String MASTER_KEYS = "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    /** Where results are. */
    public static final String RESULTS = "target/test-results";

    private TestSettings() {}

    static Map<String, String> all() {
        return Map.of(
                "driftline.access.api-key",
                API_KEY,
                "driftline.worker-credentials",
                "*:" + WORKER_SECRET,
                "driftline.token-master-keys",
                MASTER_KEYS,
                "driftline.storage",
                "directory",
                "driftline.storage-directory",
                RESULTS,
                "quarkus.http.test-port",
                "0");
    }
}
