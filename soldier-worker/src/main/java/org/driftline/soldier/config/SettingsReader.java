package org.driftline.soldier.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.quarkus.runtime.configuration.DurationConverter;
import org.eclipse.microprofile.config.Config;

import org.driftline.events.tls.TlsSettings;

/** Reads settings and keeps every problem it meets, so that all of them can be told at once. */
final class SettingsReader {
    private static final int SHOWN = 60;

    private final Config config;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Config config) {
        this.config = config;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    void problem(Key key, String what) {
        problems.add(key + " " + what);
    }

    void tls() {
        problems.addAll(
                TlsSettings.read(name -> optional(Key.of(name)).orElse(null)).problems());
    }

    Optional<String> optional(Key key) {
        return config.getOptionalValue(key.name(), String.class)
                .map(String::trim)
                .filter(text -> !text.isEmpty());
    }

    String text(Key key, String byDefault) {
        return optional(key).orElse(byDefault);
    }

    String required(Key key, String what) {
        return optional(key).orElseGet(() -> {
            problem(key, "is missing: " + what);
            return "";
        });
    }

    int whole(Key key, int byDefault, int least, int most) {
        String text = text(key, Integer.toString(byDefault));
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        problem(key, "must be a whole number from " + least + " to " + most + ", not " + quoted(text));
        return byDefault;
    }

    boolean flag(Key key, boolean byDefault) {
        String text = text(key, Boolean.toString(byDefault));
        if (!text.equals("true") && !text.equals("false")) {
            problem(key, "must be true or false, not " + quoted(text));
        }
        return text.equals("true");
    }

    Duration duration(Key key, Duration byDefault, Duration least) {
        Optional<String> text = optional(key);
        if (text.isEmpty()) {
            return byDefault;
        }
        try {
            Duration value = DurationConverter.parseDuration(text.get());
            if (value.compareTo(least) >= 0) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            // said below, as for a time that is too short
        }
        problem(
                key,
                "must be a time such as 20s or 5m, at least " + least.toMillis() + "ms, not " + quoted(text.get()));
        return byDefault;
    }

    URI httpAddress(Key key, String what) {
        String text = required(key, what);
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("http") || scheme.equals("https");
            if (text.isEmpty() || (isWeb && address.getHost() != null)) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below, as for another kind of address
        }
        problem(key, "must be an address such as http://host:8080, not " + quoted(text));
        return URI.create("");
    }

    private static String quoted(String text) {
        return "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "'";
    }
}
