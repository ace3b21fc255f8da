package org.driftline.io.params;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.Fallback;
import org.driftline.io.params.ForcingChoice.AnyFile;
import org.driftline.io.params.ForcingChoice.Constant;
import org.driftline.io.params.ForcingChoice.Files;
import org.driftline.io.params.ForcingChoice.None;
import org.driftline.io.params.ForcingChoice.Source;
import org.driftline.io.params.field.FieldReader;
import org.driftline.io.params.field.Range;

/**
 * Reads {@code forcing}, a list of names for all or wind, current and Stokes drift each as names or constant values,
 * whether Stokes drift acts, and what stands in where there is no wind or no current.
 */
final class ForcingReader {
    private static final Range WIND = Range.from(-100, 100, "m/s");
    private static final Range CURRENT = Range.from(-15, 15, "m/s");

    private final FieldReader params;

    ForcingReader(FieldReader params) {
        this.params = params;
    }

    ForcingChoice read() {
        boolean waves = params.flag("stokes_drift", false);
        ForcingChoice sources = sources(waves);
        return new ForcingChoice(sources.wind(), sources.current(), sources.stokesDrift(), fallback(sources));
    }

    private ForcingChoice sources(boolean waves) {
        JsonNode forcing = params.value("forcing");
        if (forcing == null) {
            params.applied("forcing", "any file of the catalogue that covers the run");
            return same(new AnyFile(), waves);
        }
        if (forcing.isArray()) {
            return same(files(params, "forcing", forcing), waves);
        }
        if (!forcing.isObject()) {
            params.refuse("forcing", "must be a list of names from the catalogue, or an object with wind and current");
            return ForcingChoice.any();
        }
        FieldReader each = params.inside("forcing", forcing);
        ForcingChoice choice = new ForcingChoice(
                source(each, "wind", WIND), source(each, "current", CURRENT), stokesDrift(each, waves), Fallback.NONE);
        each.refuseUnknown();
        return choice;
    }

    private static ForcingChoice same(Source source, boolean waves) {
        return new ForcingChoice(source, source, waves ? source : new None(), Fallback.NONE);
    }

    private static Source stokesDrift(FieldReader each, boolean waves) {
        if (waves) {
            return source(each, "stokes_drift", CURRENT);
        }
        if (each.has("stokes_drift")) {
            each.refuse("stokes_drift", "does not apply unless stokes_drift is true");
        }
        return new None();
    }

    private Fallback fallback(ForcingChoice sources) {
        JsonNode value = params.value("fallback");
        if (value == null) {
            return Fallback.NONE;
        }
        if (!value.isObject() || value.isEmpty()) {
            params.refuse("fallback", "must be an object with wind, current or both, each {\"u\": east, \"v\": north}");
            return Fallback.NONE;
        }
        FieldReader both = params.inside("fallback", value);
        ConstantField wind = standIn(both, "wind", WIND, sources.wind());
        ConstantField current = standIn(both, "current", CURRENT, sources.current());
        both.refuseUnknown();
        return new Fallback(wind, current);
    }

    private static @Nullable ConstantField standIn(FieldReader both, String field, Range speed, Source source) {
        JsonNode value = both.value(field);
        if (value == null) {
            return null;
        }
        if (source instanceof Constant) {
            both.refuse(field, "does not apply to a constant " + field + ": it has no gaps");
            return null;
        }
        if (!value.isObject()) {
            both.refuse(field, "must be {\"u\": east, \"v\": north} in m/s");
            return null;
        }
        Constant constant = constant(both.inside(field, value), speed);
        boolean known = Double.isFinite(constant.east()) && Double.isFinite(constant.north());
        return known ? new ConstantField(constant.east(), constant.north()) : null;
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
        return constant(both.inside(field, value), speed);
    }

    private static Constant constant(FieldReader components, Range speed) {
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
