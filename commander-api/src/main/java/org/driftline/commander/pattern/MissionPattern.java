package org.driftline.commander.pattern;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The body of a mission with blanks.
 *
 * @param mission the body, with {@code ${name}} where a parameter belongs
 * @param parameters the blanks
 * @param requirements what has to be confirmed before a mission is made
 */
public record MissionPattern(ObjectNode mission, List<Parameter> parameters, List<SafetyRequirement> requirements) {

    /** Copies the lists. */
    public MissionPattern {
        parameters = List.copyOf(parameters);
        requirements = List.copyOf(requirements);
    }
}
