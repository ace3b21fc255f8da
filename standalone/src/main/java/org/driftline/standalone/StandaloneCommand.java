package org.driftline.standalone;

import java.io.IOException;
import java.util.concurrent.Callable;

/** What the process does once everything is up; calling it returns the exit code. */
interface StandaloneCommand extends Callable<Integer> {
    Options options();

    /** Settings of this command, before the services start. */
    default void configure(DataDirectory data) throws IOException {}
}
