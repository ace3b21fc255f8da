package org.driftline.standalone.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.driftline.standalone.endtoend.Line;

/** A client of the stream of all events that loses its connection, and goes on at the next commander with Last-Event-ID. */
final class Follower implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<URI> commanders;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread thread = new Thread(this::follow, "follower");
    private volatile String last = "0";
    private volatile boolean closed;

    Follower(List<URI> commanders) {
        this.commanders = commanders;
        thread.setDaemon(true);
        thread.start();
    }

    /** The ids of the events seen, each as often as it came. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    int connections() {
        return connections.get();
    }

    private void follow() {
        for (int i = 0; !closed; i++) {
            try (Stream<String> lines = open(commanders.get(i % commanders.size()))) {
                connections.incrementAndGet();
                for (Iterator<String> next = lines.iterator(); next.hasNext() && !closed; ) {
                    read(next.next());
                }
            } catch (IOException | RuntimeException e) {
                // this commander went away: the next one has the same events
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read(String text) {
        if (text.startsWith("id:")) {
            last = text.substring("id:".length()).trim();
            seen.add(last);
        }
    }

    private Stream<String> open(URI commander) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(commander.resolve("/api/v1/events"))
                .header("X-API-Key", Line.API_KEY)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", last)
                .build();
        HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            Thread.sleep(200);
            throw new IOException("answered " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
