package org.driftline.commander.support;

import java.util.Map;

import static java.util.Map.entry;

/** Settings of a commander under test. */
public final class TestSettings {
    /** What clients show. */
    public static final String API_KEY = "test-api-key-0123456789";
    /** What workers show. */
    public static final String WORKER_SECRET = "test-worker-secret-0123456789";
    /** What tokens are made from. */
    public static final String MASTER_KEYS = "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    /** What access tokens are signed with: the first signs. */
    public static final String TOKEN_KEYS =
            "new:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=,old:ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
    /** Where results are. */
    public static final String RESULTS = "target/test-results";

    private TestSettings() {}

    static Map<String, String> all() {
        return Map.ofEntries(
                entry("driftline.access.api-key", API_KEY),
                entry("driftline.access.token-keys", TOKEN_KEYS),
                entry("driftline.accounts.registration", "open"),
                // cheap: it is not the strength of passwords that is tried
                entry("driftline.accounts.password.memory", "1024"),
                entry("driftline.accounts.password.iterations", "1"),
                // all tests come from one address
                entry("driftline.accounts.throttle.address-tries", "100000"),
                entry("driftline.limits.anonymous-calls-per-second", "0"),
                // so slow that a test can empty its bucket and find it empty
                entry("driftline.limits.calls-per-second", "0.01"),
                entry("driftline.limits.call-burst", "20000"),
                // as many as a test can post
                entry("driftline.limits.missions-in-flight", "120"),
                entry("driftline.worker-credentials", "*:" + WORKER_SECRET),
                entry("driftline.token-master-keys", MASTER_KEYS),
                // receivers of the tests are on this machine
                entry("driftline.webhooks.allow-private", "true"),
                entry("driftline.storage", "directory"),
                entry("driftline.storage-directory", RESULTS),
                entry("quarkus.http.test-port", "0"));
    }
}
