package org.driftline.soldier.config;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

import org.driftline.io.store.StorageSettings;
import org.driftline.soldier.mission.DrillSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsSourceTest {
    private final Map<String, String> given = new HashMap<>(Map.of(
            "driftline.commander-url", "http://commander:8080",
            "driftline.worker.credential", "top-secret",
            "driftline.s3.endpoint", "http://minio:9000",
            "driftline.s3.access-key", "me",
            "driftline.s3.secret-key", "also-secret"));

    @Test
    void fewSettingsAreEnough() {
        SoldierSettings settings = SettingsSource.read(config());

        assertThat(settings.commander().url()).isEqualTo(URI.create("http://commander:8080"));
        assertThat(settings.commander().workerId()).matches("[A-Za-z0-9][A-Za-z0-9._-]*");
        assertThat(settings.drill()).isEqualTo(DrillSettings.DEFAULT);
        assertThat(settings.storage())
                .isInstanceOfSatisfying(
                        StorageSettings.InS3.class,
                        s3 -> assertThat(s3.bucket()).isEqualTo("driftline-results"));
        SoldierSettings.Limits limits = settings.limits();
        assertThat(limits.maxConcurrentJobs()).isEqualTo(2);
        assertThat(limits.jobTimeout()).isEqualTo(Duration.ofMinutes(25));
        assertThat(limits.heartbeat()).isEqualTo(Duration.ofSeconds(5));
        assertThat(limits.shutdownGrace()).isEqualTo(Duration.ofSeconds(20));
        assertThat(limits.maxCrashes()).isEqualTo(3);
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        // Given
        given.clear();
        given.put("driftline.worker.max-concurrent-jobs", "many");
        given.put("driftline.worker.poll-interval", "0");
        given.put("driftline.worker.id", "a b");
        given.put("driftline.worker.job-timeout", "soon");
        given.put("driftline.drill.shortest", "20s");
        given.put("driftline.s3.endpoint", "minio:9000");

        // Then
        assertThatThrownBy(() -> SettingsSource.read(config()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(
                        "MAX_CONCURRENT_JOBS (driftline.worker.max-concurrent-jobs) must be a whole number")
                .hasMessageContaining("'many'")
                .hasMessageContaining("POLL_INTERVAL")
                .hasMessageContaining("driftline.worker.id must be letters")
                .hasMessageContaining("driftline.worker.job-timeout must be a time")
                .hasMessageContaining("driftline.drill.longest must not be below driftline.drill.shortest")
                .hasMessageContaining("S3_ENDPOINT (driftline.s3.endpoint) must be an address")
                .hasMessageContaining("S3_ACCESS_KEY")
                .hasMessageContaining("S3_SECRET_KEY")
                .hasMessageContaining("driftline.commander-url is missing")
                .hasMessageContaining("driftline.worker.credential is missing")
                .hasMessageContaining("10 problem(s)");
    }

    @Test
    void aDirectoryNeedsItsPathAndNoServer() {
        given.keySet().removeIf(name -> name.startsWith("driftline.s3"));
        given.put("driftline.storage", "directory");

        assertThatThrownBy(() -> SettingsSource.read(config()))
                .hasMessageContaining("driftline.storage-directory is missing")
                .hasMessageContaining("1 problem(s)");

        given.put("driftline.storage-directory", "/data");
        assertThat(SettingsSource.read(config()).storage()).isInstanceOf(StorageSettings.InDirectory.class);
    }

    @Test
    void anUnknownKindOfStorageIsRefused() {
        given.put("driftline.storage", "tape");

        assertThatThrownBy(() -> SettingsSource.read(config()))
                .hasMessageContaining("driftline.storage must be s3 or directory, not 'tape'");
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(SettingsSource.read(config()).toString())
                .doesNotContain("top-secret")
                .doesNotContain("also-secret");
    }

    private Config config() {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build();
    }
}
