package org.driftline.io.golden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A folder of goldens: {@code golden/*.csv} with trajectories, {@code golden/stat_*_seed*.json} with statistics, and
 * {@code data/} with their forcing and land. What the files do not tell about their runs is in {@code goldens.json}: the
 * folder's own, or ours for the families that we know.
 */
public final class Goldens {
    private static final String SETUPS = "goldens.json";
    private static final String PLACE = "shared/reference/leeway";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final JsonNode setups;

    private Goldens(Path folder, JsonNode setups) {
        this.folder = folder;
        this.setups = setups;
    }

    /**
     * The goldens of a folder.
     *
     * @throws IOException if the folder's own {@code goldens.json} cannot be read
     */
    public static Goldens in(Path folder) throws IOException {
        Path own = folder.resolve(SETUPS);
        try (InputStream in = Files.isRegularFile(own)
                ? Files.newInputStream(own)
                : Objects.requireNonNull(Goldens.class.getResourceAsStream(SETUPS), SETUPS)) {
            return new Goldens(folder, JSON.readTree(in));
        }
    }

    /** The folder {@code shared/reference/leeway} beside a directory or one of those above it. */
    public static Optional<Path> beside(Path directory) {
        for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path candidate = at.resolveSibling(PLACE);
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Families with trajectories whose file is there. */
    public List<GoldenSetup> trajectories() {
        return known("trajectories").stream()
                .filter(setup -> Files.isRegularFile(csv(setup)))
                .toList();
    }

    /** Families with statistics of which a file is there. */
    public List<GoldenSetup> statistics() throws IOException {
        List<GoldenSetup> there = new ArrayList<>();
        for (GoldenSetup setup : known("statistics")) {
            if (!seeds(setup).isEmpty()) {
                there.add(setup);
            }
        }
        return there;
    }

    /** Files of goldens that {@code goldens.json} does not describe, so that nobody can repeat them. */
    public List<Path> undescribed() throws IOException {
        List<Path> left = listed("*.{csv,json}");
        for (GoldenSetup setup : known("trajectories")) {
            left.remove(csv(setup));
        }
        for (GoldenSetup setup : known("statistics")) {
            left.removeAll(seeds(setup));
        }
        return left;
    }

    /**
     * Repeats a family and compares.
     *
     * @throws IOException if one of its files is missing or cannot be read
     */
    public Difference difference(GoldenSetup trajectories) throws IOException {
        return TrajectoryGolden.compare(trajectories, csv(trajectories), data());
    }

    /**
     * Repeats a run of many particles and compares its statistics.
     *
     * @param seed of our run
     * @throws IOException if a file is missing or cannot be read
     */
    public Deviation deviation(GoldenSetup statistics, long seed) throws IOException {
        return new StatisticalGolden(statistics, seeds(statistics)).compare(data(), seed);
    }

    Path csv(GoldenSetup setup) {
        return folder.resolve("golden").resolve(setup.name() + ".csv");
    }

    Path data() {
        return folder.resolve("data");
    }

    private List<Path> seeds(GoldenSetup setup) throws IOException {
        return listed(setup.name() + "_seed*.json");
    }

    private List<Path> listed(String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        Path golden = folder.resolve("golden");
        if (Files.isDirectory(golden)) {
            try (DirectoryStream<Path> listing = Files.newDirectoryStream(golden, glob)) {
                listing.forEach(files::add);
            }
        }
        Collections.sort(files);
        return files;
    }

    private List<GoldenSetup> known(String kind) {
        List<GoldenSetup> known = new ArrayList<>();
        setups.path(kind).forEach(setup -> known.add(GoldenSetup.of(setup)));
        return known;
    }
}
