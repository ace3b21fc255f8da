package org.driftline.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Objects as files: written aside, forced to the disk, then renamed into place, so a reader never sees half of one. */
public final class DirectoryStore implements ObjectStore {
    /** No key can start with a dot, so it never meets an object. */
    private static final String ASIDE = ".partial";

    private final Path root;
    private final Path aside;

    private DirectoryStore(Path root) {
        this.root = root;
        this.aside = root.resolve(ASIDE);
    }

    /**
     * A store in a directory, which is made if missing.
     *
     * @throws StorageException if it cannot be made
     */
    public static DirectoryStore at(Path root) throws StorageException {
        DirectoryStore store = new DirectoryStore(root.toAbsolutePath().normalize());
        store.prepare();
        return store;
    }

    private void prepare() throws StorageException {
        try {
            Files.createDirectories(aside);
        } catch (IOException e) {
            throw failure("make", e);
        }
    }

    @Override
    public StoredObject put(ObjectKey key, Path file, String contentType) throws StorageException {
        try (InputStream in = Files.newInputStream(file)) {
            return write(key, in, contentType);
        } catch (IOException e) {
            throw failure("write " + key, e);
        }
    }

    private StoredObject write(ObjectKey key, InputStream in, String contentType) throws IOException {
        Files.createDirectories(aside);
        Path partial = Files.createTempFile(aside, "put", null);
        try {
            String sha256 = copyToDisk(in, partial);
            long size = Files.size(partial);
            moveIntoPlace(partial, pathOf(key));
            return new StoredObject(key, size, sha256, contentType);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static String copyToDisk(InputStream in, Path partial) throws IOException {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            String sha256 = Checksums.sha256WhileCopying(in, out);
            channel.force(true);
            return sha256;
        }
    }

    private static void moveIntoPlace(Path partial, Path target) throws IOException {
        Path folder = parentOf(target);
        Files.createDirectories(folder);
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public Optional<ObjectEntry> stat(ObjectKey key) throws StorageException {
        Path path = pathOf(key);
        try {
            return Files.isRegularFile(path) ? Optional.of(new ObjectEntry(key, Files.size(path))) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure("look at " + key, e);
        }
    }

    @Override
    public InputStream open(ObjectKey key, long offset, long length) throws StorageException {
        Path path = pathOf(key);
        if (!Files.isRegularFile(path)) {
            throw new ObjectMissingException(key, null);
        }
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            channel.position(offset);
            return new FirstBytes(Channels.newInputStream(channel), length);
        } catch (NoSuchFileException e) {
            throw new ObjectMissingException(key, e);
        } catch (IOException e) {
            throw failure("read " + key, e);
        }
    }

    @Override
    public void copy(ObjectKey from, ObjectKey to) throws StorageException {
        try (InputStream in = open(from, 0, Long.MAX_VALUE)) {
            write(to, in, "");
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw failure("copy " + from + " to " + to, e);
        }
    }

    @Override
    public void delete(ObjectKey key) throws StorageException {
        try {
            Files.deleteIfExists(pathOf(key));
        } catch (IOException e) {
            throw failure("delete " + key, e);
        }
    }

    @Override
    public List<ObjectEntry> list(ObjectKey folder) throws StorageException {
        Path path = pathOf(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<ObjectKey> keys =
                    files.filter(Files::isRegularFile).map(this::keyOf).sorted().toList();
            return keys.stream().map(this::entry).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw failure("list " + folder, e);
        }
    }

    private Optional<ObjectEntry> entry(ObjectKey key) {
        try {
            return stat(key);
        } catch (StorageException e) {
            return Optional.empty();
        }
    }

    @Override
    public String check() throws StorageException {
        if (!Files.isDirectory(aside) || !Files.isWritable(aside)) {
            throw new StorageException("storage directory " + root + " cannot be written to", null);
        }
        return "directory " + root;
    }

    @Override
    public void close() {
        // A directory holds nothing open.
    }

    private Path pathOf(ObjectKey key) {
        return root.resolve(key.text());
    }

    private ObjectKey keyOf(Path file) {
        return new ObjectKey(root.relativize(file).toString().replace('\\', '/'));
    }

    private static Path parentOf(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException(file + " has no parent directory");
        }
        return parent;
    }

    private StorageException failure(String what, IOException e) {
        return new StorageException("could not " + what + " in storage directory " + root + ": " + e, e);
    }
}
