package org.driftline.soldier.config;

import java.util.List;

/** This worker cannot start; the message names everything that is wrong. */
public final class InvalidSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettingsException(List<String> problems) {
        super("the soldier cannot start, " + problems.size() + " problem(s):\n  - " + String.join("\n  - ", problems));
    }
}
