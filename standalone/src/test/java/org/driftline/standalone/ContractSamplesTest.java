package org.driftline.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import org.driftline.commander.template.TemplateDefinition;
import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;
import org.driftline.events.MissionKind;
import org.driftline.events.Order;
import org.driftline.events.OrderCodec;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.Parsed;

import static org.assertj.core.api.Assertions.assertThat;

/** The samples of {@code docs/contract.md} are what the code reads. */
class ContractSamplesTest {
    private static final Path CONTRACT =
            Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."), "docs", "contract.md");

    @Test
    void orderIsReadAsAnOrder() throws Exception {
        Order order = OrderCodec.decode(sample("order"));
        assertThat(order.kind()).isEqualTo(MissionKind.DRIFT);
        assertThat(order.attempt()).isEqualTo(1);
    }

    @Test
    void envelopeIsReadAsAnEvent() throws Exception {
        Envelope event = EventCodec.decode(sample("envelope"));
        assertThat(event.time()).hasToString("2023-12-19T15:55:00.123Z");
        assertThat(event.payload().path("changed_at").asText())
                .isEqualTo(event.meta().path("time").asText());
    }

    @Test
    void missionAndOrderHaveValidParams() throws Exception {
        for (String name : new String[] {"mission", "order"}) {
            ObjectNode body = (ObjectNode) new ObjectMapper().readTree(sample(name));
            assertThat(DriftParams.parse((ObjectNode) body.get("params")))
                    .as(name)
                    .isInstanceOf(Parsed.Valid.class);
        }
    }

    @Test
    void templateCanBePosted() throws Exception {
        TemplateDefinition.Posted posted =
                TemplateDefinition.read((ObjectNode) new ObjectMapper().readTree(sample("template")));
        assertThat(posted.shared()).isTrue();
        assertThat(posted.definition().pattern().parameters()).hasSize(5);
    }

    private static byte[] sample(String name) throws IOException {
        Matcher sample = Pattern.compile("<!-- sample: " + name + " -->\n```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(CONTRACT));
        assertThat(sample.find()).as("sample %s in %s", name, CONTRACT).isTrue();
        return sample.group(1).getBytes(StandardCharsets.UTF_8);
    }
}
