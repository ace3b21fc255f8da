package org.driftline.commander.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as far as one household or office goes. */
public final class ClientAddress {
    private static final String UNKNOWN = "unknown";
    /** Of an IPv6 address the first 64 bits belong to the network, and whoever has it has all of the rest. */
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The client's IPv4 address, or its IPv6 network. */
    public static String of(RoutingContext request) {
        SocketAddress address = request.request().remoteAddress();
        return network(address == null ? null : address.hostAddress());
    }

    static String network(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return UNKNOWN;
        }
        // without a colon it is IPv4; and only literals are resolved without asking anybody
        return host.indexOf(':') < 0 ? host : ofLiteral(host);
    }

    private static String ofLiteral(String host) {
        try {
            int zone = host.indexOf('%');
            InetAddress address = InetAddress.getByName(zone < 0 ? host : host.substring(0, zone));
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "::/64"
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
