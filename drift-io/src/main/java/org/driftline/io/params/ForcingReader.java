package org.driftline.io.params;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.driftline.io.params.ForcingChoice.AnyFile;
import org.driftline.io.params.ForcingChoice.Constant;
import org.driftline.io.params.ForcingChoice.Files;
import org.driftline.io.params.ForcingChoice.Source;

/** Reads {@code forcing}: a list of names for both, or wind and current each as names or constant values. */
final class ForcingReader {
    private static final Range WIND = Range.from(-100, 100, "m/s");
    private static final Range CURRENT = Range.from(-15, 15, "m/s");

    private final FieldReader params;

    ForcingReader(FieldReader params) {
        this.params = params;
    }

    ForcingChoice read() {
        JsonNode forcing = params.value("forcing");
        if (forcing == null) {
            params.applied("forcing", "any file of the catalogue that covers the run");
            return ForcingChoice.any();
        }
        if (forcing.isArray()) {
            Source files = files(params, "forcing", forcing);
            return new ForcingChoice(files, files);
        }
        if (!forcing.isObject()) {
            params.refuse("forcing", "must be a list of names from the catalogue, or an object with wind and current");
            return ForcingChoice.any();
        }
        FieldReader both = params.inside("forcing", forcing);
        ForcingChoice choice = new ForcingChoice(source(both, "wind", WIND), source(both, "current", CURRENT));
        both.refuseUnknown();
        return choice;
    }

    private static Source source(FieldReader both, String field, Range speed) {
        JsonNode value = both.value(field);
        if (value == null) {
            both.applied(field, "any file of the catalogue that covers the run");
            return new AnyFile();
        }
        if (value.isArray()) {
            return files(both, field, value);
        }
        if (!value.isObject()) {
            both.refuse(field, "must be a list of names from the catalogue, or {\"u\": east, \"v\": north} in m/s");
            return new AnyFile();
        }
        FieldReader components = both.inside(field, value);
        Constant constant = new Constant(components.number("u", speed), components.number("v", speed));
        components.refuseUnknown();
        return constant;
    }

    private static Source files(FieldReader reader, String field, JsonNode list) {
        List<String> names = new ArrayList<>();
        for (JsonNode name : list) {
            if (!name.isTextual() || name.textValue().isBlank()) {
                reader.refuse(field, "must hold names, each as text");
            } else if (names.contains(name.textValue())) {
                reader.refuse(field, "names " + name.textValue() + " twice");
            } else {
                names.add(name.textValue());
            }
        }
        if (list.isEmpty()) {
            reader.refuse(field, "must hold at least one name; leave it out to use any file that covers the run");
        }
        return new Files(names);
    }
}
