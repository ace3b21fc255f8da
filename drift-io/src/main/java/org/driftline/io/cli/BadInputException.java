package org.driftline.io.cli;

import java.util.List;

/** What was asked cannot be done, for every one of these reasons. */
final class BadInputException extends Exception {
    private final transient List<String> reasons;

    BadInputException(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    BadInputException(String reason) {
        this(List.of(reason));
    }

    List<String> reasons() {
        return reasons;
    }
}
