package org.driftline.io.cf.values;

import java.io.IOException;

/** A file is sound, but what it holds cannot be understood for certain: says what was found. */
public final class CfException extends IOException {

    public CfException(String message) {
        super(message);
    }
}
