package org.driftline.io.result;

import java.util.List;
import java.util.stream.Collectors;

import org.driftline.drift.Forcing;

/**
 * What acts on the particles, and where it is from.
 *
 * @param forcing what the engine asks
 * @param used every source that was given to it, in order of preference
 */
public record RunForcing(Forcing forcing, List<ForcingUsed> used) {
    public RunForcing {
        used = List.copyOf(used);
    }

    /** Whether anything of it was made up. */
    public boolean synthetic() {
        return used.stream().anyMatch(ForcingUsed::synthetic);
    }

    /** The names of the sources of a kind, separated by commas. */
    String names(String kind) {
        return used.stream()
                .filter(source -> source.kind().equals(kind))
                .map(ForcingUsed::name)
                .collect(Collectors.joining(", "));
    }

    /** The checksums of the files of a kind, in the order of their names. */
    String checksums(String kind) {
        return used.stream()
                .filter(source -> source.kind().equals(kind))
                .map(ForcingUsed::sha256)
                .collect(Collectors.joining(", "));
    }
}
