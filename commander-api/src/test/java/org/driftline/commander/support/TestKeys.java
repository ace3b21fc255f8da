package org.driftline.commander.support;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Secrets that a commander under test is given. */
public class TestKeys implements QuarkusTestResourceLifecycleManager {
    /** What clients show. */
    public static final String API_KEY = "test-api-key-0123456789";
    /** What workers show. */
    public static final String WORKER_SECRET = "test-worker-secret-0123456789";
    /** What tokens are made from. */
    public static final String MASTER_KEYS = "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Override
    public Map<String, String> start() {
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
                "target/test-results");
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
