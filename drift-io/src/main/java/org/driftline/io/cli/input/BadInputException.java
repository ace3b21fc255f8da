package org.driftline.io.cli.input;

import java.util.List;

/** What was asked cannot be done, for every one of these reasons. */
public final class BadInputException extends Exception {
    private final transient List<String> reasons;

    public BadInputException(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public BadInputException(String reason) {
        this(List.of(reason));
    }

    /** One per line to print. */
    public List<String> reasons() {
        return reasons;
    }
}
