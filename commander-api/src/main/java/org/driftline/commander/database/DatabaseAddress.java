package org.driftline.commander.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where PostgreSQL is, as one URL says it to both of its clients.
 *
 * @param host name or address
 * @param port TCP port
 * @param name the database
 * @param user who connects
 * @param password empty for none
 * @param options the URL's query, empty for none
 */
record DatabaseAddress(String host, int port, String name, String user, String password, String options) {
    /** The certificate must be trusted and be the host's. */
    static final String VERIFY_FULL = "verify-full";

    private static final String VERIFY_CA = "verify-ca";
    private static final String BY_JDK = "org.postgresql.ssl.DefaultJavaSSLFactory";
    private static final int DEFAULT_PORT = 5432;

    /**
     * Reads {@code postgresql://user:password@host:port/database?options}.
     *
     * @throws IllegalArgumentException if it is not such a URL; the message never holds the password
     */
    static DatabaseAddress parse(String url) {
        URI uri = uri(url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (!(scheme.startsWith("postgresql") || scheme.startsWith("postgres")) || uri.getHost() == null) {
            throw new IllegalArgumentException("must look like postgresql://user:password@host:5432/database");
        }
        if (path.length() < 2 || path.indexOf('/', 1) >= 0) {
            throw new IllegalArgumentException("must name one database after the host");
        }
        String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = login.indexOf(':');
        return new DatabaseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                path.substring(1),
                decoded(colon < 0 ? login : login.substring(0, colon)),
                colon < 0 ? "" : decoded(login.substring(colon + 1)),
                uri.getRawQuery() == null ? "" : uri.getRawQuery());
    }

    /** For Flyway. Who verifies the server's certificate does so by the JDK's trust store, unless the URL names another way. */
    String jdbcUrl() {
        boolean ours = sslMode().isPresent()
                && option("sslrootcert").isEmpty()
                && option("sslfactory").isEmpty();
        return "jdbc:postgresql://" + place() + (ours ? "&sslfactory=" + BY_JDK : "");
    }

    /** How the server's certificate is verified, if it is. */
    Optional<String> sslMode() {
        return option("sslmode").filter(mode -> mode.equals(VERIFY_FULL) || mode.equals(VERIFY_CA));
    }

    private Optional<String> option(String name) {
        return Stream.of(options.split("&"))
                .filter(option -> option.startsWith(name + "="))
                .map(option -> option.substring(name.length() + 1))
                .findFirst();
    }

    /** For Hibernate Reactive. */
    String reactiveUrl() {
        return "postgresql://" + place();
    }

    private String place() {
        return host + ":" + port + "/" + name + (options.isEmpty() ? "" : "?" + options);
    }

    private static URI uri(String url) {
        try {
            return new URI(url.trim());
        } catch (URISyntaxException e) {
            // its message would repeat the password
            throw new IllegalArgumentException("is not a URL: " + e.getReason());
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
