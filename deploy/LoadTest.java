import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Posts missions to a running Driftline, follows each to its end, and says how that went. One file, no build, nothing but a
 * JDK: {@code java deploy/LoadTest.java --help}.
 *
 * <p>Exit code 0: every mission that was accepted has ended; 1: one was lost, or has not ended in time; 2: bad arguments.
 */
public final class LoadTest {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);
    /** Access tokens are renewed this long before they end. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Options options;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CALL).build();
    private final ExecutorService workers = Executors.newCachedThreadPool(LoadTest::daemon);
    private final ConcurrentLinkedQueue<Double> accepts = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> ends = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
    private final AtomicInteger renewals = new AtomicInteger();
    private final AtomicReference<Login> login = new AtomicReference<>();

    private LoadTest(Options options) {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.HELP);
            System.exit(2);
            return;
        }
        if (options == null) {
            System.out.println(Options.HELP);
            return;
        }
        System.exit(new LoadTest(options).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        say("target %s, %d missions of kind %s%s", options.server, options.missions, options.kind,
                options.rate > 0 ? String.format(Locale.ROOT, ", %.1f a second", options.rate) : ", all at once");
        authenticate();
        Thread killer = killer();
        long start = System.nanoTime();
        CountDownLatch open = new CountDownLatch(options.missions);
        for (int i = 0; i < options.missions; i++) {
            pace(start, i);
            int number = i + 1;
            workers.execute(() -> {
                try {
                    mission(number);
                } finally {
                    open.countDown();
                }
            });
        }
        boolean all = open.await(options.patience.toSeconds() + CALL.toSeconds(), TimeUnit.SECONDS);
        if (killer != null) {
            killer.interrupt();
        }
        report(seconds(start));
        return all && count("lost") == 0 && count("never ended") == 0 && count("refused") == 0;
    }

    /**
     * An API key is used as it is; a user logs in, and is made first if there is none: by the key if there is one too, else
     * by registration. His token is renewed at once and then as it ages.
     */
    private void authenticate() throws IOException, InterruptedException {
        if (options.user == null) {
            say(options.apiKey == null ? "without credentials" : "authenticated by an API key");
        } else {
            String credentials = "{\"username\":\"" + options.user + "\",\"password\":\"" + options.password + "\"}";
            HttpResponse<String> answer = call("POST", "/api/v1/auth/login", credentials, Map.of());
            if (answer.statusCode() != 200) {
                answer = options.apiKey == null
                        ? call("POST", "/api/v1/auth/register", credentials, Map.of())
                        : call(
                                "POST",
                                "/api/v1/accounts",
                                credentials.replace("}", ",\"role\":\"operator\"}"),
                                Map.of("X-API-Key", options.apiKey));
                if (answer.statusCode() >= 300) {
                    throw new IOException("no login and no new account: " + answer.statusCode() + " " + answer.body());
                }
                answer = call("POST", "/api/v1/auth/login", credentials, Map.of());
            }
            login.set(Login.read(answer));
            say("logged in as %s, token good for %s", options.user, login.get().life());
            exerciseTokens();
        }
    }

    /** A token is good until its end, a renewal makes the next, and what was made up or used up is refused. */
    private void exerciseTokens() throws IOException, InterruptedException {
        Login first = login.get();
        expect(200, "a call with the token", call("GET", "/api/v1/users/me", null, bearer(first.access)));
        expect(401, "a call with an altered token", call("GET", "/api/v1/users/me", null, bearer(first.access + "x")));
        login.set(renewed(first));
        say("token renewed");
        expect(200, "a call with the renewed token", call("GET", "/api/v1/users/me", null, bearer(login.get().access)));
    }

    private Login renewed(Login current) throws IOException, InterruptedException {
        return Login.read(call(
                "POST", "/api/v1/auth/refresh", "{\"refresh_token\":\"" + current.refresh + "\"}", Map.of()));
    }

    private static void expect(int status, String what, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(what + " was answered " + answer.statusCode() + " and not " + status);
        }
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private synchronized Map<String, String> credentials() throws IOException, InterruptedException {
        Login current = login.get();
        if (current == null) {
            return options.apiKey == null ? Map.of() : Map.of("X-API-Key", options.apiKey);
        }
        if (current.isOld() || options.renewEach > 0 && accepts.size() / options.renewEach > renewals.get()) {
            current = renewed(current);
            login.set(current);
            say("token renewed (%d)", renewals.incrementAndGet());
        }
        return bearer(current.access);
    }

    private void mission(int number) {
        String key = UUID.randomUUID().toString();
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = post(body(number), key);
            if (answer.statusCode() != 202) {
                ended("refused", "%4d refused: %d %s", number, answer.statusCode(), answer.body());
                return;
            }
            String id = field(answer.body(), "mission_id");
            accepts.add(millis(start));
            say("%4d accepted %s after %.1f ms", number, id, millis(start));
            String status = follow(number, id, start);
            ends.add(millis(start));
            ended(status, "%4d %s after %.1f ms", number, status, millis(start));
        } catch (IOException e) {
            ended("lost", "%4d lost: %s", number, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended("lost", "%4d interrupted", number);
        }
    }

    /** Sent again under the same key when nobody knows what became of it. */
    private HttpResponse<String> post(String body, String key) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                Map<String, String> headers = new TreeMap<>(credentials());
                headers.put("Idempotency-Key", key);
                HttpResponse<String> answer = call("POST", "/api/v1/missions", body, headers);
                boolean again = answer.statusCode() == 503 || answer.statusCode() == 429;
                if (!again || tries == 10) {
                    return answer;
                }
            } catch (IOException e) {
                if (tries == 10) {
                    throw e;
                }
            }
            Thread.sleep(500L * tries);
        }
    }

    private String follow(int number, String id, long start) throws IOException, InterruptedException {
        String last = "";
        while (seconds(start) < options.patience.toSeconds()) {
            try {
                HttpResponse<String> answer = call("GET", "/api/v1/missions/" + id + "/status", null, credentials());
                if (answer.statusCode() == 404) {
                    return "lost";
                }
                String status = answer.statusCode() == 200 ? field(answer.body(), "status") : last;
                if (!status.equals(last)) {
                    say("%4d %s %s after %.1f ms", number, id, status, millis(start));
                    last = status;
                }
                if (List.of("COMPLETED", "FAILED", "CANCELLED").contains(status)) {
                    return status;
                }
            } catch (IOException e) {
                say("%4d no answer: %s", number, e.getMessage());
            }
            Thread.sleep(POLL.toMillis());
        }
        return "never ended";
    }

    private String body(int number) {
        if (options.kind.equals("drill")) {
            return "{\"name\":\"Load test " + number + "\",\"kind\":\"drill\",\"payload\":\"" + "x".repeat(options.bytes) + "\"}";
        }
        return String.format(
                Locale.ROOT,
                "{\"name\":\"Load test %d\",\"params\":{\"latitude\":%s,\"longitude\":%s,\"start_time\":\"%s\","
                        + "\"duration_hours\":%d,\"num_particles\":%d,\"object_type\":\"PIW-1\",\"seed\":%d%s}}",
                number, options.latitude, options.longitude, options.at, options.hours, options.particles, number,
                options.constant
                        ? ",\"forcing\":{\"current\":{\"u\":0.2,\"v\":0.1},\"wind\":{\"u\":5,\"v\":3}}"
                        : "");
    }

    /** Kills one of the given processes at a time, at random, as a test of what follows. */
    private Thread killer() {
        if (options.killEach.isZero() || options.killPattern == null) {
            return null;
        }
        Thread killer = new Thread(() -> {
            try {
                while (true) {
                    Thread.sleep(options.killEach.toMillis());
                    List<ProcessHandle> found = ProcessHandle.allProcesses()
                            .filter(p -> p.pid() != ProcessHandle.current().pid())
                            .filter(p -> p.info().commandLine().orElse("").matches(".*(" + options.killPattern + ").*"))
                            .toList();
                    if (!found.isEmpty()) {
                        ProcessHandle victim = found.get((int) (Math.random() * found.size()));
                        say("killing process %d", victim.pid());
                        victim.destroyForcibly();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        killer.setDaemon(true);
        killer.start();
        return killer;
    }

    private HttpResponse<String> call(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(options.server.resolve(path))
                .timeout(CALL)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void pace(long start, int index) throws InterruptedException {
        if (options.rate > 0) {
            long due = start + (long) (index / options.rate * 1e9);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        }
    }

    private void ended(String outcome, String format, Object... values) {
        outcomes.computeIfAbsent(outcome, name -> new AtomicInteger()).incrementAndGet();
        say(format, values);
    }

    private int count(String outcome) {
        AtomicInteger counted = outcomes.get(outcome);
        return counted == null ? 0 : counted.get();
    }

    private void report(double seconds) {
        System.out.printf(Locale.ROOT, "%n%d missions in %.1f s%n", options.missions, seconds);
        new TreeMap<>(outcomes).forEach((outcome, n) -> System.out.printf(
                Locale.ROOT, "  %-12s %6d  %5.1f %%%n", outcome, n.get(), 100.0 * n.get() / options.missions));
        latencies("accepted after", accepts);
        latencies("ended after", ends);
        System.out.printf(Locale.ROOT, "  accepted/s   %8.1f%n  ended/s      %8.1f%n", accepts.size() / seconds, ends.size() / seconds);
    }

    private static void latencies(String what, ConcurrentLinkedQueue<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-14s p50 %9.1f ms   p95 %9.1f ms   p99 %9.1f ms   max %9.1f ms%n",
                    what, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), sorted[sorted.length - 1]);
        }
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1)];
    }

    private void say(String format, Object... values) {
        if (!options.quiet) {
            System.out.println(CLOCK.format(Instant.now()) + "  " + String.format(Locale.ROOT, format, values));
        }
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    /** A text or number of a flat JSON object: enough for the answers that are read here. */
    private static String field(String json, String name) throws IOException {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]*)").matcher(json);
        if (!found.find()) {
            throw new IOException("no " + name + " in " + json);
        }
        return found.group(1).trim();
    }

    private record Login(String access, String refresh, Instant until) {
        static Login read(HttpResponse<String> answer) throws IOException {
            if (answer.statusCode() != 200) {
                throw new IOException("no token: " + answer.statusCode() + " " + answer.body());
            }
            long life = Long.parseLong(field(answer.body(), "expires_in"));
            return new Login(
                    field(answer.body(), "access_token"),
                    field(answer.body(), "refresh_token"),
                    Instant.now().plusSeconds(life));
        }

        boolean isOld() {
            return Instant.now().isAfter(until.minus(MARGIN));
        }

        Duration life() {
            return Duration.between(Instant.now(), until).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        }
    }

    private static final class Options {
        static final String HELP = """
                usage: java deploy/LoadTest.java [OPTION ...]
                  --server URL        default http://127.0.0.1:8080 (DRIFTLINE_SERVER)
                  --api-key KEY       (DRIFTLINE_API_KEY)
                  --user NAME --password TEXT
                                      logs in; a user that there is not is made, by the key or by registering
                  --renew-each N      renew the token after every N accepted missions, too
                  --missions N        default 20
                  --rate R            so many a second; all at once when left out
                  --duration S        with --rate: for so many seconds, instead of --missions
                  --kind drill|drift  default drill
                  --bytes N           of ballast in a drill, default 0
                  --particles N       of a drift, default 1000      --hours N   default 24
                  --at TIME --latitude DEG --longitude DEG          of a drift
                  --constant          a drift in constant wind and current: needs no forcing files
                  --patience S        until a mission must have ended, default 120
                  --kill-each S --kill-pattern REGEX
                                      kills a process whose command line matches, every S seconds
                  --quiet             only the summary""";

        URI server = URI.create(env("DRIFTLINE_SERVER", "http://127.0.0.1:8080"));
        String apiKey = System.getenv("DRIFTLINE_API_KEY");
        String user;
        String password;
        int renewEach;
        int missions = 20;
        double rate;
        String kind = "drill";
        int bytes;
        int particles = 1000;
        int hours = 24;
        String at = Instant.now().minus(Duration.ofHours(6)).toString();
        double latitude = 60;
        double longitude = -3;
        boolean constant;
        Duration patience = Duration.ofSeconds(120);
        Duration killEach = Duration.ZERO;
        String killPattern;
        boolean quiet;

        /** Null when only help is wanted. */
        static Options parse(String... args) {
            Options options = new Options();
            List<String> rest = new ArrayList<>(Arrays.asList(args));
            double duration = 0;
            while (!rest.isEmpty()) {
                String name = rest.remove(0);
                switch (name) {
                    case "--help", "-h" -> {
                        return null;
                    }
                    case "--server" -> options.server = URI.create(value(name, rest));
                    case "--api-key" -> options.apiKey = value(name, rest);
                    case "--user" -> options.user = value(name, rest);
                    case "--password" -> options.password = value(name, rest);
                    case "--renew-each" -> options.renewEach = Integer.parseInt(value(name, rest));
                    case "--missions" -> options.missions = Integer.parseInt(value(name, rest));
                    case "--rate" -> options.rate = Double.parseDouble(value(name, rest));
                    case "--duration" -> duration = Double.parseDouble(value(name, rest));
                    case "--kind" -> options.kind = value(name, rest);
                    case "--bytes" -> options.bytes = Integer.parseInt(value(name, rest));
                    case "--particles" -> options.particles = Integer.parseInt(value(name, rest));
                    case "--hours" -> options.hours = Integer.parseInt(value(name, rest));
                    case "--at" -> options.at = value(name, rest);
                    case "--latitude" -> options.latitude = Double.parseDouble(value(name, rest));
                    case "--longitude" -> options.longitude = Double.parseDouble(value(name, rest));
                    case "--constant" -> options.constant = true;
                    case "--patience" -> options.patience = Duration.ofSeconds(Long.parseLong(value(name, rest)));
                    case "--kill-each" -> options.killEach = Duration.ofSeconds(Long.parseLong(value(name, rest)));
                    case "--kill-pattern" -> options.killPattern = value(name, rest);
                    case "--quiet" -> options.quiet = true;
                    default -> throw new IllegalArgumentException("unknown option " + name);
                }
            }
            if (duration > 0) {
                if (options.rate <= 0) {
                    throw new IllegalArgumentException("--duration needs --rate");
                }
                options.missions = (int) Math.ceil(options.rate * duration);
            }
            if (!List.of("drill", "drift").contains(options.kind)) {
                throw new IllegalArgumentException("--kind is drill or drift");
            }
            if (options.user != null && options.password == null) {
                throw new IllegalArgumentException("--user needs --password");
            }
            return options;
        }

        private static String value(String name, List<String> rest) {
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            return rest.remove(0);
        }

        private static String env(String name, String otherwise) {
            String value = System.getenv(name);
            return value == null || value.isBlank() ? otherwise : value;
        }
    }
}
