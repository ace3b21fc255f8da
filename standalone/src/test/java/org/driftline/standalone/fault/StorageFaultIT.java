package org.driftline.standalone.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.driftline.io.store.ObjectEntry;
import org.driftline.io.store.ObjectKey;
import org.driftline.io.store.ObjectStore;
import org.driftline.io.store.StorageSettings;
import org.driftline.standalone.endtoend.CuttableProxy;
import org.driftline.standalone.endtoend.Forcings;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;
import org.driftline.standalone.endtoend.Missions;
import org.driftline.standalone.endtoend.Servers;
import org.driftline.standalone.endtoend.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The object store fails in its many ways: a mission is COMPLETED with all its files, or it is not. */
class StorageFaultIT {
    private static Line line;
    private static MissionClient client;
    private static CuttableProxy proxy;
    private static ServiceProcess alpha;

    @BeforeAll
    static void start() throws Exception {
        line = Line.open("storage-faults", Servers.Use.RESTART);
        Forcings.synthetic(line.forcing());
        URI s3 = URI.create(line.servers().environment().get("S3_ENDPOINT"));
        proxy = CuttableProxy.to(s3.getPort());
        line.commander(Map.of()).awaitReady();
        alpha = line.soldier("alpha", Map.of("S3_ENDPOINT", "http://127.0.0.1:" + proxy.port()))
                .awaitReady();
        client = line.client();
    }

    @AfterAll
    static void stop() throws Exception {
        proxy.close();
        line.close();
    }

    @Test
    void storeThatComesBackInTimeGetsTheResult() throws Exception {
        // When
        proxy.cut();
        String id = client.accepted(Missions.DRIFT);
        await().atMost(Fleet.PATIENCE).until(() -> client.mission(id).toString().contains("storing"));
        Thread.sleep(1000);
        proxy.mend();

        // Then
        client.awaitStatus(id, "COMPLETED", Fleet.PATIENCE);
        assertFilesAreThere(id);
        FaultReport.say(
                "S3 stopped at upload for a second", "retry with back-off", "COMPLETED, every file with its size");
    }

    @Test
    void storeThatStaysAwayFailsTheMission() throws Exception {
        // When
        proxy.cut();
        String id = client.accepted(Missions.DRIFT);
        Stopwatch sincePosted = new Stopwatch();
        client.awaitStatus(id, "FAILED", Fleet.PATIENCE);
        String reason = client.attempts(id).get(0).path("reason").toString();
        proxy.mend();

        // Then
        assertThat(reason).contains("\"storage\"");
        String after = client.accepted(Missions.DRIFT);
        client.awaitStatus(after, "COMPLETED", Fleet.PATIENCE);
        FaultReport.say(
                "S3 stopped",
                "FAILED storage after the limit, never COMPLETED without its objects",
                "FAILED storage after %s; the next mission COMPLETED once S3 was back".formatted(sincePosted));
    }

    @Test
    void slowStoreIsWaitedFor() throws Exception {
        // When
        proxy.delay(Duration.ofSeconds(1));
        String id = client.accepted(Missions.DRIFT);
        Stopwatch sincePosted = new Stopwatch();
        client.awaitStatus(id, "COMPLETED", Fleet.PATIENCE);
        proxy.delay(Duration.ZERO);

        // Then
        assertFilesAreThere(id);
        FaultReport.say("S3 slow (1 s an answer)", "COMPLETED, only later", "COMPLETED after " + sincePosted);
    }

    @Test
    void missingBucketIsMadeAgain() throws Exception {
        // Given a bucket with a result in it, which somebody removes with all that is in it
        String before = client.accepted(Missions.DRIFT);
        client.awaitStatus(before, "COMPLETED", Fleet.PATIENCE);
        emptyBucket();

        // When
        String id = client.accepted(Missions.DRIFT);
        client.awaitStatus(id, "COMPLETED", Fleet.PATIENCE);

        // Then
        assertFilesAreThere(id);
        FaultReport.say(
                "bucket gone, with all that was in it", "made again for the next result", "COMPLETED, files there");
    }

