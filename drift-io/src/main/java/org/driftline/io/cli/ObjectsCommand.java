package org.driftline.io.cli;

import java.io.PrintWriter;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;

/** {@code drift objects}: lists what can drift. */
@Command(name = "objects", description = "Lists the object types.", mixinStandardHelpOptions = true)
final class ObjectsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (ObjectClass object : ObjectClasses.all()) {
            out.printf(Locale.ROOT, "%2d  %-24s %s%n", object.number(), object.key(), object.description());
        }
        out.flush();
    }
}
