package org.driftline.events.amqp;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

import com.rabbitmq.client.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where the broker is and who we are there.
 *
 * @param host its name or address
 * @param port its port
 * @param username who we are
 * @param password our password; never printed
 * @param virtualHost the part of the broker that is ours
 * @param tls whether to speak TLS
 */
public record BrokerAddress(String host, int port, String username, String password, String virtualHost, boolean tls) {
    private static final int PORT = 5672;
    private static final int TLS_PORT = 5671;
    private static final int TIMEOUT_MS = 5_000;
    private static final int RPC_TIMEOUT_MS = 10_000;
    private static final int HEARTBEAT_S = 15;

    /** @throws IllegalArgumentException if the host is blank or the port is none */
    public BrokerAddress {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not a broker address: " + host + ":" + port);
        }
    }

    /**
     * Reads {@code amqp[s]://user:password@host:port/vhost}; user and password default to guest, the port to 5672 (TLS:
     * 5671), the virtual host to "/", also after a bare slash at the end. What follows a question mark is not used.
     *
     * @throws IllegalArgumentException if it is not such a URL; the message never holds the password
     * @see <a href="https://www.rabbitmq.com/docs/uri-spec">RabbitMQ URI specification</a>
     */
    public static BrokerAddress parse(String url) {
        URI uri = uri(url);
        boolean tls = "amqps".equalsIgnoreCase(uri.getScheme());
        if (!tls && !"amqp".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("a broker URL starts with amqp:// or amqps://");
        }
        String host = uri.getHost();
        if (host == null) {
            throw new IllegalArgumentException("the broker URL names no host");
        }
        String user = uri.getRawUserInfo() == null ? "guest:guest" : uri.getRawUserInfo();
        int colon = user.indexOf(':');
        return new BrokerAddress(
                host,
                uri.getPort() >= 0 ? uri.getPort() : tls ? TLS_PORT : PORT,
                decode(colon < 0 ? user : user.substring(0, colon)),
                colon < 0 ? "" : decode(user.substring(colon + 1)),
                virtualHost(uri.getRawPath()),
                tls);
    }

    /** A factory of connections to there that do not recover by themselves: the publisher does it better. */
    public ConnectionFactory connectionFactory() {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(host);
        factory.setPort(port);
        factory.setUsername(username);
        factory.setPassword(password);
        factory.setVirtualHost(virtualHost);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(TIMEOUT_MS);
        factory.setHandshakeTimeout(TIMEOUT_MS);
        factory.setChannelRpcTimeout(RPC_TIMEOUT_MS);
        factory.setRequestedHeartbeat(HEARTBEAT_S);
        factory.setThreadFactory(BrokerAddress::daemon);
        if (tls) {
            useTls(factory);
        }
        return factory;
    }

    @Override
    public String toString() {
        return (tls ? "amqps://" : "amqp://") + username + "@" + host + ":" + port
                + (virtualHost.startsWith("/") ? virtualHost : "/" + virtualHost);
    }

    private static void useTls(ConnectionFactory factory) {
        try {
            factory.useSslProtocol(SSLContext.getDefault());
            factory.enableHostnameVerification();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no TLS", e);
        }
    }

    private static URI uri(String url) {
        try {
            return new URI(url.trim());
        } catch (URISyntaxException e) {
            // neither the cause nor its input: both would print the password
            throw new IllegalArgumentException("the broker URL is not a URL: " + e.getReason());
        }
    }

    private static String virtualHost(@Nullable String rawPath) {
        if (rawPath == null || rawPath.length() < 2) {
            return "/";
        }
        if (rawPath.indexOf('/', 1) >= 0) {
            throw new IllegalArgumentException("the broker URL has more than one path part; write / in a vhost as %2F");
        }
        return decode(rawPath.substring(1));
    }

    private static String decode(String text) {
        // URLDecoder is for forms, where + means a space
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "driftline-amqp");
        thread.setDaemon(true);
        return thread;
    }
}
