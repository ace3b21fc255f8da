package org.driftline.drift.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.driftline.drift.Forcing;
import org.driftline.drift.LeftRight;
import org.driftline.drift.ParticleStatus;
import org.driftline.drift.RunSpec;
import org.driftline.drift.coast.CoastlineAction;
import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.coast.PolygonLand;
import org.driftline.drift.coast.Ring;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.seed.ExplicitParticle;
import org.driftline.drift.seed.ExplicitRelease;

import static org.assertj.core.api.Assertions.assertThat;

class CoastGoldenTest {

    @Test
    void theRectangleScanStrandsWhereTheReferenceDoes() throws IOException {
        PolygonLand land = syntheticLand();
        Comparison comparison = new Comparison("e1_synthetic_coast");

        GoldenTable.runs("e1_synthetic_coast.csv", "coastline_action", "precision", "time_step_s")
                .forEach((run, rows) -> {
                    double precision = run.get(1).isEmpty() ? Double.NaN : Double.parseDouble(run.get(1));
                    CoastlineRule rule = CoastlineRule.rectangleScan(
                            CoastlineAction.valueOf(run.get(0).toUpperCase(Locale.ROOT)), precision);
                    comparison.add(run.toString(), rows, Recording.of(spec(rows, run.get(2), rule), forcing(land)));
                });

        comparison.finish(1);
    }

    @Test
    void thePathStrandsOnTheShorelineAndNotLater() throws IOException {
        PolygonLand land = syntheticLand();
        List<GoldenRow> rows = GoldenTable.runs(
                        "e1_synthetic_coast.csv", "coastline_action", "precision", "time_step_s")
                .get(List.of("stranding", "0.001", "600"));

        Recording ours = Recording.of(spec(rows, "600", CoastlineRule.DEFAULT), forcing(land));

        int last = ours.size() - 1;
        int stranded = 0;
        for (GoldenRow row : rows) {
            if (row.status() == ParticleStatus.STRANDED) {
                assertThat(ours.status(last, row.id())).isEqualTo(ParticleStatus.STRANDED);
                double early = row.number("age_seconds") - ours.age(last)[row.id()];
                assertThat(early).isBetween(0.0, 600.0);
                assertThat(distanceToShore(land, ours, last, row.id())).isLessThan(1e-9);
                stranded++;
            }
        }
        assertThat(stranded).isGreaterThan(10);
    }

    /** A stranded particle is on the line itself: half of its surroundings at any scale is land (degrees). */
    private static double distanceToShore(PolygonLand land, Recording ours, int record, int particle) {
        double lon = ours.lon(record)[particle];
        double lat = ours.lat(record)[particle];
        double away = 1e-10;
        while (true) {
            boolean here = land.isLand(lon - away, lat - away);
            if (land.isLand(lon + away, lat + away) != here
                    || land.isLand(lon + away, lat - away) != here
                    || land.isLand(lon - away, lat + away) != here) {
                return away;
            }
            away *= 2;
        }
    }

    private static RunSpec spec(List<GoldenRow> rows, String timeStep, CoastlineRule rule) {
        List<ExplicitParticle> seeds = rows.stream()
                .filter(row -> row.time().equals(rows.get(0).time()))
                .map(row -> ExplicitParticle.at(row.position(), row.time()).with(row.orientation()))
                .toList();
        return RunSpec.of(
                        ObjectClasses.byNumber(50).orElseThrow(),
                        List.of(new ExplicitRelease(seeds)),
                        Duration.ofHours(24))
                .timeStep(Duration.ofSeconds(Long.parseLong(timeStep)))
                .coastline(rule)
                .randomness(false)
                .leftRight(LeftRight.OPENDRIFT)
                .build();
    }

    private static Forcing forcing(PolygonLand land) {
        return new Forcing(new ConstantField(6, 2), new ConstantField(0.2, 0.05), land);
    }

    private static PolygonLand syntheticLand() throws IOException {
        String json = Files.readString(Reference.file("data/synthetic_land.geojson"));
        List<Ring> rings = new ArrayList<>();
        Matcher ring = Pattern.compile("\\[\\[([-0-9., \\[\\]]*?)]]").matcher(json.substring(json.indexOf("[[[[") + 2));
        while (ring.find()) {
            String[] numbers = ring.group(1).replaceAll("[\\[\\] ]", "").split(",");
            double[] lon = new double[numbers.length / 2];
            double[] lat = new double[numbers.length / 2];
            for (int i = 0; i < lon.length; i++) {
                lon[i] = Double.parseDouble(numbers[2 * i]);
                lat[i] = Double.parseDouble(numbers[2 * i + 1]);
            }
            rings.add(new Ring(lon, lat));
        }
        assertThat(rings).hasSize(3);
        return new PolygonLand("synthetic", "exact", rings);
    }
}
