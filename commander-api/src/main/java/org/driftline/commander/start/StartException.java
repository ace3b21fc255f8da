package org.driftline.commander.start;

/** The commander cannot start as it is set up; the text says all that is to be done. */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartException(String text) {
        super(text, null, false, false);
    }
}
