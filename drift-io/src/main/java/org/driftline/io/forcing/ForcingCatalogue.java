package org.driftline.io.forcing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The forcing files of a directory, by name.
 *
 * <p>Each file is read and its checksum computed when it is first seen or has changed; asking again costs a look at the
 * directory. For any thread.
 */
public final class ForcingCatalogue {

    /** What tells that a file is still the same. */
    private record Stamp(
            long size, FileTime modified, @Nullable Object key) {

        static Stamp of(Path path) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    private record Known(Stamp stamp, ForcingEntry entry) {}

    private final Path directory;
    private final Map<Path, Known> known = new HashMap<>();

    /** A catalogue of the files called {@code *.nc} in a directory, which may yet have to be made. */
    public ForcingCatalogue(Path directory) {
        this.directory = directory;
    }

    /**
     * All files of the directory by name, those refused too.
     *
     * @throws IOException if the directory cannot be read
     */
    public synchronized List<ForcingEntry> entries() throws IOException {
        Map<Path, Known> found = new TreeMap<>();
        for (Path path : files()) {
            try {
                found.put(path, look(path));
            } catch (NoSuchFileException e) {
                known.remove(path);
            }
        }
        known.clear();
        known.putAll(found);
        return found.values().stream().map(Known::entry).toList();
    }

    /**
     * Opens a file by its name in the catalogue; the caller closes it.
     *
     * @throws ForcingException if there is none of that name, or it was refused
     */
    public ForcingFile open(String name) throws IOException {
        Path path = pathOf(name);
        ForcingEntry entry = entry(path);
        if (entry instanceof ForcingEntry.Usable usable) {
            return ForcingFile.open(path, usable.sha256());
        }
        throw new ForcingException(((ForcingEntry.Refused) entry).reason());
    }

    private synchronized ForcingEntry entry(Path path) throws IOException {
        Known looked = look(path);
        known.put(path, looked);
        return looked.entry();
    }

    /** Only what lies in the directory has a name: no path leads out of it. */
    private Path pathOf(String name) throws IOException {
        return files().stream()
                .filter(path -> ForcingFile.nameOf(path).equals(name))
                .findFirst()
                .orElseThrow(() -> new ForcingException("no forcing file is called '" + name + "'"));
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(directory, "*.nc")) {
            for (Path path : listing) {
                if (Files.isRegularFile(path)
                        && !String.valueOf(path.getFileName()).startsWith(".")) {
                    files.add(path);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        return files;
    }

    private Known look(Path path) throws IOException {
        Stamp stamp = Stamp.of(path);
        Known before = known.get(path);
        if (before != null && Objects.equals(before.stamp(), stamp)) {
            return before;
        }
        return new Known(stamp, read(path, stamp));
    }

    private static ForcingEntry read(Path path, Stamp stamp) {
        try (ForcingFile file = ForcingFile.open(path)) {
            return file.summary();
        } catch (IOException e) {
            return new ForcingEntry.Refused(ForcingFile.nameOf(path), stamp.size(), String.valueOf(e.getMessage()));
        }
    }
}
