package org.driftline.standalone.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.driftline.standalone.endtoend.Line;

/** A test's own way to Redis, in the few words of its protocol that it needs. */
final class RedisKeys {
    private final URI address;
    private final String prefix;

    private RedisKeys(URI address, String prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    static RedisKeys of(Line line) {
        return new RedisKeys(
                URI.create(line.servers().environment().get("REDIS_URL")),
                line.servers().environment().get("DRIFTLINE_LIVE_PREFIX"));
    }

    int port() {
        return address.getPort();
    }

    String mission(String id) {
        return prefix + ":mission:" + id;
    }

    /** The value of a key; "" when it is not there. */
    String get(String key) throws IOException {
        return call("GET", key);
    }

    String call(String... words) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            StringBuilder request = new StringBuilder("*" + words.length + "\r\n");
            for (String word : words) {
                request.append('$')
                        .append(word.getBytes(StandardCharsets.UTF_8).length)
                        .append("\r\n");
                request.append(word).append("\r\n");
            }
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return answer(socket.getInputStream());
        }
    }

    private static String answer(InputStream in) throws IOException {
        String head = line(in);
        if (head.startsWith("-")) {
            throw new IOException(head);
        }
        if (!head.startsWith("$")) {
            return head.substring(1);
        }
        int length = Integer.parseInt(head.substring(1));
        return length < 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
