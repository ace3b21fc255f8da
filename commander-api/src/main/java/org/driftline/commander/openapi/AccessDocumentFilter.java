package org.driftline.commander.openapi;

import java.util.List;
import java.util.Locale;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.http.Problem;

/**
 * Says of each operation what it needs ({@code x-permission}), how to log in, and how it refuses, so that nobody has to repeat
 * that at each of them.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class AccessDocumentFilter implements OASFilter {
    private static final String BEARER = "bearer";
    private static final String API_KEY = "api-key";
    private static final String PROBLEM = "#/components/schemas/Problem";

    private final OperationRules rules;

    /** For the build, which knows all classes. */
    public AccessDocumentFilter(IndexView index) {
        this.rules = new OperationRules(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        addSchemes(document);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((verb, operation) -> describe(operation, path, rules.of(verb.name(), path))));
    }

    private static void addSchemes(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .bearerFormat("JWT")
                                .description(
                                        "The access_token of POST /api/v1/auth/login; API keys are taken here too"))
                .addSecurityScheme(
                        API_KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-API-Key")
                                .description("A key of POST /api/v1/users/me/api-keys, or the operators' key"));
    }

    private static void describe(Operation operation, String path, @Nullable String rule) {
        operation.addExtension("x-permission", rule == null ? "nobody" : rule.toLowerCase(Locale.ROOT));
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        if (OperationRules.OPEN.equals(rule)) {
            operation.setSecurity(List.of());
        } else {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme(BEARER),
                    OASFactory.createSecurityRequirement().addScheme(API_KEY)));
            add(responses, "401", "There is no credential, or it is wrong or no longer good");
            add(responses, "403", "The caller's role, or his share in the mission, does not allow this");
        }
        if (path.contains("{")) {
            add(responses, "404", "There is no such thing, or it is not the caller's");
        }
        if (!path.equals("/health")) {
            add(responses, "429", "More calls than the caller's share; Retry-After says when to go on");
        }
        responses.getAPIResponses().forEach(AccessDocumentFilter::addProblem);
    }

    private static void add(APIResponses responses, String status, String description) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static void addProblem(String status, APIResponse response) {
        if (status.startsWith("4") && response.getContent() == null && response.getRef() == null) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(PROBLEM))));
        }
    }
}
