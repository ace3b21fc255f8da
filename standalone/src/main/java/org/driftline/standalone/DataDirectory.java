package org.driftline.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The directory that holds everything a standalone Driftline keeps between runs. One process at a time uses it. */
final class DataDirectory implements AutoCloseable {
    private static final String SECRETS = "secrets.properties";

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Opens the directory, making it if needed.
     *
     * @throws IOException if it cannot be written, or another process is using it
     */
    static DataDirectory open(Path path) throws IOException {
        Path root = path.toAbsolutePath().normalize();
        boolean foreign = Files.isDirectory(root) && !Files.exists(root.resolve("lock")) && !isEmpty(root);
        if (foreign) {
            throw new IOException(root + " is not empty and not a Driftline data directory");
        }
        Files.createDirectories(root);
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException(root + " is in use by another Driftline; stop it or choose another --data");
        }
        return new DataDirectory(root, channel);
    }

    Path root() {
        return root;
    }

    /** A directory inside this one, made if needed. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    /** Random secrets made at the first run and kept, readable by this user only. */
    Properties secrets(List<String> names) throws IOException {
        Path file = root.resolve(SECRETS);
        Properties secrets = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                secrets.load(in);
            }
        }
        if (!secrets.stringPropertyNames().containsAll(names)) {
            names.forEach(name -> secrets.putIfAbsent(name, randomSecret()));
            write(file, secrets);
        }
        return secrets;
    }

    /** Drops everything that earlier runs left. */
    void clear() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(root) && !path.equals(root.resolve("lock"))) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static void write(Path file, Properties secrets) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer out = Files.newBufferedWriter(file)) {
            secrets.store(out, "Made by Driftline for this data directory. Keep it to yourself.");
        }
    }

    private static String randomSecret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.findAny().isEmpty();
        }
    }
}
