package org.driftline.io.runforcing;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import org.driftline.drift.field.Coverage;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.geo.Area;
import org.driftline.io.cf.Footprint;
import org.driftline.io.forcing.ForcingEntry;
import org.driftline.io.forcing.ForcingEntry.FieldSummary;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.params.Parsed;
import org.driftline.io.params.field.FieldError;

import static org.assertj.core.api.Assertions.assertThat;

class ForcingCheckTest {
    private static final Area NORTH_SEA = new Area(-5, 10, 52, 64);
    private static final Area PACIFIC = new Area(170, 200, -30, 0);

    private final ForcingEntry wind =
            entry("wind", Quantity.WIND, NORTH_SEA, "2024-01-01T00:00:00Z/2024-01-03T00:00:00Z");
    private final ForcingEntry current =
            entry("current", Quantity.CURRENT, NORTH_SEA, "2024-01-01T00:00:00Z/2024-01-03T00:00:00Z");

    @Test
    void aCoveredRunMayStart() throws IOException {
        assertThat(ForcingCheck.uncovered(request(""), List.of(wind, current))).isEmpty();
    }

    @Test
    void anEmptyCatalogueHasNeither() throws IOException {
        assertThat(ForcingCheck.uncovered(request(""), List.of()))
                .extracting(FieldError::field)
                .containsExactly("forcing", "forcing");
    }

    @Test
    void constantValuesNeedNoFile() throws IOException {
        // Given
        DriftRequest request = request(",\"forcing\":{\"wind\":{\"u\":1,\"v\":2},\"current\":{\"u\":0,\"v\":0}}");
        // Then
        assertThat(ForcingCheck.uncovered(request, List.of())).isEmpty();
    }

    @Test
    void wavesThatNobodyGivesAreRefused() throws IOException {
        // Given
        DriftRequest request = request(",\"stokes_drift\":true");
        ForcingEntry waves =
                entry("waves", Quantity.STOKES_DRIFT, NORTH_SEA, "2024-01-01T00:00:00Z/2024-01-03T00:00:00Z");
        // Then
        assertThat(ForcingCheck.uncovered(request, List.of(wind, current)))
                .containsExactly(new FieldError("forcing", "there is no stokes drift in the catalogue"));
        assertThat(ForcingCheck.uncovered(request, List.of(wind, current, waves)))
                .isEmpty();
    }

    @Test
    void withAFallbackAGapIsNoMistakeButUselessForcingIs() throws IOException {
        // Given
        String fallback = ",\"fallback\":{\"wind\":{\"u\":1,\"v\":0},\"current\":{\"u\":0,\"v\":0}}";
        // Then
        assertThat(ForcingCheck.uncovered(request(",\"duration_hours\":60" + fallback), List.of(wind, current)))
                .isEmpty();
        assertThat(ForcingCheck.uncovered(request(",\"longitude\":120" + fallback), List.of(wind, current)))
                .extracting(FieldError::message)
                .hasSize(2)
                .allMatch(message -> message.contains("constant values instead of a fallback"));
    }

    @Test
    void aPlaceThatNothingCoversIsAMistakeInForcing() throws IOException {
        // Given
        DriftRequest request = request(",\"longitude\":30");
        // Then
        assertThat(ForcingCheck.uncovered(request, List.of(wind, current)))
                .extracting(FieldError::field)
                .containsExactly("forcing", "forcing");
    }

    @Test
    void aStartWithoutForcingIsAMistakeInTheStart() throws IOException {
        // Given
        DriftRequest request = request(",\"start_time\":\"2023-12-31T23:00:00Z\"");
        // Then
        assertThat(ForcingCheck.uncovered(request, List.of(wind, current)))
                .extracting(FieldError::field)
                .containsOnly("start_time");
    }

    @Test
    void anEndWithoutForcingIsAMistakeInTheDuration() throws IOException {
        // Given
        DriftRequest request = request(",\"duration_hours\":37");
        // Then
        assertThat(ForcingCheck.uncovered(request, List.of(wind, current)))
                .extracting(FieldError::field)
                .containsOnly("duration_hours");
    }

