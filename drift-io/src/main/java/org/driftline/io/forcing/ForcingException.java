package org.driftline.io.forcing;

import java.io.IOException;

/** A file cannot serve as forcing: says why, for the person who sent it. */
public final class ForcingException extends IOException {

    public ForcingException(String message) {
        super(message);
    }

    public ForcingException(String message, Throwable cause) {
        super(message, cause);
    }
}
