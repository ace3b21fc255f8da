package org.driftline.io.params;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.drift.coast.CoastlineAction;
import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.option.Uncertainty;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.release.LineRelease;
import org.driftline.drift.release.Orientation;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.PointsRelease;
import org.driftline.drift.release.PolygonRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.LeftRight;
import org.driftline.drift.run.RunSpec;
import org.driftline.io.params.ForcingChoice.AnyFile;
import org.driftline.io.params.ForcingChoice.Constant;
import org.driftline.io.params.ForcingChoice.Files;
import org.driftline.io.params.field.AppliedDefault;
import org.driftline.io.params.field.FieldError;

import static org.assertj.core.api.Assertions.assertThat;

class DriftParamsTest {
    private static final String MINIMAL = """
            {"latitude":60.0,"longitude":-3.0,"start_time":"2024-01-01T12:00:00Z","duration_hours":24,\
            "num_particles":1000,"object_type":1}""";

    @Test
    void theContractsMinimalOrderIsCompleteAndNamesItsDefaults() {
        // When
        DriftRequest request = valid(MINIMAL);
        // Then
        RunSpec run = request.run();
        Instant start = Instant.parse("2024-01-01T12:00:00Z");
        assertThat(run.releases())
                .containsExactly(new PointRelease(1000, new LonLat(-3, 60), 0, RadiusType.GAUSSIAN, start, start));
        assertThat(run.object().key()).isEqualTo("PIW-1");
        assertThat(run.duration()).isEqualTo(Duration.ofHours(24));
        assertThat(run.records()).isEqualTo(25);
        assertThat(request.forcing()).isEqualTo(ForcingChoice.any());
        assertThat(request.defaultsApplied())
                .contains(
                        new AppliedDefault("time_step_s", "600"),
                        new AppliedDefault("output_step_s", "3600"),
                        new AppliedDefault("seed", "0"),
                        new AppliedDefault("direction", "forward"),
                        new AppliedDefault("jibe_probability", "0.04"),
                        new AppliedDefault("forcing", "any file of the catalogue that covers the run"))
                .extracting(AppliedDefault::field)
                .doesNotHaveDuplicates();
    }

