package org.driftline.soldier.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.microprofile.config.Config;

import org.driftline.events.token.TokenIssuer;
import org.driftline.io.params.RunLimits;
import org.driftline.io.store.StorageSettings;
import org.driftline.soldier.config.SoldierSettings.Commander;
import org.driftline.soldier.config.SoldierSettings.Limits;
import org.driftline.soldier.mission.DrillSettings;

/** Every setting of a soldier: its name, its default, what it may be. */
final class SettingsSource {
    private static final Key COMMANDER_URL = Key.of("driftline.commander-url");
    private static final Key WORKER_ID = Key.of("driftline.worker.id");
    private static final Key CREDENTIAL = Key.of("driftline.worker.credential");
    private static final Key JOBS = new Key("driftline.worker.max-concurrent-jobs", "MAX_CONCURRENT_JOBS");
    private static final Key DRIFTS = Key.of("driftline.worker.max-concurrent-drifts");
    private static final Key THREADS = Key.of("driftline.worker.threads-per-job");
    private static final Key JOB_TIMEOUT = Key.of("driftline.worker.job-timeout");
    private static final Key HEARTBEAT = Key.of("driftline.worker.heartbeat");
    private static final Key GRACE = Key.of("driftline.worker.shutdown-grace");
    private static final Key MAX_CRASHES = Key.of("driftline.worker.max-crashes");
    private static final Key STALL_LIMIT = Key.of("driftline.worker.stall-limit");
    private static final Key POLL_INTERVAL = new Key("driftline.worker.poll-interval", "POLL_INTERVAL");
    private static final Key DRILL_SHORTEST = Key.of("driftline.drill.shortest");
    private static final Key DRILL_LONGEST = Key.of("driftline.drill.longest");
    private static final Key STORAGE = Key.of("driftline.storage");
    private static final Key STORAGE_DIRECTORY = Key.of("driftline.storage-directory");
    private static final Key S3_ENDPOINT = new Key("driftline.s3.endpoint", "S3_ENDPOINT");
    private static final Key S3_ACCESS_KEY = new Key("driftline.s3.access-key", "S3_ACCESS_KEY");
    private static final Key S3_SECRET_KEY = new Key("driftline.s3.secret-key", "S3_SECRET_KEY");
    private static final Key S3_BUCKET = Key.of("driftline.s3.bucket");
    private static final Key S3_REGION = Key.of("driftline.s3.region");
    private static final Key FORCING = Key.of("driftline.forcing-directory");
    private static final Key LAND = Key.of("driftline.land-file");
    private static final Key FORCING_CACHE = Key.of("driftline.worker.forcing-cache-mb");
    private static final Key ANIMATION = Key.of("driftline.worker.animation");
    private static final Key PARTICLES = Key.of("driftline.limits.particles");
    private static final Key POSITIONS = Key.of("driftline.limits.positions");
    private static final Key RECORDS = Key.of("driftline.limits.records");

    private static final int MOST_JOBS = 64;
    private static final int MOST_THREADS = 256;
    private static final int FORCING_CACHE_MB = 128;
    private static final int MOST_CACHE_MB = 1 << 20;
    private static final Duration A_MOMENT = Duration.ofMillis(10);

    private final SettingsReader settings;

    private SettingsSource(SettingsReader settings) {
        this.settings = settings;
    }

    /**
     * Reads and checks all settings.
     *
     * @throws InvalidSettingsException if anything is wrong; names everything that is
     */
    static SoldierSettings read(Config config) {
        SettingsReader reader = new SettingsReader(config);
        SettingsSource source = new SettingsSource(reader);
        Commander commander = source.commander();
        Limits limits = source.limits();
        DrillSettings drill = source.drill();
        StorageSettings storage = source.storage();
        SoldierSettings.Runs runs = source.runs();
        reader.tls();
        if (!reader.problems().isEmpty()) {
            throw new InvalidSettingsException(reader.problems());
        }
        return new SoldierSettings(commander, limits, drill, storage, runs);
    }

