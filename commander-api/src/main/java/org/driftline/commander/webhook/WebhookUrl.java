package org.driftline.commander.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What may be registered as an address, and where it leads at the moment it is used. */
public final class WebhookUrl {
    private static final int LONGEST = 2000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private WebhookUrl() {}

    /** What is wrong with an address as a text, or null. */
    static @Nullable String problem(String text, boolean allowPrivate) {
        if (text.length() > LONGEST) {
            return "must not be longer than " + LONGEST + " characters";
        }
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException e) {
            return "must be a URL";
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(allowPrivate && scheme.equals("http"))) {
            return "must begin with https://";
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            return "must name a host, and hold neither a user nor a fragment";
        }
        return null;
    }

    /**
     * The address of the host, to be connected to as it is: who asked twice could be told something else the second time.
     *
     * @return empty if one of the host's addresses is not public
     * @throws UnknownHostException if there is no such host
     */
    public static Optional<InetAddress> lookUp(URI url, boolean allowPrivate) throws UnknownHostException {
        List<InetAddress> addresses = List.of(InetAddress.getAllByName(url.getHost()));
        boolean open = allowPrivate || addresses.stream().allMatch(PublicAddress::is);
        return open ? Optional.of(addresses.get(0)) : Optional.empty();
    }

    public static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return isTls(url) ? HTTPS : HTTP;
    }

    public static boolean isTls(URI url) {
        return url.getScheme().equalsIgnoreCase("https");
    }

    /** Path and query as they are sent. */
    public static String target(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