    @Test
    void storeThatAnswers500FailsTheMission() throws Exception {
        // Given
        alpha.terminate(Duration.ofSeconds(60));
        try (FailingS3 failing = new FailingS3()) {
            ServiceProcess bravo = line.soldier("bravo", Map.of("S3_ENDPOINT", failing.endpoint()))
                    .awaitReady();

            // When
            String id = client.accepted(Missions.DRIFT);
            client.awaitStatus(id, "FAILED", Fleet.PATIENCE);
            bravo.terminate(Duration.ofSeconds(60));

            // Then
            assertThat(client.attempts(id).get(0).at("/reason/code").asText()).isEqualTo("storage");
            assertThat(failing.requests()).isGreaterThan(1);
            FaultReport.say(
                    "S3 answers 500 to everything",
                    "retry with back-off, FAILED storage after the limit",
                    "FAILED storage after " + failing.requests() + " tries");
        } finally {
            alpha = line.soldier("alpha", Map.of("S3_ENDPOINT", "http://127.0.0.1:" + proxy.port()))
                    .awaitReady();
        }
    }

    @Test
    void fullDiskFailsTheMission() throws Exception {
        // Given a directory store on a disk with room for next to nothing
        Path disk = Files.createDirectories(line.work().resolve("full-disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()), "may not mount here");
        alpha.terminate(Duration.ofSeconds(60));
        try {
            ServiceProcess charlie = line.soldier(
                            "charlie",
                            Map.of("DRIFTLINE_STORAGE", "directory", "DRIFTLINE_STORAGE_DIRECTORY", disk.toString()))
                    .awaitReady();

            // When
            String id = client.accepted(Missions.DRIFT);
            client.awaitStatus(id, "FAILED", Fleet.PATIENCE);
            charlie.terminate(Duration.ofSeconds(60));

            // Then
            String reason = client.attempts(id).get(0).path("reason").toString();
            assertThat(reason).contains("\"storage\"").contains("No space left");
            FaultReport.say(
                    "disk of the directory store full",
                    "FAILED storage, never COMPLETED without its objects",
                    "FAILED storage: no space left");
        } finally {
            run("umount", disk.toString());
            alpha = line.soldier("alpha", Map.of("S3_ENDPOINT", "http://127.0.0.1:" + proxy.port()))
                    .awaitReady();
        }
    }

    private static void assertFilesAreThere(String id) throws Exception {
        try (ObjectStore store = store()) {
            client.read("/api/v1/missions/" + id + "/results").path("artifacts").forEach(artifact -> {
                String size = artifact.path("size").asText();
                assertThat(client.download(
                                        "/api/v1/missions/" + id + "/results/"
                                                + artifact.path("name").asText(),
                                        "bytes=0-")
                                .body())
                        .hasSize(Integer.parseInt(size));
            });
            assertThat(store.list(new ObjectKey(id))).isNotEmpty();
        }
    }

    private static void emptyBucket() throws Exception {
        try (ObjectStore store = store()) {
            for (List<String> mission : Tables.of(line).rows("select id from mission")) {
                for (ObjectEntry entry : store.list(new ObjectKey(mission.get(0)))) {
                    store.delete(entry.key());
                }
            }
        }
        Path bucket = line.work()
                .resolve("servers/s3")
                .resolve(line.servers().environment().get("DRIFTLINE_S3_BUCKET"));
        assumeTrue(Files.isDirectory(bucket), "this S3 server's buckets are not ours to remove");
        assertThat(run("rm", "-r", bucket.toString())).isTrue();
    }

    private static ObjectStore store() throws IOException {
        Map<String, String> environment = line.servers().environment();
        return new StorageSettings.InS3(
                        URI.create(environment.get("S3_ENDPOINT")),
                        environment.get("S3_ACCESS_KEY"),
                        environment.get("S3_SECRET_KEY"),
                        environment.get("DRIFTLINE_S3_BUCKET"),
                        "us-east-1")
                .open();
    }

    private static boolean run(String... command) throws IOException {
        return new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue() == 0;
    }
}
