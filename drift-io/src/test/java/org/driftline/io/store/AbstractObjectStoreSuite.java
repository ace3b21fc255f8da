package org.driftline.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every store must do. */
abstract class AbstractObjectStoreSuite {
    private static final ObjectKey KEY = ObjectKey.of("m-1", "attempts", "1", "particles.nc");

    @TempDir
    Path work;

    /** An empty store. */
    abstract ObjectStore store() throws IOException;

    @Test
    void whatIsPutIsThereWithItsChecksum() throws IOException {
        // Given
        Path file = Files.writeString(work.resolve("a.txt"), "abc");

        // When
        StoredObject stored = store().put(KEY, file, "text/plain");

        // Then
        assertThat(stored.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(stored.size()).isEqualTo(3);
        assertThat(store().stat(KEY)).contains(new ObjectEntry(KEY, 3));
        assertThat(read(KEY, 0, Long.MAX_VALUE)).isEqualTo("abc");
    }

    @Test
    void anEmptyObjectIsAnObject() throws IOException {
        store().put(KEY, Files.writeString(work.resolve("a.txt"), ""), "text/plain");

        assertThat(store().stat(KEY)).contains(new ObjectEntry(KEY, 0));
        assertThat(read(KEY, 0, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void aLargeObjectComesBackByteForByte() throws IOException {
        // Given more than one part
        byte[] bytes = new byte[37 << 20];
        new Random(1).nextBytes(bytes);

        // When
        store().put(KEY, Files.write(work.resolve("big"), bytes), "application/x-netcdf");

        // Then
        try (InputStream in = store().open(KEY, 0, Long.MAX_VALUE)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void puttingAgainReplaces() throws IOException {
        store().put(KEY, Files.writeString(work.resolve("a"), "first"), "text/plain");
        store().put(KEY, Files.writeString(work.resolve("b"), "second"), "text/plain");

        assertThat(read(KEY, 0, Long.MAX_VALUE)).isEqualTo("second");
    }

    @Test
    void aPartIsReadFromWhereItIsAskedFor() throws IOException {
        store().put(KEY, Files.writeString(work.resolve("a"), "0123456789"), "text/plain");

        assertThat(read(KEY, 3, 4)).isEqualTo("3456");
        assertThat(read(KEY, 8, 100)).isEqualTo("89");
        assertThat(read(KEY, 3, Long.MAX_VALUE)).isEqualTo("3456789");
        assertThat(read(KEY, 10, 1)).isEmpty();
        assertThat(read(KEY, 0, 0)).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() throws IOException {
        store().put(KEY, Files.writeString(work.resolve("a"), "a"), "text/plain");
        ObjectKey missing = new ObjectKey("m-2/none");

        assertThat(store().stat(missing)).isEmpty();
        assertThatThrownBy(() -> store().open(missing, 0, 1)).isInstanceOf(ObjectMissingException.class);
        assertThatThrownBy(() -> store().copy(missing, KEY)).isInstanceOf(ObjectMissingException.class);
        store().delete(missing);
    }

    @Test
    void aStoreThatWasNeverWrittenToIsEmpty() throws IOException {
        assertThat(store().stat(KEY)).isEmpty();
        assertThat(store().list(new ObjectKey("m-1"))).isEmpty();
        assertThatThrownBy(() -> store().open(KEY, 0, 1)).isInstanceOf(ObjectMissingException.class);
        assertThat(store().check()).isNotBlank();
    }

    @Test
    void aCopyIsAnObjectOfItsOwn() throws IOException {
        // Given
        ObjectKey copy = ObjectKey.of("m-1", "raw", "particles.nc");
        store().put(KEY, Files.writeString(work.resolve("a"), "drift"), "application/x-netcdf");

        // When
        store().copy(KEY, copy);
        store().delete(KEY);

        // Then
        assertThat(read(copy, 0, Long.MAX_VALUE)).isEqualTo("drift");
        assertThat(store().stat(KEY)).isEmpty();
    }

    @Test
    void aListHoldsWhatIsInTheFolderAndNothingBeside() throws IOException {
        // Given
        Path file = Files.writeString(work.resolve("a"), "12");
        store().put(new ObjectKey("m-1/b"), file, "text/plain");
        store().put(new ObjectKey("m-1/a/x"), file, "text/plain");
        store().put(new ObjectKey("m-10/a"), file, "text/plain");

        // Then
        assertThat(store().list(new ObjectKey("m-1")))
                .containsExactly(
                        new ObjectEntry(new ObjectKey("m-1/a/x"), 2), new ObjectEntry(new ObjectKey("m-1/b"), 2));
    }

    private String read(ObjectKey key, long offset, long length) throws IOException {
        try (InputStream in = store().open(key, offset, length)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
