package org.driftline.commander.start;

import java.util.List;

/** One feature's look at its settings before anything starts; all checks are asked, so that one start names every problem. */
public interface StartCheck {
    /** What is wrong, one sentence each, naming the setting and never its secret value; empty when nothing is. */
    List<String> problems();

    /** Whether it is asked also where only the database is to be migrated. */
    default boolean isForMigration() {
        return false;
    }
}
