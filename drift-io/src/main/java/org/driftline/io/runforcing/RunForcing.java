package org.driftline.io.runforcing;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.driftline.drift.coast.LandMask;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.FirstThatCovers;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.run.LeftRight;
import org.driftline.io.cf.Footprint;
import org.driftline.io.cf.Velocity;
import org.driftline.io.forcing.ForcingEntry;
import org.driftline.io.forcing.ForcingException;
import org.driftline.io.forcing.ForcingFile;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.params.ForcingChoice;
import org.driftline.io.params.ForcingChoice.Constant;
import org.driftline.io.params.ForcingChoice.None;

/**
 * What acts on the particles, and where it is from; the fields serve until it is closed.
 *
 * @param forcing what the engine asks
 * @param used every source that was given to it, in order of preference
 * @param files what to close at the end
 */
public record RunForcing(Forcing forcing, List<ForcingUsed> used, List<? extends Closeable> files)
        implements Closeable {
    public RunForcing {
        used = List.copyOf(used);
        files = List.copyOf(files);
    }

    /**
     * Takes what a request needs from a worker's forcing.
     *
     * @throws ForcingException if it has no wind or no current for it
     */
    public static RunForcing open(DriftRequest request, ForcingPool pool, LandMask land) throws IOException {
        List<ForcingEntry> entries = pool.entries();
        return new Opening(request, entries, name -> pool.open(name, checksum(name, entries))).open(land);
    }

    private static String checksum(String name, List<ForcingEntry> entries) throws ForcingException {
        for (ForcingEntry entry : entries) {
            if (entry instanceof ForcingEntry.Usable usable && usable.name().equals(name)) {
                return usable.sha256();
            }
        }
        throw new ForcingException("no forcing file is called '" + name + "'");
    }

    /**
     * Takes what a request needs from files that are open already, and takes them over: they are closed with it.
     *
     * @throws ForcingException if there is no wind or no current for it among them
     */
    public static RunForcing of(DriftRequest request, List<ForcingFile> files, LandMask land) throws IOException {
        Map<String, ForcingFile> byName = new LinkedHashMap<>();
        List<ForcingEntry> entries = new ArrayList<>();
        for (ForcingFile file : files) {
            byName.put(file.name(), file);
            entries.add(file.summary());
        }
        RunForcing chosen = new Opening(
                        request, entries, name -> OpenForcing.alone(Objects.requireNonNull(byName.get(name))))
                .open(land);
        return new RunForcing(chosen.forcing(), chosen.used(), files);
    }

    /** Whether anything of it was made up. */
    public boolean synthetic() {
        return used.stream().anyMatch(ForcingUsed::synthetic);
    }

    /** The names of the sources of a kind, separated by commas. */
    public String names(String kind) {
        return used.stream()
                .filter(source -> source.kind().equals(kind))
                .map(ForcingUsed::name)
                .collect(Collectors.joining(", "));
    }

    /** The grids of the files of a kind, in the order of their names. */
    public String grids(String kind) {
        return used.stream()
                .filter(source -> source.kind().equals(kind) && !source.grid().isEmpty())
                .map(ForcingUsed::grid)
                .collect(Collectors.joining(" | "));
    }

    /** The checksums of the files of a kind, in the order of their names. */
    public String checksums(String kind) {
        return used.stream()
                .filter(source -> source.kind().equals(kind))
                .map(ForcingUsed::sha256)
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws IOException {
        for (Closeable file : files) {
            file.close();
        }
    }

    private interface Opener {
        OpenForcing open(String name) throws IOException;
    }

    /** Opens each file once, even when it gives wind and current. */
    private static final class Opening {
        private final DriftRequest request;
        private final List<ForcingEntry> entries;
        private final Opener opener;
        private final Map<String, OpenForcing> opened = new LinkedHashMap<>();
        private final List<ForcingUsed> used = new ArrayList<>();

        private Opening(DriftRequest request, List<ForcingEntry> entries, Opener opener) {
            this.request = request;
            this.entries = entries;
            this.opener = opener;
        }

        private RunForcing open(LandMask land) throws IOException {
            try {
                VectorField wind = field(Quantity.WIND, request.forcing().wind());
                VectorField current = field(Quantity.CURRENT, request.forcing().current());
                VectorField waves = request.forcing().stokesDrift() instanceof None
                        ? null
                        : field(Quantity.STOKES_DRIFT, request.forcing().stokesDrift());
                Forcing forcing = new Forcing(
                        wind, current, land, waves, request.forcing().fallback());
                return new RunForcing(forcing, used, List.copyOf(opened.values()));
            } catch (IOException | RuntimeException e) {
                for (OpenForcing file : opened.values()) {
                    file.close();
                }
                throw e;
            }
        }

        private VectorField field(Quantity quantity, ForcingChoice.Source source) throws IOException {
            String kind = quantity.name().toLowerCase(Locale.ROOT);
            if (source instanceof Constant constant) {
                used.add(ForcingUsed.constant(kind, constant.east(), constant.north()));
                return new ConstantField(constant.east(), constant.north());
            }
            List<VectorField> fields = new ArrayList<>();
            for (String name : ForcingSelection.files(request, quantity, entries)) {
                OpenForcing file = file(name);
                boolean likeReference = request.run().leftRight() == LeftRight.OPENDRIFT;
                file.field(quantity, likeReference).ifPresent(fields::add);
                Velocity.Grid grid = file.grid(quantity, likeReference)
                        .orElse(new Velocity.Grid("", Footprint.WHOLE_BOX, List.of()));
                used.add(new ForcingUsed(kind, name, file.sha256(), file.synthetic(), grid.text(), grid.warnings()));
            }
            if (fields.isEmpty()) {
                throw new ForcingException("there is no " + kind + " for this run");
            }
            return fields.size() == 1 ? fields.get(0) : new FirstThatCovers(fields);
        }

        private OpenForcing file(String name) throws IOException {
            OpenForcing known = opened.get(name);
            if (known != null) {
                return known;
            }
            OpenForcing file = opener.open(name);
            opened.put(name, file);
            return file;
        }
    }
}
