package org.driftline.io.cli;

import org.driftline.io.cli.input.BadInputException;

/** The part of a Markdown file that a command writes; people write the rest. */
final class MarkedText {
    static final String BEGIN = "<!-- drift validate -->";
    static final String END = "<!-- end of drift validate -->";

    private MarkedText() {}

    /**
     * The text with what stands between the marks replaced.
     *
     * @throws BadInputException if the marks are not there, in their order
     */
    static String replace(String text, String part) throws BadInputException {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new BadInputException("the file must have the lines \"" + BEGIN + "\" and \"" + END + "\"");
        }
        return text.substring(0, begin) + BEGIN + "\n\n" + part + "\n" + text.substring(end);
    }
}
