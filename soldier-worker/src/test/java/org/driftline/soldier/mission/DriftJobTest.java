package org.driftline.soldier.mission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.events.EventCodec;
import org.driftline.events.Order;
import org.driftline.io.coast.RunLand;
import org.driftline.io.forcing.ForcingCatalogue;
import org.driftline.io.params.RunLimits;
import org.driftline.io.runforcing.ForcingPool;
import org.driftline.io.store.DirectoryStore;
import org.driftline.io.store.ObjectEntry;
import org.driftline.io.store.ObjectKey;
import org.driftline.io.store.ObjectStore;
import org.driftline.io.store.StorageException;
import org.driftline.io.store.StoredObject;
import org.driftline.io.window.WindowCache;
import org.driftline.soldier.mission.JobControl.Cancellation;
import org.driftline.soldier.testing.Orders;

import static org.assertj.core.api.Assertions.assertThat;

class DriftJobTest {
    @TempDir
    Path work;

    private ObjectStore store;

    @BeforeEach
    void openStore() throws IOException {
        store = DirectoryStore.at(work.resolve("store"));
    }

    @Test
    void everyArtifactIsStoredWithItsChecksum() throws IOException {
        // Given
        Order order = order();
        JobControl control = new JobControl();

        // When
        JobOutcome outcome = job(store).run(order, control);

        // Then
        JobOutcome.Completed completed = (JobOutcome.Completed) outcome;
        List<String> names = new ArrayList<>();
        for (JsonNode artifact : completed.result().get("artifacts")) {
            ObjectKey key = new ObjectKey(artifact.get("key").asText());
            assertThat(store.stat(key))
                    .contains(new ObjectEntry(key, artifact.get("size").asLong()));
            assertThat(artifact.get("sha256").asText()).matches("[0-9a-f]{64}");
            assertThat(artifact.get("content_type").asText()).isNotBlank();
            names.add(artifact.get("name").asText());
        }
        assertThat(names).contains("particles.nc", "search-area.geojson", "summary.json");
        assertThat(store.list(ObjectKey.of(order.missionId().toString(), "attempts", "1")))
                .hasSameSizeAs(names);
        assertThat(completed.result().get("degraded").isBoolean()).isTrue();
        assertThat(completed.result().at("/provenance/worker_id").asText()).isEqualTo("soldier-1");
        assertThat(completed.result().get("summary").isEmpty()).isFalse();
        assertThat(completed.result().toString().length()).isLessThan(EventCodec.MAX_BYTES / 10);
        assertThat(completed.particleSteps()).isEqualTo(50 * 12);
        assertThat(control.progress().message()).isEqualTo("storing");
        assertThat(control.progress().fraction()).isGreaterThan(0.9);
    }

    @Test
    void twoRunsOfOneAttemptDoNotTouchEachOthersFiles() throws IOException {
        // Given
        Order order = order();
        JobOutcome.Completed first = (JobOutcome.Completed) job(store).run(order, new JobControl());

        // When
        JobOutcome.Completed second = (JobOutcome.Completed) job(store).run(order, new JobControl());

        // Then
        List<String> keys = new ArrayList<>();
        for (JobOutcome.Completed run : List.of(first, second)) {
            run.result()
                    .get("artifacts")
                    .forEach(artifact -> keys.add(artifact.get("key").asText()));
        }
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(store.list(ObjectKey.of(order.missionId().toString(), "attempts", "1")))
                .hasSameSizeAs(keys);
    }

    @Test
    void forcingThatIsNotThereFailsTheMissionInWords() {
        Order order = Orders.drift(Orders.params());

        JobOutcome outcome = job(store).run(order, new JobControl());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        JobOutcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo("forcing"));
    }

    @Test
    void aStoreThatFailsNeverMakesAResult() {
        JobOutcome outcome = job(new FullStore()).run(order(), new JobControl());

        assertThat(outcome).isInstanceOfSatisfying(JobOutcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("storage");
            assertThat(failed.message()).contains("no room");
        });
    }

    @Test
    void aJobThatIsToldToEndStoresNothing() throws IOException {
        JobControl control = new JobControl();
        control.cancel(Cancellation.HAND_BACK);
        Order order = order();

        assertThat(job(store).run(order, control)).isEqualTo(new JobOutcome.Interrupted());
        assertThat(store.list(new ObjectKey(order.missionId().toString()))).isEmpty();
    }

    @Test
    void nothingIsLeftInTheScratchDirectory() throws IOException {
        Path scratch;
        try (ScratchDirectory directory = ScratchDirectory.create()) {
            scratch = directory.path();
            Files.createDirectories(scratch.resolve("deep"));
            Files.writeString(scratch.resolve("deep/file"), "x");
        }

        assertThat(scratch).doesNotExist();
    }

    private DriftJob job(ObjectStore into) {
        return new DriftJob(
                new ForcingPool(new ForcingCatalogue(work.resolve("forcing")), new WindowCache(1 << 20)),
                RunLand.naturalEarth(),
                new ResultStore(into),
                "soldier-1",
                new DriftJob.Manner(2, RunLimits.USUAL, false));
    }

    private static Order order() {
        ObjectNode params = Orders.params();
        ObjectNode forcing = params.putObject("forcing");
        forcing.putObject("wind").put("u", 7).put("v", 3);
        forcing.putObject("current").put("u", 0.2).put("v", -0.1);
        return Orders.drift(params);
    }

    /** A store without room. */
    private static final class FullStore implements ObjectStore {
        @Override
        public StoredObject put(ObjectKey key, Path file, String contentType) throws StorageException {
            throw new StorageException("no room for " + key, null);
        }

        @Override
        public Optional<ObjectEntry> stat(ObjectKey key) {
            return Optional.empty();
        }

        @Override
        public InputStream open(ObjectKey key, long offset, long length) {
            return InputStream.nullInputStream();
        }

        @Override
        public void copy(ObjectKey from, ObjectKey to) {
            // nothing is there to copy
        }

        @Override
        public void delete(ObjectKey key) {
            // nothing is there to delete
        }

        @Override
        public List<ObjectEntry> list(ObjectKey folder) {
            return List.of();
        }

        @Override
        public String check() {
            return "full";
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
