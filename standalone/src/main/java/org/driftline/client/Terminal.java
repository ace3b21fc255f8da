package org.driftline.client;

import java.io.Console;

/** Whether a person sits before the output. */
final class Terminal {
    private Terminal() {}

    /** From Java 22 on there is always a console, and it says itself whether it is a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