    @Test
    void aBackwardRunAsksForTheTimeBefore() throws IOException {
        // Given
        DriftRequest request = request(",\"duration_hours\":13,\"direction\":\"backward\"");
        // Then
        assertThat(ForcingCheck.uncovered(request, List.of(wind, current)))
                .extracting(FieldError::field)
                .containsOnly("duration_hours");
    }

    @Test
    void filesMayFollowEachOtherInTime() throws IOException {
        // Given
        ForcingEntry next = entry("next", Quantity.WIND, NORTH_SEA, "2024-01-02T18:00:00Z/2024-01-09T00:00:00Z");
        ForcingEntry longCurrent =
                entry("current", Quantity.CURRENT, NORTH_SEA, "2024-01-01T00:00:00Z/2024-01-09T00:00:00Z");
        DriftRequest request = request(",\"duration_hours\":96");
        // Then
        assertThat(ForcingCheck.uncovered(request, List.of(next, wind, longCurrent)))
                .isEmpty();
        assertThat(ForcingSelection.files(request, Quantity.WIND, List.of(next, wind, longCurrent)))
                .containsExactlyInAnyOrder("wind", "next");
    }

    @Test
    void unknownAndRefusedNamesAreNamed() throws IOException {
        // Given
        ForcingEntry broken = new ForcingEntry.Refused("broken", 10, "it is no NetCDF file");
        DriftRequest request = request(",\"forcing\":[\"nowhere\",\"broken\"]");
        // When
        List<FieldError> errors = ForcingCheck.uncovered(request, List.of(wind, current, broken));
        // Then
        assertThat(errors)
                .containsExactly(
                        new FieldError("forcing", "there is no forcing called nowhere"),
                        new FieldError("forcing", "broken cannot be used: it is no NetCDF file"));
    }

    @Test
    void acrossTheDatelineAPlaceIsFound() throws IOException {
        // Given
        String times = "2024-01-01T00:00:00Z/2024-01-03T00:00:00Z";
        List<ForcingEntry> entries =
                List.of(entry("w", Quantity.WIND, PACIFIC, times), entry("c", Quantity.CURRENT, PACIFIC, times));
        // Then
        for (String longitude : List.of("180", "-180", "-179.9", "179.9")) {
            DriftRequest request = request(",\"latitude\":-16,\"longitude\":" + longitude);
            assertThat(ForcingCheck.uncovered(request, entries)).isEmpty();
        }
    }

    @Test
    void realForcingIsPreferredToMadeUpForcing() throws IOException {
        // Given
        Coverage everywhere = new Coverage(0, 4e9, Area.EARTH, 50);
        ForcingEntry madeUp = new ForcingEntry.Usable(
                "a",
                1,
                "",
                "",
                true,
                List.of(new FieldSummary(Quantity.WIND, List.of("u", "v"), everywhere, Footprint.WHOLE_BOX)));
        // Then
        assertThat(ForcingSelection.files(request(""), Quantity.WIND, List.of(madeUp, wind)))
                .containsExactly("wind");
    }

    private static ForcingEntry entry(String name, Quantity quantity, Area area, String times) {
        String[] ends = times.split("/", -1);
        Coverage coverage = new Coverage(seconds(ends[0]), seconds(ends[1]), area, 30);
        FieldSummary field = new FieldSummary(quantity, List.of("u", "v"), coverage, Footprint.WHOLE_BOX);
        return new ForcingEntry.Usable(name, 1, "", "", false, List.of(field));
    }

    private static double seconds(String instant) {
        return (double) Instant.parse(instant).getEpochSecond();
    }

    private static DriftRequest request(String change) throws IOException {
        String json = """
                {"latitude":58.0,"longitude":3.0,"start_time":"2024-01-01T12:00:00Z","duration_hours":24,
                 "num_particles":100,"object_type":1%s}""".formatted(change);
        Parsed parsed = DriftParams.parse((ObjectNode) new ObjectMapper().readTree(json));
        return ((Parsed.Valid) parsed).request();
    }
}
