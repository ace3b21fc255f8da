package org.driftline.standalone.fault;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;

/** Some clients that post missions, each under a key of its own until some commander has accepted it: as a client should. */
final class Load implements AutoCloseable {
    /** So that one that waits for an answer does not hold up the others. */
    private static final int CLIENTS = 4;

    /** A request's own limit ends with the head of its answer, and a commander may die behind that. */
    private static final long WHOLE_ANSWER_S = 15;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<URI> commanders;
    private final List<String> bodies;
    private final int count;
    private final Duration pause;
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private final List<Thread> threads =
            Stream.generate(() -> new Thread(this::run, "load")).limit(CLIENTS).toList();

    /** @param pause between two missions */
    Load(List<URI> commanders, List<String> bodies, int count, Duration pause) {
        this.commanders = commanders;
        this.bodies = bodies;
        this.count = count;
        this.pause = pause;
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Those that were accepted so far. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    boolean isDone() {
        return accepted.size() == count;
    }

    /** How often something had to be posted again. */
    int repeats() {
        return repeats.get();
    }

    private void run() {
        try {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                post(i, UUID.randomUUID().toString());
                Thread.sleep(pause.toMillis() * CLIENTS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(int number, String key) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            URI commander = commanders.get((number + attempt) % commanders.size());
            try {
                HttpResponse<String> answer = http.sendAsync(
                                request(commander, number, key), HttpResponse.BodyHandlers.ofString())
                        .get(WHOLE_ANSWER_S, TimeUnit.SECONDS);
                if (answer.statusCode() == 202) {
                    accepted.add(
                            MissionClient.json(answer.body()).path("mission_id").asText());
                    return;
                }
            } catch (ExecutionException | TimeoutException e) {
                // it went away, before or after it wrote the mission down: the key tells
            }
            repeats.incrementAndGet();
            Thread.sleep(200);
        }
    }

    private HttpRequest request(URI commander, int number, String key) {
        return HttpRequest.newBuilder(commander.resolve("/api/v1/missions"))
                .timeout(Duration.ofSeconds(10))
                .header("X-API-Key", Line.API_KEY)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(bodies.get(number % bodies.size())))
                .build();
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
