package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A collector of traces that keeps spans in memory: OTLP over HTTP, as far as it takes to know which span is whose child.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/#otlphttp">OTLP over HTTP</a>
 */
final class Collector implements AutoCloseable {
    /** A span; ids are hexadecimal, the parent of a root is empty. */
    record Span(String trace, String id, String parent, String name) {}

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Span> named(String name) {
        return spans.stream().filter(span -> span.name().equals(name)).toList();
    }

    Optional<Span> parentOf(Span child) {
        return spans.stream()
                .filter(span -> span.trace().equals(child.trace()) && span.id().equals(child.parent()))
                .findFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    @Override
    public String toString() {
        return String.join("\n", spans.stream().map(Span::toString).toList());
    }

    private void take(HttpExchange request) throws IOException {
        boolean zipped = "gzip".equals(request.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream body = zipped ? new GZIPInputStream(request.getRequestBody()) : request.getRequestBody()) {
            ByteBuffer traces = ByteBuffer.wrap(body.readAllBytes());
            // ExportTraceServiceRequest.resource_spans, ResourceSpans.scope_spans, ScopeSpans.spans
            fields(traces, (number, resource) -> {
                if (number == 1) {
                    fields(resource, (inner, scope) -> {
                        if (inner == 2) {
                            fields(scope, (innermost, span) -> {
                                if (innermost == 2) {
                                    spans.add(span(span));
                                }
                            });
                        }
                    });
                }
            });
        }
        request.sendResponseHeaders(200, -1);
        request.close();
    }

    private static Span span(ByteBuffer message) {
        String[] texts = {"", "", "", "", "", ""};
        fields(message, (number, field) -> {
            byte[] bytes = new byte[field.remaining()];
            field.get(bytes);
            if (number < texts.length) {
                texts[number] =
                        number == 5 ? new String(bytes, UTF_8) : HexFormat.of().formatHex(bytes);
            }
        });
        return new Span(texts[1], texts[2], texts[4], texts[5]);
    }

    /** Protocol Buffers: hands over every field that has a length, and skips the others. */
    private static void fields(ByteBuffer message, BiConsumer<Integer, ByteBuffer> field) {
        while (message.hasRemaining()) {
            long tag = varint(message);
            switch ((int) (tag & 7)) {
                case 0 -> varint(message);
                case 1 -> message.position(message.position() + 8);
                case 5 -> message.position(message.position() + 4);
                default -> {
                    int length = (int) varint(message);
                    field.accept((int) (tag >>> 3), message.slice(message.position(), length));
                    message.position(message.position() + length);
                }
            }
        }
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
