package org.driftline.soldier.wire;

import java.io.IOException;

/** The commander is there and does not let this worker speak; trying again is of no use until a person does something. */
public final class NotAdmittedException extends IOException {
    private static final long serialVersionUID = 1L;

    public NotAdmittedException(String reason) {
        super(reason);
    }
}
