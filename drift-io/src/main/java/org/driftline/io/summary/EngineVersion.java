package org.driftline.io.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Driftline computed a result. */
public final class EngineVersion {
    private static final String VERSION = load();

    private EngineVersion() {}

    /** Such as {@code 0.1.0}. */
    public static String text() {
        return VERSION;
    }

    private static String load() {
        try (InputStream in = EngineVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("version.properties is unreadable", e);
        }
    }
}
