package org.driftline.standalone.endtoend;

import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Follows all events as a browser does: whenever the stream breaks off, it comes back with the id of the last event that it
 * has heard whole.
 */
final class EventFollower implements AutoCloseable {
    private static final String STREAM = "/api/v1/events";

    private final MissionClient client;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::follow, "event-follower");
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    /** Why the stream could not be had, or broke off. */
    private final List<String> breaks = new CopyOnWriteArrayList<>();
    /** Before the first event. */
    private String lastId = "0";

    private EventFollower(MissionClient client) {
        this.client = client;
    }

    static EventFollower start(MissionClient client) {
        EventFollower follower = new EventFollower(client);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    /** The envelopes' ids, in the order of their arrival. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    List<String> breaks() {
        return List.copyOf(breaks);
    }

    /** How often the stream was opened. */
    int connections() {
        return connections.get();
    }

    /** Whoever listens still, which is a daemon, is told to stop. */
    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }

    private void follow() {
        do {
            try (Stream<String> lines = client.stream(STREAM, lastId)) {
                connections.incrementAndGet();
                hear(lines.iterator());
            } catch (UncheckedIOException | IllegalStateException e) {
                breaks.add(e.toString());
            }
        } while (!isClosedAfterAWhile());
    }

    /** The time that passes before a client comes back. */
    private boolean isClosedAfterAWhile() {
        try {
            return closed.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** An event counts when the empty line behind it has come. */
    private void hear(Iterator<String> lines) {
        String id = "";
        StringBuilder data = new StringBuilder();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = value(line);
            } else if (line.startsWith("data:")) {
                data.append(value(line));
            } else if (line.isEmpty() && data.length() > 0) {
                heard.add(MissionClient.json(data.toString()).path("id").asText());
                lastId = id;
                data.setLength(0);
            }
        }
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }
}