    @Test
    void everythingMayBeGiven() {
        // When
        DriftRequest request = valid("""
                {"latitude":0,"longitude":180,"start_time":"2024-01-01T12:00:00Z","duration_hours":6,
                 "num_particles":10,"object_type":"piw-4","radius_m":500,"radius_type":"uniform",
                 "end_time":"2024-01-01T13:00:00Z","time_step_s":300,"output_step_s":900,"direction":"backward","backward_method":"reverse",
                 "forcing":{"wind":{"u":7,"v":-3.5},"current":["north_sea"]},"coastline_action":"previous","ocean_only":false,
                 "current_uncertainty":0.1,"current_uncertainty_uniform":0.2,"wind_uncertainty":2,"jibe_probability":0,"seed":-5,
                 "left_right":"opendrift","randomness":true,"capsizing":false,"capsized":false,"stokes_drift":false}""");
        // Then
        RunSpec run = request.run();
        assertThat(run.releases())
                .containsExactly(new PointRelease(
                        10,
                        new LonLat(180, 0),
                        500,
                        RadiusType.UNIFORM,
                        Instant.parse("2024-01-01T12:00:00Z"),
                        Instant.parse("2024-01-01T13:00:00Z")));
        assertThat(run.object().number()).isEqualTo(4);
        assertThat(run.direction()).isEqualTo(Direction.BACKWARD);
        assertThat(run.leftRight()).isEqualTo(LeftRight.OPENDRIFT);
        assertThat(run.coastline())
                .isEqualTo(CoastlineRule.onPath(CoastlineAction.PREVIOUS).leavingStartsOnLand());
        assertThat(run.seed()).isEqualTo(-5);
        assertThat(run.jibeProbability()).isZero();
        assertThat(run.uncertainty()).isEqualTo(new Uncertainty(0.1, 0.2, 2));
        assertThat(request.forcing())
                .isEqualTo(new ForcingChoice(new Constant(7, -3.5), new Files(List.of("north_sea"))));
        assertThat(request.defaultsApplied()).isEmpty();
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        // When
        List<FieldError> errors = invalid("""
                {"latitude":91,"longitude":"x","start_time":"yesterday","num_particles":0.5,"object_type":86,
                 "time_step_s":-1,"direction":"sideways","wind_uncertainty":-1,"forcing":{"wind":{"u":1},"tide":1},
                 "colour":"red"}""");
        // Then
        assertThat(errors)
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "latitude",
                        "longitude",
                        "start_time",
                        "duration_hours",
                        "num_particles",
                        "object_type",
                        "time_step_s",
                        "direction",
                        "wind_uncertainty",
                        "forcing.wind.v",
                        "forcing.tide",
                        "colour");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "latitude":null                                    | latitude
                    "latitude":-90.001                                 | latitude
                    "longitude":180.5                                  | longitude
                    "start_time":"2024-01-01T12:00:00"                 | start_time
                    "start_time":"2024-01-01T12:00:00+01:00"           | start_time
                    "start_time":1704110400                            | start_time
                    "end_time":"2023-12-31T00:00:00Z"                  | end_time
                    "end_time":"2024-01-05T00:00:00Z"                  | end_time
                    "duration_hours":0                                 | duration_hours
                    "duration_hours":1e9                               | duration_hours
                    "duration_hours":1.3                               | duration_hours
                    "num_particles":0                                  | num_particles
                    "num_particles":1e7                                | num_particles
                    "num_particles":"many"                             | num_particles
                    "object_type":0                                    | object_type
                    "object_type":1.5                                  | object_type
                    "object_type":"RAFT"                               | object_type
                    "object_type":true                                 | object_type
                    "radius_m":-1                                      | radius_m
                    "radius_m":[1,2]                                   | radius_m
                    "radius_type":"uniform"                            | radius_type
                    "output_step_s":1000                               | output_step_s
                    "seed":1.5                                         | seed
                    "jibe_probability":1                               | jibe_probability
                    "current_uncertainty":5.1                          | current_uncertainty
                    "current_uncertainty_uniform":"some"               | current_uncertainty_uniform
                    "randomness":false,"wind_uncertainty":1            | wind_uncertainty
                    "coastline_action":"bounce"                        | coastline_action
                    "left_right":"port"                                | left_right
                    "randomness":"no"                                  | randomness
                    "randomness":false,"seed":1                        | seed
                    "randomness":false,"radius_m":10                   | radius_m
                    "release":{"type":"Point","coordinates":[0,0]}     | latitude
                    "particles":[{"longitude":1,"latitude":2}]         | num_particles
                    "forcing":"gfs"                                    | forcing
                    "forcing":[]                                       | forcing
                    "forcing":["a","a"]                                | forcing
                    "forcing":[1]                                      | forcing
                    "forcing":{"wind":{"u":1,"v":2,"w":3}}             | forcing.wind.w
                    "forcing":{"current":{"u":99,"v":2}}               | forcing.current.u
                    """)
    void eachMistakeNamesItsField(String change, String field) {
        // When
        List<FieldError> errors = invalid(withChange(change));
        // Then
        assertThat(errors).extracting(FieldError::field).contains(field);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "90,180", "-90,-180", "0.0,-0.0"})
    void edgesOfTheMapAreFine(double latitude, double longitude) {
        // When
        Parsed parsed = parse(withChange("\"latitude\":" + latitude + ",\"longitude\":" + longitude));
        // Then
        assertThat(parsed).isInstanceOf(Parsed.Valid.class);
    }

    @Test
    void releaseAlongALineBecomesACone() {
        // When
        DriftRequest request = valid("""
                {"release":{"type":"Feature","properties":{},"geometry":
                  {"type":"LineString","coordinates":[[4,60],[5,61]]}},
                 "radius_m":[100,2000],"start_time":"2024-01-01T12:00:00Z","end_time":"2024-01-01T14:00:00Z",
                 "duration_hours":24,"num_particles":1000,"object_type":1}""");
        // Then
        assertThat(request.run().releases())
                .containsExactly(new LineRelease(
                        1000,
                        List.of(new LonLat(4, 60), new LonLat(5, 61)),
                        100,
                        2000,
                        RadiusType.GAUSSIAN,
                        Instant.parse("2024-01-01T12:00:00Z"),
                        Instant.parse("2024-01-01T14:00:00Z")));
    }

    @Test
    void aLineMayBendAndPointsMayBeSeveral() {
        // When
        DriftRequest line = valid(release("{\"type\":\"LineString\",\"coordinates\":[[4,60],[5,61],[5,62]]}"));
        DriftRequest points = valid(release("{\"type\":\"MultiPoint\",\"coordinates\":[[4,60],[5,61],[5,62]]}"));
        // Then
        Instant start = Instant.parse("2024-01-01T12:00:00Z");
        List<LonLat> places = List.of(new LonLat(4, 60), new LonLat(5, 61), new LonLat(5, 62));
        assertThat(line.run().releases())
                .containsExactly(new LineRelease(1000, places, 0, 0, RadiusType.GAUSSIAN, start, start));
        assertThat(points.run().releases())
                .containsExactly(new PointsRelease(1000, places, 0, RadiusType.GAUSSIAN, start, start));
    }

    @Test
    void aPolygonIsFilled() {
        // When
        DriftRequest request = valid(release("""
                {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":
                  [[[0,0],[4,0],[4,4],[0,0]],[[2,1],[3,1],[3,2]]]}}"""));
        // Then
        Instant start = Instant.parse("2024-01-01T12:00:00Z");
        List<LonLat> outline = List.of(new LonLat(0, 0), new LonLat(4, 0), new LonLat(4, 4));
        List<LonLat> hole = List.of(new LonLat(2, 1), new LonLat(3, 1), new LonLat(3, 2));
        assertThat(request.run().releases())
                .containsExactly(new PolygonRelease(1000, List.of(outline, hole), start, start));
    }

    @Test
    void severalPolygonsAreFilledTogether() {
        // When
        DriftRequest request = valid(release("""
                {"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[3,0],[4,0],[4,1],[3,0]]]]}"""));
        // Then
        assertThat(((PolygonRelease) request.run().releases().get(0)).rings()).hasSize(2);
    }

    @Test
    void aCircleIsADiscFilledEvenly() {
        // When
        DriftRequest request = valid(release("{\"type\":\"Circle\",\"coordinates\":[4,60],\"radius_m\":500}"));
        // Then
        Instant start = Instant.parse("2024-01-01T12:00:00Z");
        assertThat(request.run().releases())
                .containsExactly(new PointRelease(1000, new LonLat(4, 60), 500, RadiusType.UNIFORM, start, start));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type":"Polygon","coordinates":[[[0,0],[1,1]]]}                             | release.coordinates
                    {"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1]]]}                 | release.coordinates
                    {"type":"Polygon","coordinates":[]}                                          | release.coordinates
                    {"type":"Polygon","coordinates":[[[0,0],[1,1],[2,95]]]}                      | release.coordinates
                    {"type":"Circle","coordinates":[4,60]}                                       | release.radius_m
                    {"type":"Circle","coordinates":[4],"radius_m":5}                             | release.coordinates
                    {"type":"MultiLineString","coordinates":[[[4,60],[5,60]]]}                   | release
                    {"type":"MultiPoint","coordinates":[]}                                       | release.coordinates
                    {"type":"MultiPoint","coordinates":[[4,60],[4,95]]}                          | release.coordinates
                    {"type":"MultiPoint","coordinates":[[4,60],[5,60]]},"radius_m":[1,2]         | radius_m
                    {"type":"LineString","coordinates":[[4,60]]}                                 | release.coordinates
                    {"type":"Circle","coordinates":[4,60],"radius_m":5},"radius_m":7             | radius_m
                    {"type":"Circle","coordinates":[4,60],"radius_m":5},"randomness":false       | release
                    {"type":"Circle","coordinates":[4,60],"radius_m":5},"latitude":60            | latitude
                    """)
    void mistakesInAShapeNameIt(String shape, String field) {
        assertThat(invalid(release(shape))).extracting(FieldError::field).containsExactly(field);
    }

    private static String release(String shape) {
        return "{\"release\":" + shape + """
                ,"start_time":"2024-01-01T12:00:00Z","duration_hours":24,"num_particles":1000,"object_type":1}""";
    }

    @Test
    void particlesMayBeGivenOneByOne() {
        // When
        DriftRequest request = valid("""
                {"particles":[{"longitude":4.5,"latitude":60,"orientation":1,"downwind_eps":2.5,"crosswind_eps":-1.5},
                              {"longitude":-180,"latitude":0}],
                 "randomness":false,"start_time":"2024-01-01T12:00:00Z","duration_hours":1,"object_type":26}""");
        // Then
        ExplicitRelease release = (ExplicitRelease) request.run().releases().get(0);
        assertThat(release.particles().get(0).orientation()).isEqualTo(Orientation.LEFT);
        assertThat(release.particles().get(0).downwindEps()).isEqualTo(2.5);
        assertThat(release.particles().get(1).orientation()).isNull();
        assertThat(release.particles().get(1).crosswindEps()).isNaN();
        assertThat(request.run().randomness()).isFalse();
    }

    @Test
    void mistakesInParticlesNameTheParticle() {
        // When
        List<FieldError> errors = invalid("""
                {"particles":[{"longitude":4.5,"latitude":60},{"longitude":4.5,"lat":60,"orientation":2}],
                 "start_time":"2024-01-01T12:00:00Z","duration_hours":1,"object_type":26}""");
        // Then
        assertThat(errors)
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("particles[1].latitude", "particles[1].lat", "particles[1].orientation");
    }

    @Test
    void durationsOfPartHoursGetCloserRecords() {
        // When
        DriftRequest request = valid(withChange("\"duration_hours\":1.5"));
        // Then
        assertThat(request.run().outputStep()).isEqualTo(Duration.ofMinutes(30));
        assertThat(request.defaultsApplied()).contains(new AppliedDefault("output_step_s", "1800"));
    }

    @Test
    void partsOfForcingMayBeLeftToTheCatalogue() {
        // When
        DriftRequest request = valid(withChange("\"forcing\":{\"wind\":{\"u\":0,\"v\":0}}"));
        // Then
        assertThat(request.forcing()).isEqualTo(new ForcingChoice(new Constant(0, 0), new AnyFile()));
    }

    /** The minimal order with some fields set anew; the later of two equal names wins. */
    private static String withChange(String change) {
        return MINIMAL.substring(0, MINIMAL.length() - 1) + "," + change + "}";
    }

    private static Parsed parse(String json) {
        try {
            return DriftParams.parse((ObjectNode) new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static DriftRequest valid(String json) {
        Parsed parsed = parse(json);
        assertThat(parsed).isInstanceOf(Parsed.Valid.class);
        return ((Parsed.Valid) parsed).request();
    }

    private static List<FieldError> invalid(String json) {
        Parsed parsed = parse(json);
        assertThat(parsed).isInstanceOf(Parsed.Invalid.class);
        return ((Parsed.Invalid) parsed).errors();
    }
}
