package org.driftline.deploy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What Kustomize makes of {@code deploy/k8s}, against Kubernetes' own schemas and against itself. */
class KubernetesTest {
    /** KEDA's two kinds are not among Kubernetes' schemas; what we say in them is looked at below. */
    private static final Set<String> KEDA = Set.of("ScaledObject", "TriggerAuthentication");

    private static final Map<String, Class<?>> KINDS = Map.of(
            "ConfigMap", V1ConfigMap.class,
            "Deployment", V1Deployment.class,
            "Ingress", V1Ingress.class,
            "Job", V1Job.class,
            "Namespace", V1Namespace.class,
            "NetworkPolicy", V1NetworkPolicy.class,
            "PersistentVolumeClaim", V1PersistentVolumeClaim.class,
            "PodDisruptionBudget", V1PodDisruptionBudget.class,
            "Service", V1Service.class,
            "StatefulSet", V1StatefulSet.class);

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void isWhatTheSchemasAllow(String overlay) throws Exception {
        for (JsonNode object : rendered(overlay)) {
            String kind = object.get("kind").asText();
            if (KEDA.contains(kind)) {
                assertThat(object.get("apiVersion").asText()).isEqualTo("keda.sh/v1alpha1");
                continue;
            }
            Class<?> type = KINDS.get(kind);
            assertThat(type).as("schema of %s", kind).isNotNull();
            JsonElement element = JsonParser.parseString(object.toString());
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, element);
            assertThat((Object) JSON.getGson().fromJson(element, type)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void everythingCarriesTheLabelAndEverySelectorFindsItsPods(String overlay) throws Exception {
        List<JsonNode> objects = rendered(overlay);
        List<JsonNode> pods = objects.stream()
                .map(object -> object.at("/spec/template/metadata/labels"))
                .filter(JsonNode::isObject)
                .toList();

        for (JsonNode object : objects) {
            assertThat(object.at("/metadata/labels/app").asText())
                    .as(object.at("/metadata/name").asText())
                    .isEqualTo("mission-management");
            for (String place : List.of("/spec/selector/matchLabels", "/spec/podSelector/matchLabels")) {
                assertFinds(object, object.at(place), pods);
            }
            if (object.get("kind").asText().equals("Service")) {
                assertFinds(object, object.at("/spec/selector"), pods);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void ourContainersMayDoLittleAndReadWhatWeKnow(String overlay) throws Exception {
        Set<String> known = Repository.settings();
        for (JsonNode object : rendered(overlay)) {
            for (JsonNode container : object.at("/spec/template/spec/containers")) {
                assertThat(container.at("/resources/requests/memory").isMissingNode())
                        .isFalse();
                assertThat(container.at("/resources/limits/memory").isMissingNode())
                        .isFalse();
                assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                        .isEqualTo("ALL");
                if (container.get("image").asText().startsWith("driftline/")) {
                    assertThat(container
                                    .at("/securityContext/readOnlyRootFilesystem")
                                    .asBoolean())
                            .isTrue();
                    assertEnvironment(container.get("env"), known);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void scalesByOrdersInHandToo(String overlay) throws Exception {
        Map<String, JsonNode> objects = rendered(overlay).stream()
                .collect(Collectors.toMap(
                        object -> object.get("kind").asText() + "/"
                                + object.at("/metadata/name").asText(),
                        Function.identity()));
        JsonNode scaled = objects.get("ScaledObject/soldier");
        JsonNode soldier = objects.get("Deployment/soldier");
        JsonNode trigger = scaled.at("/spec/triggers/0");

        assertThat(scaled.at("/spec/scaleTargetRef/name").asText()).isEqualTo("soldier");
        assertThat(soldier.at("/spec/replicas").isMissingNode()).isTrue();
        assertThat(trigger.at("/type").asText()).isEqualTo("rabbitmq");
        assertThat(trigger.at("/metadata/queueName").asText()).isEqualTo("orders_queue");
        assertThat(trigger.at("/metadata/protocol").asText()).isEqualTo("http");
        assertThat(trigger.at("/metadata/excludeUnacknowledged").asText()).isEqualTo("false");
        // one place for each order
        assertThat(trigger.at("/metadata/value").asText()).isEqualTo(value(soldier, "MAX_CONCURRENT_JOBS"));
        assertThat(objects)
                .containsKey("TriggerAuthentication/"
                        + trigger.at("/authenticationRef/name").asText());
        // what it is given to finish, and what it needs to hand back, fit into what Kubernetes waits
        int minutes = Integer.parseInt(
                value(soldier, "DRIFTLINE_WORKER_SHUTDOWN_GRACE").replace("m", ""));
        assertThat(soldier.at("/spec/template/spec/terminationGracePeriodSeconds")
                        .asInt())
                .isGreaterThanOrEqualTo(minutes * 60 + 10);
    }

    private static String value(JsonNode deployment, String variable) {
        return StreamSupport.stream(
                        deployment.at("/spec/template/spec/containers/0/env").spliterator(), false)
                .filter(entry -> entry.get("name").asText().equals(variable))
                .map(entry -> entry.get("value").asText())
                .findAny()
                .orElseThrow();
    }

    /** Secrets by reference only; every setting is one that the documents list. */
    private static void assertEnvironment(JsonNode environment, Set<String> known) {
        List<String> helpers = new ArrayList<>(List.of("RABBITMQ_COMMANDER_PASSWORD", "RABBITMQ_SOLDIER_PASSWORD"));
        helpers.add("DRIFTLINE_WORKER_CREDENTIAL");
        for (JsonNode entry : environment) {
            String name = entry.get("name").asText();
            assertThat(known.contains(name) || helpers.contains(name)).as(name).isTrue();
            if (name.matches(".*(PASSWORD|SECRET|KEYS?|CREDENTIAL)")) {
                assertThat(entry.at("/valueFrom/secretKeyRef/name").asText())
                        .as(name)
                        .isEqualTo("driftline");
            }
        }
    }

    private static void assertFinds(JsonNode object, JsonNode selector, List<JsonNode> pods) {
        if (selector.isObject() && !selector.isEmpty()) {
            assertThat(pods).as(object.toString()).anyMatch(labels -> contains(labels, selector));
        }
    }

    private static boolean contains(JsonNode labels, JsonNode selector) {
        return selector.properties().stream().allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey())));
    }

    private static List<JsonNode> rendered(String overlay) throws IOException, InterruptedException {
        Repository.Output output;
        try {
            output = Repository.run(List.of("kubectl", "kustomize", "deploy/k8s/overlays/" + overlay), Repository.ROOT);
        } catch (IOException e) {
            Assumptions.abort("no kubectl here to run Kustomize: " + e.getMessage());
            throw e;
        }
        assertThat(output.status()).as(output.text()).isZero();
        return Repository.yamls(output.text());
    }
}
