package org.driftline.io.coast;

import java.io.IOException;

/** A file cannot serve as land: says why, for the person who named it. */
public final class LandFileException extends IOException {

    public LandFileException(String message) {
        super(message);
    }
}
