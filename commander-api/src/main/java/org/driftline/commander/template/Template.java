package org.driftline.commander.template;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.identity.Caller;

/**
 * A template in one of its versions.
 *
 * @param id which one
 * @param owner whose it is
 * @param shared whether everybody may read and use it
 * @param archived whether it is kept only for the missions that were made from it
 * @param version which version this is, from 1
 * @param latest the number of the newest version
 * @param definition what this version says
 * @param createdAt when the template was made
 * @param updatedAt when this version was made
 * @param usage how often it was used
 */
public record Template(
        UUID id,
        UUID owner,
        boolean shared,
        boolean archived,
        int version,
        int latest,
        TemplateDefinition definition,
        Instant createdAt,
        Instant updatedAt,
        Usage usage) {

    /** Whether he may read and use it. */
    public boolean isVisibleTo(Caller caller) {
        return shared || caller.sees(owner);
    }

    /** Whether he may change it. */
    public boolean isChangedBy(Caller caller) {
        return caller.sees(owner);
    }

    /**
     * How often a template was used, in any version.
     *
     * @param times how many missions were made from it
     * @param lastAt when the last one was, or null for never
     */
    public record Usage(long times, @Nullable Instant lastAt) {
        static final Usage NONE = new Usage(0, null);
    }
}