    private Commander commander() {
        URI url = settings.httpAddress(COMMANDER_URL, "the commander's address, such as http://commander:8080");
        String id = settings.text(WORKER_ID, defaultWorkerId());
        if (!TokenIssuer.isWorkerId(id)) {
            settings.problem(WORKER_ID, "must be letters, digits and . _ - only, at most 64, not '" + id + "'");
        }
        String credential =
                settings.required(CREDENTIAL, "one of the commander's driftline.worker-credentials, after the colon");
        return new Commander(url, id, credential);
    }

    private Limits limits() {
        settings.whole(POLL_INTERVAL, 5, 1, 3600);
        int jobs = settings.whole(JOBS, 2, 1, MOST_JOBS);
        int drifts = settings.whole(DRIFTS, jobs, 1, MOST_JOBS);
        int share = Math.max(1, Runtime.getRuntime().availableProcessors() / Math.min(jobs, drifts));
        return new Limits(
                jobs,
                drifts,
                settings.whole(THREADS, share, 1, MOST_THREADS),
                settings.duration(JOB_TIMEOUT, Duration.ofMinutes(25), A_MOMENT),
                settings.duration(HEARTBEAT, Duration.ofSeconds(5), A_MOMENT),
                settings.duration(GRACE, Duration.ofSeconds(20), Duration.ZERO),
                settings.whole(MAX_CRASHES, 3, 1, 100),
                settings.duration(STALL_LIMIT, Duration.ofMinutes(1), A_MOMENT));
    }

    private SoldierSettings.Runs runs() {
        RunLimits usual = RunLimits.USUAL;
        RunLimits limits = new RunLimits(
                settings.whole(PARTICLES, usual.particles(), 1, Integer.MAX_VALUE),
                settings.whole(POSITIONS, (int) usual.positions(), 2, Integer.MAX_VALUE),
                settings.whole(RECORDS, usual.records(), 2, Integer.MAX_VALUE));
        return new SoldierSettings.Runs(
                Path.of(settings.text(FORCING, "forcing")),
                (long) settings.whole(FORCING_CACHE, FORCING_CACHE_MB, 0, MOST_CACHE_MB) << 20,
                settings.optional(LAND).map(Path::of).orElse(null),
                limits,
                settings.flag(ANIMATION, false));
    }

    private DrillSettings drill() {
        DrillSettings usual = DrillSettings.DEFAULT;
        Duration shortest = settings.duration(DRILL_SHORTEST, usual.shortest(), Duration.ZERO);
        Duration longest = settings.duration(DRILL_LONGEST, usual.longest(), Duration.ZERO);
        if (shortest.compareTo(longest) > 0) {
            settings.problem(DRILL_LONGEST, "must not be below " + DRILL_SHORTEST);
            return usual;
        }
        return new DrillSettings(shortest, longest);
    }

    private StorageSettings storage() {
        String kind = settings.text(STORAGE, "s3");
        return switch (kind) {
            case "s3" -> s3();
            case "directory" -> directory();
            default -> {
                settings.problem(STORAGE, "must be s3 or directory, not '" + kind + "'");
                yield new StorageSettings.InDirectory(Path.of(""));
            }
        };
    }

    private StorageSettings directory() {
        return new StorageSettings.InDirectory(
                Path.of(settings.required(STORAGE_DIRECTORY, "the directory that results go to")));
    }

    private StorageSettings s3() {
        URI endpoint = settings.httpAddress(S3_ENDPOINT, "the S3 server, such as http://minio:9000");
        String accessKey = settings.required(S3_ACCESS_KEY, "the access key of the S3 server");
        String secretKey = settings.required(S3_SECRET_KEY, "the secret key of the S3 server");
        String bucket = settings.text(S3_BUCKET, StorageSettings.DEFAULT_BUCKET);
        String region = settings.text(S3_REGION, "us-east-1");
        return endpoint.getHost() == null
                ? new StorageSettings.InDirectory(Path.of(""))
                : new StorageSettings.InS3(endpoint, accessKey, secretKey, bucket, region);
    }

    /** Two workers must not share an id, wherever they run. */
    private static String defaultWorkerId() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "soldier";
        }
        String plain = host.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
        String name = plain.isEmpty() ? "soldier" : plain.substring(0, Math.min(plain.length(), 40));
        return name + "-" + ProcessHandle.current().pid();
    }
}
