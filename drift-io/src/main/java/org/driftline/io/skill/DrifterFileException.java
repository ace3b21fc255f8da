package org.driftline.io.skill;

import java.io.IOException;

/** A file of drifters cannot be read as such: says why, for the person who named it. */
public final class DrifterFileException extends IOException {

    public DrifterFileException(String message) {
        super(message);
    }
}
