package org.driftline.io.forcing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.io.cf.Velocity;
import org.driftline.io.cf.VelocityFinder;
import org.driftline.io.forcing.ForcingEntry.FieldSummary;
import org.driftline.io.netcdf.NetCdfException;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.read.NetCdfReader;

/** An open NetCDF file with wind, current or both. The fields serve as long as the file is open. */
public final class ForcingFile implements Closeable {

    /** The global attribute that marks made-up forcing, with value 1. */
    public static final String SYNTHETIC = "driftline_synthetic";

    private final Path path;
    private final NetCdfFile file;
    private final List<Velocity> velocities;
    private final List<String> reasons;
    private @Nullable String sha256;

    private ForcingFile(Path path, NetCdfFile file) throws IOException {
        this.path = path;
        this.file = file;
        List<Velocity> found = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            VelocityFinder.find(file, quantity, refused).ifPresent(found::add);
        }
        this.velocities = List.copyOf(found);
        this.reasons = List.copyOf(refused);
    }

    /**
     * Opens a file for a run.
     *
     * @throws ForcingException if it is damaged, or has neither wind nor current that can be read correctly
     */
    public static ForcingFile open(Path path) throws IOException {
        ForcingFile opened = read(path);
        if (opened.velocities.isEmpty()) {
            opened.close();
            throw new ForcingException(opened.name() + ": " + opened.refusal());
        }
        return opened;
    }

    /** Opens a file whose checksum is known already. */
    static ForcingFile open(Path path, String sha256) throws IOException {
        ForcingFile opened = open(path);
        opened.rememberSha256(sha256);
        return opened;
    }

    private synchronized void rememberSha256(String known) {
        sha256 = known;
    }

    private static ForcingFile read(Path path) throws IOException {
        String name = nameOf(path);
        if (Files.isDirectory(path)) {
            throw new ForcingException(name + ": is a directory; a NetCDF file is needed (Zarr stores are not read)");
        }
        if (!Files.isRegularFile(path)) {
            throw new ForcingException(name + ": no such file");
        }
        try {
            NetCdfFile file = NetCdfReader.open(path);
            try {
                return new ForcingFile(path, file);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (NetCdfException e) {
            throw new ForcingException(name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Explains a file for people: what is in it, what was chosen and why, or why it is refused.
     *
     * @throws ForcingException if the file is not NetCDF or damaged
     */
    public static String inspect(Path path) throws IOException {
        try (ForcingFile opened = read(path)) {
            return opened.describe();
        }
    }

    /** The name that a file has in a catalogue: its file name without {@code .nc}. */
    static String nameOf(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".nc") ? name.substring(0, name.length() - 3) : name;
    }

    /** File name without {@code .nc}. */
    public String name() {
        return nameOf(path);
    }

    public Optional<VectorField> wind() {
        return field(Quantity.WIND);
    }

    public Optional<VectorField> current() {
        return field(Quantity.CURRENT);
    }

    /** The field of a quantity, if the file gives it. */
    public Optional<VectorField> field(Quantity quantity) {
        return velocity(quantity, false).map(Velocity::field);
    }

    /**
     * All about a quantity, if the file gives it.
     *
     * @param likeReference whether to read it as OpenDrift does, where that is known to be another way
     */
    public Optional<Velocity> velocity(Quantity quantity, boolean likeReference) {
        return velocities.stream()
                .filter(velocity -> velocity.quantity() == quantity)
                .map(velocity -> velocity.as(likeReference))
                .findFirst();
    }

    /** On which grid a quantity is given, in words; empty if the file does not give it. */
    public String grid(Quantity quantity) {
        return velocity(quantity, false).map(velocity -> velocity.grid().text()).orElse("");
    }

    /** What people must know before they trust a quantity; as a rule nothing. */
    public List<String> warnings(Quantity quantity) {
        return velocity(quantity, false)
                .map(velocity -> velocity.grid().warnings())
                .orElse(List.of());
    }

    /** Checksum of the file's bytes, 64 lower-case hexadecimal digits; computed when first asked for. */
    public synchronized String sha256() throws IOException {
        String known = sha256;
        if (known == null) {
            known = Sha256.of(path);
            sha256 = known;
        }
        return known;
    }

    /** The attributes of the file as a whole, as texts. */
    public Map<String, String> globalAttributes() {
        return file.attributes().toMap();
    }

    /** Whether the file says that its numbers were made up. */
    public boolean synthetic() {
        double[] mark = file.attributes().numbers(SYNTHETIC);
        return mark.length == 1 && mark[0] == 1;
    }

    /** Explains the file for people: what is in it, what was chosen and why. */
    public String describe() {
        return new ForcingDescription(name(), file, velocities, reasons).text();
    }

    /** What a catalogue says about the file. */
    public ForcingEntry.Usable summary() throws IOException {
        List<FieldSummary> fields = velocities.stream()
                .map(velocity -> new FieldSummary(
                        velocity.quantity(),
                        List.of(velocity.first(), velocity.second()),
                        velocity.field().coverage(),
                        velocity.grid().footprint()))
                .toList();
        String title = file.attributes().text("title").orElse("");
        return new ForcingEntry.Usable(name(), Files.size(path), sha256(), title, synthetic(), fields);
    }

    private String refusal() {
        return reasons.isEmpty()
                ? "no variable is known as a component of wind or current (variables: "
                        + String.join(
                                ", ",
                                file.variables().stream().map(Object::toString).toList()) + ")"
                : "neither wind nor current can be read: " + String.join("; ", reasons);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
