package org.driftline.io.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DirectoryStoreTest extends AbstractObjectStoreSuite {
    @Override
    ObjectStore store() throws IOException {
        return new StorageSettings.InDirectory(work.resolve("store")).open();
    }

    @Test
    void nothingIsLeftAsideWhenAFileCannotBeRead() throws IOException {
        assertThatThrownBy(() -> store().put(new ObjectKey("a"), work.resolve("none"), "text/plain"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("could not write a");
        assertThat(work.resolve("store/.partial")).isEmptyDirectory();
    }

    @Test
    void aRootThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(work.resolve("file"), "");

        assertThatThrownBy(() -> DirectoryStore.at(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file.toString());
    }
}
