package org.driftline.io.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.drift.RunSummary;
import org.driftline.drift.area.SearchArea;
import org.driftline.drift.area.SearchRegion;
import org.driftline.drift.geo.LonLat;
import org.driftline.io.params.field.AppliedDefault;
import org.driftline.io.runforcing.ForcingUsed;

/** Tells a run in {@code summary.json}: the search area in words and numbers, and what it was made from. */
public final class SummaryFile {
    public static final String NAME = "summary.json";
    public static final String CONTENT_TYPE = "application/json";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SummaryFile() {}

    /** What is the same wherever the order is carried out. */
    public static ObjectNode summary(RunOutcome outcome) {
        ObjectNode summary = MAPPER.createObjectNode();
        summary.put("search_area", SearchAreaText.of(outcome));
        summary.put("degraded", !outcome.reservations().isEmpty());
        ArrayNode reservations = summary.putArray("reservations");
        outcome.reservations().forEach(reservations::add);
        summary.put("synthetic", outcome.forcing().synthetic());
        addArea(summary.putObject("final"), outcome, outcome.areas().size() - 1);
        ArrayNode times = summary.putArray("times");
        for (int i = 0; i < outcome.areas().size(); i++) {
            addArea(times.addObject(), outcome, i);
        }
        addCounts(summary.putObject("particles"), outcome);
        ArrayNode forcing = summary.putArray("forcing");
        for (ForcingUsed used : outcome.forcing().used()) {
            addForcing(forcing.addObject(), used);
        }
        ObjectNode defaults = summary.putObject("defaults_applied");
        for (AppliedDefault applied : outcome.request().defaultsApplied()) {
            defaults.put(applied.field(), applied.value());
        }
        ObjectNode parameters = summary.putObject("parameters");
        RunAttributes.of(outcome).forEach(parameters::put);
        return summary;
    }

    /** Adds what may differ between two workers with the same order, and writes the file. */
    public static void write(Path directory, ObjectNode summary, Provenance provenance, Map<String, Double> seconds)
            throws IOException {
        ObjectNode facts = summary.putObject("provenance");
        facts.put("engine_version", EngineVersion.text());
        provenance.facts().forEach(facts::put);
        ObjectNode timings = summary.putObject("timings_s");
        seconds.forEach(timings::put);
        Files.write(directory.resolve(NAME), MAPPER.writeValueAsBytes(summary));
    }

    private static void addArea(ObjectNode node, RunOutcome outcome, int record) {
        SearchArea area = outcome.areas().get(record);
        node.put("time", outcome.times().get(record).toString());
        area.datum().ifPresent(datum -> addPlace(node.putObject("datum"), datum));
        area.mostProbable().ifPresent(place -> addPlace(node.putObject("most_probable"), place));
        ArrayNode regions = node.putArray("regions");
        for (SearchRegion region : area.regions()) {
            regions.addObject()
                    .put("probability", region.share())
                    .put("area_km2", region.areaInSquareKilometres())
                    .put("area_nm2", region.areaInSquareNauticalMiles())
                    .put("pieces", region.pieces());
        }
        node.put("drifting_share", area.shares().drifting());
        node.put("stranded_share", area.shares().stranded());
        node.put("outside_share", area.shares().outside());
        node.put("left_forcing_share", area.shares().leftForcing());
        node.put("beyond_limits_share", area.shares().beyondLimits());
        node.put("pending_share", area.shares().pending());
        new Whereabouts(outcome).add(node, record);
    }

    private static void addPlace(ObjectNode node, LonLat place) {
        node.put("longitude", place.lon());
        node.put("latitude", place.lat());
        node.put("position", place.inMinutes());
    }

    private static void addCounts(ObjectNode node, RunOutcome outcome) {
        RunSummary counts = outcome.counts();
        node.put("total", counts.particles());
        node.put("stored", outcome.kept().size());
        counts.finalCounts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> node.put(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()));
        node.put("starts_moved_to_sea", counts.seaMoves().moved());
        node.put("starts_moved_at_most_m", Math.ceil(counts.seaMoves().farthest()));
    }

    private static void addForcing(ObjectNode node, ForcingUsed used) {
        node.put("kind", used.kind());
        node.put("name", used.name());
        node.put("sha256", used.sha256());
        node.put("synthetic", used.synthetic());
        if (!used.grid().isEmpty()) {
            node.put("grid", used.grid());
        }
        ArrayNode warnings = node.putArray("warnings");
        used.warnings().forEach(warnings::add);
    }
}
