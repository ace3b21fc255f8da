package org.driftline.commander.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.problem.DomainError;
import org.driftline.drift.geo.LonLat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RouteReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'route':{'type':'LineString','coordinates':[[-2,59],[-1,59.5],[-1,60]]}}",
                "{'route':{'type':'MultiLineString','coordinates':[[[-2,59],[-1,59.5]],[[-1,59.5],[-1,60]]]}}",
                "{'route':{'type':'Feature','geometry':{'type':'LineString','coordinates':[[-2,59],[-1,59.5],[-1,60,7]]}}}",
                "{'route':{'type':'FeatureCollection','features':["
                        + "{'type':'Feature','properties':{'leg':1},'geometry':{'type':'LineString','coordinates':[[-2,59],[-1,59.5]]}},"
                        + "{'type':'Feature','properties':{},'geometry':{'type':'LineString','coordinates':[[-1,59.5],[-1,60]]}}]}}",
                "{'waypoints':[{'latitude':59,'longitude':-2},{'latitude':59.5,'longitude':-1},{'latitude':60,'longitude':-1}]}"
            })
    void routesAreWrittenInManyWays(String body) throws Exception {
        Route route = RouteReader.read(fields(body));

        assertThat(route.waypoints())
                .extracting(Waypoint::place)
                .containsExactly(new LonLat(-2, 59), new LonLat(-1, 59.5), new LonLat(-1, 60));
        assertThat(route.geojson().path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(RouteReader.of(route.geojson()).waypoints()).isEqualTo(route.waypoints());
    }

    @Test
    void namesAreKept() throws Exception {
        Route route = RouteReader.read(
                fields("{'waypoints':[{'latitude':59,'longitude':-2,'name':'datum'},{'latitude':60,'longitude':-2}]}"));

        assertThat(route.waypoints()).extracting(Waypoint::name).containsExactly("datum", null);
        assertThat(RouteReader.of(route.geojson())).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'route':7}|route",
                "{'route':{'type':'Polygon','coordinates':[]}}|route",
                "{'route':{'type':'LineString','coordinates':[[1,2]]}}|route.coordinates",
                "{'route':{'type':'LineString','coordinates':[[1,2],[1,91],['a',1]]}}|route.coordinates[1] route.coordinates[2]",
                "{'route':{'type':'LineString','coordinates':[[0,0],[120,0]]}}|route.coordinates[1]",
                "{'route':{'type':'FeatureCollection','features':[]}}|route",
                "{'route':{'type':'FeatureCollection','features':[{'type':'Feature'}]}}|route.features[0].geometry",
                "{'route':{'type':'MultiLineString'}}|route.coordinates",
                "{'waypoints':[]}|waypoints",
                "{'waypoints':[{'latitude':91,'longitude':0}]}|waypoints[0].latitude",
                "{'waypoints':[3]}|waypoints[0] waypoints[0].latitude waypoints[0].longitude",
                "{'waypoints':[{'latitude':9,'longitude':0}],'route':{}}|waypoints"
            })
    void mistakesAreNamedByTheirPath(String body, String paths) throws Exception {
        BodyFields fields = fields(body);

        assertThat(RouteReader.read(fields)).isNull();
        DomainError error = catchThrowableOfType(DomainError.class, fields::done);

        assertThat(error.fields()).extracting("field").containsExactly((Object[]) paths.split(" "));
    }

    @Test
    void thereIsALimitToWaypoints() throws Exception {
        StringBuilder line = new StringBuilder("{'route':{'type':'LineString','coordinates':[[0,0]");
        for (int i = 1; i <= 1000; i++) {
            line.append(",[").append(i / 100.0).append(",0]");
        }
        BodyFields fields = fields(line.append("]}}").toString());

        RouteReader.read(fields);

        assertThat(catchThrowableOfType(DomainError.class, fields::done).fields())
                .extracting("field")
                .containsExactly("route.coordinates[1000]");
    }

    @Test
    void thereIsALimitToWhatElseARouteHolds() throws Exception {
        String feature = "{'type':'Feature','properties':{'photo':'" + "x".repeat(200_000)
                + "'},'geometry':{'type':'Point','coordinates':[0,0]}}";
        BodyFields fields = fields("{'route':{'type':'FeatureCollection','features':[" + feature + "]}}");

        assertThat(RouteReader.read(fields)).isNull();
        assertThat(catchThrowableOfType(DomainError.class, fields::done).fields())
                .extracting("field")
                .containsExactly("route");
    }

    @Test
    void noRouteIsNone() throws Exception {
        assertThat(RouteReader.read(fields("{}"))).isNull();
    }

    private static BodyFields fields(String json) throws Exception {
        return BodyFields.of((ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')));
    }
}
