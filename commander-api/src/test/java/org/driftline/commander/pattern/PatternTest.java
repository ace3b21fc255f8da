package org.driftline.commander.pattern;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PatternTest {
    private static final String RAFT = """
            {"mission": {"name": "Raft of ${vessel}", "description": "costs $${5} or ${vessel} at ${lat}",
                         "params": {"latitude": "${lat}", "object_type": "${type}", "release": "${area}",
                                    "ocean_only": "${sea}", "note": ["${vessel}", "${missing}", 7, true]}},
             "parameters": [
                 {"name": "vessel", "type": "text"},
                 {"name": "lat", "type": "number", "unit": "degrees", "min": -90, "max": 90},
                 {"name": "type", "type": "text", "enum": ["PIW-1", "PIW-2"], "default": "PIW-1"},
                 {"name": "area", "type": "object", "required": false},
                 {"name": "sea", "type": "boolean", "default": true},
                 {"name": "missing", "type": "integer", "required": false}],
             "safety_requirements": [
                 {"key": "weather", "text": "The weather allows it"},
                 {"key": "medic", "text": "A medic is on board", "required": false}]}
            """;

    @Test
    void valuesKeepTheirTypesAndTextsTakeThemIn() {
        // When
        ObjectNode filled = fill("{'vessel':'Aurora ${lat} $1','lat':60.50,'missing':null}", Set.of("weather"));

        // Then
        assertThat(filled.toString())
                .isEqualTo("{'name':'Raft of Aurora ${lat} $1','description':'costs ${5} or Aurora ${lat} $1 at 60.50',"
                                .replace('\'', '"')
                        + "'params':{'latitude':60.50,'object_type':'PIW-1','ocean_only':true,'note':['Aurora ${lat} $1',7,true]}}"
                                .replace('\'', '"'));
    }

    @Test
    void everyVariableAtFaultIsNamed() {
        // When
        DomainError error = catchThrowableOfType(
                DomainError.class,
                () -> fill(
                        "{'lat':91,'type':'PIW-9','area':7,'sea':'yes','missing':1.5,'lon':3}",
                        Set.of("medic", "luck")));

        // Then
        assertThat(error.fields())
                .containsExactlyInAnyOrder(
                        new FieldError("variables.lon", "is not a variable of this template"),
                        new FieldError("variables.vessel", "is missing: a text of 1 to 1000 characters"),
                        new FieldError("variables.lat", "must be 90 degrees or less"),
                        new FieldError("variables.type", "must be one of PIW-1, PIW-2"),
                        new FieldError("variables.area", "must be an object"),
                        new FieldError("variables.sea", "must be true or false"),
                        new FieldError("variables.missing", "must be a whole number"),
                        new FieldError("safety_confirmations", "luck is not a safety requirement of this template"),
                        new FieldError("safety_confirmations", "weather must be confirmed: The weather allows it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|mission",
                "{'mission':{'name':'${x}'}}|mission",
                "{'mission':{'name':'a'},'parameters':[{'name':'x','type':'text'}]}|parameters[0].name",
                "{'mission':{'name':'${x}'},'parameters':[{'name':'x','type':'word'}]}|parameters[0].type",
                "{'mission':{'name':'a ${x}'},'parameters':[{'name':'x','type':'object'}]}|parameters[0].type",
                "{'mission':{'name':'${x}'},'parameters':[{'name':'x','type':'text'},{'name':'x','type':'text'}]}|parameters[1].name",
                "{'mission':{'name':'${x}'},'parameters':[{'name':'x','type':'text','min':1}]}|parameters[0].min",
                "{'mission':{'name':'${x}'},'parameters':[{'name':'x','type':'number','min':1,'max':0}]}|parameters[0].max",
                "{'mission':{'name':'${x}'},'parameters':[{'name':'x','type':'number','max':1,'default':2}]}|parameters[0].default",
                "{'mission':{'name':'${x}'},'parameters':[{'name':'x','type':'text','default':'a','required':true}]}|parameters[0].default",
                "{'mission':{'name':'${x}'},'parameters':[{'name':'x','type':'number','enum':[1,'a']}]}|parameters[0].enum",
                "{'mission':{'name':'${x}'},'parameters':[{'name':'x','type':'time','example':'noon'}]}|parameters[0].example",
                "{'mission':{'name':'a'},'safety_requirements':[{'key':'a b','text':'c'}]}|safety_requirements[0].key",
                "{'mission':{'name':'a'},'safety_requirements':[{'key':'a','text':'b'},{'key':'a','text':'c'}]}|safety_requirements[1].key"
            })
    void patternThatCannotBeFilledIsRefused(String body, String field) {
        // Given
        BodyFields fields = BodyFields.of(json(body));

        // When
        PatternReader.read(fields);

        // Then
        assertThat(catchThrowableOfType(DomainError.class, fields::done).fields())
                .extracting(FieldError::field)
                .containsExactly(field);
    }

    @Test
    void numbersOfAnySpellingAreTheSameChoice() {
        // Given
        MissionPattern pattern =
                pattern("{'mission':{'n':'${n}'},'parameters':[{'name':'n','type':'number','enum':[1,2.5]}]}");

        // Then
        assertThat(Filling.fill(pattern, json("{'n':1.0}"), Set.of()).toString())
                .isEqualTo("{\"n\":1.0}");
        assertThat(catchThrowableOfType(
                        DomainError.class, () -> Filling.fill(pattern, json("{'n':1e-99999999}"), Set.of())))
                .hasMessageContaining("must be a number");
    }

    @Test
    void largeValueInManyPlacesIsRefused() {
        // Given
        String places = "'${o}',".repeat(2000);
        MissionPattern pattern =
                pattern("{'mission':{'all':[" + places + "1]},'parameters':[{'name':'o','type':'object'}]}");
        ObjectNode large = json("{'o':{'text':'" + "x".repeat(600) + "'}}");

        // Then
        assertThat(catchThrowableOfType(DomainError.class, () -> Filling.fill(pattern, large, Set.of()))
                        .fields())
                .extracting(FieldError::field)
                .containsExactly("variables");
    }

    @Test
    void patternIsTriedOnlyWhenEveryValueHasAnExample() {
        assertThat(PatternReader.tried(pattern(RAFT))).isNull();
        assertThat(PatternReader.tried(pattern("{'mission':{'n':'${n}','m':'${m}'},'parameters':["
                        + "{'name':'n','type':'number','example':3},{'name':'m','type':'text','required':false}]}")))
                .hasToString("{\"n\":3}");
    }

    private static ObjectNode fill(String variables, Set<String> confirmed) {
        return Filling.fill(pattern(RAFT), json(variables), confirmed);
    }

    private static MissionPattern pattern(String body) {
        BodyFields fields = BodyFields.of(json(body));
        MissionPattern pattern = PatternReader.read(fields);
        fields.done();
        return pattern;
    }

    private static ObjectNode json(String text) {
        return JsonBody.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
