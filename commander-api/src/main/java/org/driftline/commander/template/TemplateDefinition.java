package org.driftline.commander.template;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.pattern.MissionPattern;
import org.driftline.commander.pattern.PatternReader;

/**
 * What a version of a template says.
 *
 * @param name what people call it
 * @param description more about it
 * @param pattern what missions are made from
 * @param json all of this as it was posted
 */
public record TemplateDefinition(String name, @Nullable String description, MissionPattern pattern, ObjectNode json) {
    private static final String SHARED = "shared";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final Set<String> FIELDS = Stream.concat(
                    Stream.of("name", "description", SHARED), PatternReader.FIELDS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Reads a body; every mistake is found, not only the first.
     *
     * @throws org.driftline.commander.problem.DomainError if a field is not acceptable, or the pattern gives no mission
     */
    public static Posted read(ObjectNode body) {
        BodyFields fields = BodyFields.of(body).only(FIELDS).require("name");
        String name = fields.text("name", LONGEST_NAME);
        String description = fields.text("description", LONGEST_DESCRIPTION);
        boolean shared = fields.flag(SHARED, false);
        MissionPattern pattern = PatternReader.read(fields);
        fields.done();
        ObjectNode json = body.deepCopy();
        json.remove(SHARED);
        TemplateDefinition definition = new TemplateDefinition(name == null ? "" : name, description, pattern, json);
        PatternTrial.run(pattern);
        return new Posted(definition, shared);
    }

    /** What was read before it was kept; it is not tried again, because what missions may hold changes with the years. */
    static TemplateDefinition kept(ObjectNode json) {
        return new TemplateDefinition(
                json.path("name").asText(),
                json.path("description").textValue(),
                PatternReader.read(BodyFields.of(json)),
                json);
    }

    /**
     * A body of a template.
     *
     * @param definition what its next version says
     * @param shared whether everybody may read and use it
     */
    public record Posted(TemplateDefinition definition, boolean shared) {}
}
