package org.driftline.commander.access;

import java.util.List;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** Whether a request comes from this very machine, and means it: a page from elsewhere may name us by a name of its own. */
final class Loopback {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private Loopback() {}

    static boolean isAsked(HttpServerRequest request) {
        return isFrom(request.remoteAddress()) && isFor(request.authority()) && !isForwarded(request.headers());
    }

    /** A proxy on this machine speaks for somebody else. */
    static boolean isForwarded(MultiMap headers) {
        return FORWARDED.stream().anyMatch(headers::contains);
    }

    static boolean isFrom(@Nullable SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        return host != null && (host.startsWith("127.") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1"));
    }

    static boolean isFor(@Nullable HostAndPort authority) {
        return authority != null && NAMES.contains(authority.host());
    }
}
