import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures how many missions Driftline accepts and completes: starts commanders and soldiers as processes of their own
 * against servers on loopback, posts drills that take no time, and prints a table. {@code deploy/throughput.sh} prepares
 * the servers and calls this; nothing but a JDK is needed.
 *
 * <p>Times of completion are the database's: a mission is completed when that is committed.
 */
public final class Throughput {
    private static final String KEY = "throughput-api-key-0123456789abcdef";
    private static final String MASTER = "bench:dGhyb3VnaHB1dC1tYXN0ZXIta2V5LTAxMjM0NTY3ODk=";
    private static final String CREDENTIAL = "throughput-worker-credential-0123456789";
    private static final String OPEN = "select count(*) from mission where status in ('CREATED','QUEUED','IN_PROGRESS')";
    private static final List<String> WRITTEN =
            List.of("kB of WAL", "WAL syncs", "transactions", "rows inserted", "rows updated", "rows deleted");

    /** Calls, rows, ms and kB of WAL for each mission. */
    private static final String STATEMENTS = """
            select to_char(calls / %1$f, '990.000') || to_char(rows / %1$f, '9990.00') || to_char(total_exec_time / %1$f, '990.000')
                   || to_char(wal_bytes / 1024 / %1$f, '990.00') || ' ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 90)
            from pg_stat_statements s join pg_database d on d.oid = s.dbid and d.datname = current_database()
            order by total_exec_time desc limit 25
            """;
    private static final String HELP = """
            Options:
              --batch N        missions of a batch (3000)
              --accepts N      missions per measurement of acceptance (5000)
              --rounds N       batches, of which the best and the median are shown (3)
              --warm N         missions before anything is measured (3000)
              --connections N  clients that post at once (32)
              --commanders N   commander processes (1)
              --workers N      soldier processes (1)
              --jobs N         MAX_CONCURRENT_JOBS of each soldier (32)
              --body N         bytes of a mission's body (1024)
              --latency S      seconds of 200 posts a second (15); 0 leaves it out
              --paced S        seconds of 10 missions a second, followed to their ends (20); 0 leaves it out
              --depths         shows the depth of the queues during the last batch
              --scale          instead of all else: batches with 1 and 2 commanders and 1, 2 and 4 workers
              --statements     shows what PostgreSQL did for each statement of the batches, if it has pg_stat_statements
              --stay S         keeps all processes for so long at the end, for a look at them (0)
            """;

    private final Options options;
    private final List<Service> commanders = new ArrayList<>();
    private final List<Service> workers = new ArrayList<>();
    private final Map<String, Long> servers = new LinkedHashMap<>();
    private final List<String[]> table = new ArrayList<>();
    private final List<String> scaled = new ArrayList<>();
    private final Map<Service, Long> largest = new ConcurrentHashMap<>();

    private Throughput(Options options) {
        this.options = options;
        for (String server : env("BENCH_PIDS").split(" ")) {
            servers.put(server.substring(0, server.indexOf('=')), Long.parseLong(server.substring(server.indexOf('=') + 1)));
        }
    }

    public static void main(String[] args) throws Exception {
        if (Arrays.asList(args).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        Throughput run = new Throughput(new Options(args));
        Runtime.getRuntime().addShutdownHook(new Thread(run::endAll));
        Thread watch = new Thread(run::watchMemory);
        watch.setDaemon(true);
        watch.start();
        run.measure();
        run.print();
        System.exit(0);
    }

    private void measure() throws Exception {
        for (int i = 1; i <= options.of("commanders"); i++) {
            commanders.add(startCommander(i));
        }
        row("commander ready", "%.1f s", commanders.get(0).readyAfter);
        say("warming up");
        if (options.has("scale")) {
            scale();
            return;
        }
        post(options.of("warm"));
        row("accepted/s, workers off", "%.0f", post(options.of("accepts")).perSecond());
        for (int i = 1; i <= options.of("workers"); i++) {
            workers.add(startWorker(i));
        }
        row("worker ready", "%.1f s", workers.get(0).readyAfter);
        drain();
        row("accepted/s, workers on", "%.0f", post(options.of("accepts")).perSecond());
        drain();
        batches();
        if (options.of("latency") > 0) {
            latency();
            drain();
        }
        if (options.of("paced") > 0) {
            paced();
        }
        row("commander RSS, largest", "%.0f MB", largest(commanders));
        row("worker RSS, largest", "%.0f MB", largest(workers));
        Thread.sleep(1000L * options.of("stay"));
    }

    private void scale() throws Exception {
        setTo(1, 1);
        post(options.of("warm"));
        drain();
        // in an order in which nobody has to start twice
        for (int[] parts : new int[][] {{1, 1}, {1, 2}, {1, 4}, {2, 4}, {2, 2}, {2, 1}}) {
            setTo(parts[0], parts[1]);
            post(options.of("warm") / 4);
            drain();
            Map<String, Double> before = cpu();
            Depths depths = new Depths();
            double posted = epochSeconds();
            double accepted = post(options.of("batch")).perSecond();
            drain();
            depths.interrupt();
            double ended = Double.parseDouble(sql("select extract(epoch from max(updated_at)) from mission"));
            double used = cpu().entrySet().stream()
                    .mapToDouble(part -> part.getValue() - before.getOrDefault(part.getKey(), 0.0))
                    .sum();
            scaled.add(String.format(Locale.ROOT, "| %d | %d | %.0f | %.0f | %.2f | %d | %d |", parts[0], parts[1],
                    options.of("batch") / (ended - posted), accepted, used * 1000 / options.of("batch"), depths.queued,
                    depths.outbox));
            say("%s", scaled.get(scaled.size() - 1));
        }
    }

    private void setTo(int commanding, int working) throws Exception {
        while (commanders.size() < commanding) {
            commanders.add(startCommander(commanders.size() + 1));
        }
        while (workers.size() < working) {
            workers.add(startWorker(workers.size() + 1));
        }
        while (workers.size() > working) {
            Service last = workers.remove(workers.size() - 1);
            last.process.destroy();
            last.process.waitFor();
        }
    }

    private static Service startCommander(int number) throws Exception {
        Map<String, String> settings = common();
        settings.put("DRIFTLINE_ACCESS_API_KEY", KEY);
        settings.put("DRIFTLINE_ACCESS_TOKEN_KEYS", MASTER);
        settings.put("DRIFTLINE_TOKEN_MASTER_KEYS", MASTER);
        settings.put("DRIFTLINE_WORKER_CREDENTIALS", "*:" + CREDENTIAL);
        settings.put("REDIS_URL", env("BENCH_REDIS_URL"));
        settings.put("DRIFTLINE_LIVE_PREFIX", env("BENCH_NAME") + ":live");
        settings.put("DATABASE_URL", env("BENCH_DATABASE_URL"));
        return Service.start("commander-api", "commander-" + number, flags("COMMANDER_FLAGS", COMMANDER_FLAGS), settings);
    }

    private Service startWorker(int number) throws Exception {
        Map<String, String> settings = common();
        settings.put("DRIFTLINE_COMMANDER_URL", "http://127.0.0.1:" + commanders.get(number % commanders.size()).port);
        settings.put("DRIFTLINE_WORKER_ID", "worker-" + number);
        settings.put("DRIFTLINE_WORKER_CREDENTIAL", CREDENTIAL);
        settings.put("MAX_CONCURRENT_JOBS", Integer.toString(options.of("jobs")));
        settings.put("DRIFTLINE_DRILL_SHORTEST", "0s");
        settings.put("DRIFTLINE_DRILL_LONGEST", "0s");
        return Service.start("soldier-worker", "worker-" + number, flags("SOLDIER_FLAGS", SOLDIER_FLAGS), settings);
    }

    /** As in docs/performance.md. */
    private static final String SMALL = "-Xmx96m -Xss512k -XX:+UseSerialGC -XX:ReservedCodeCacheSize=64m"
            + " -XX:SharedArchiveFile=classes.jsa -Xlog:cds=off";

    private static final String COMMANDER_FLAGS = SMALL;

    private static final String SOLDIER_FLAGS = SMALL;

    private static List<String> flags(String variable, String documented) {
        String given = System.getenv(variable);
        return List.of((given == null ? documented : given).trim().split("\\s+"));
    }

    private static Map<String, String> common() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("RABBITMQ_URL", env("BENCH_RABBITMQ_URL"));
        settings.put("DRIFTLINE_STORAGE", "directory");
        settings.put("DRIFTLINE_STORAGE_DIRECTORY", Files.createDirectories(work("results")).toString());
        settings.put("DRIFTLINE_FORCING_DIRECTORY", Files.createDirectories(work("forcing")).toString());
        settings.put("LOG_LEVEL", "WARN");
        return settings;
    }

    private void batches() throws Exception {
        List<Double> rates = new ArrayList<>();
        Map<String, Double> used = new LinkedHashMap<>();
        int missions = options.of("batch");
        if (options.has("statements")) {
            sql("create extension if not exists pg_stat_statements");
            sql("select pg_stat_statements_reset()");
        }
        double[] wrote = written();
        for (int round = 1; round <= options.of("rounds"); round++) {
            Map<String, Double> before = cpu();
            double posted = epochSeconds();
            Depths depths = options.has("depths") && round == options.of("rounds") ? new Depths() : null;
            post(missions);
            drain();
            if (depths != null) {
                depths.interrupt();
                row("missions queued, at most", "%.0f", depths.queued);
                row("not published, at most", "%.0f", depths.outbox);
            }
            double ended = Double.parseDouble(sql("select extract(epoch from max(updated_at)) from mission"));
            rates.add(missions / (ended - posted));
            cpu().forEach((part, seconds) ->
                    used.merge(part, (seconds - before.getOrDefault(part, 0.0)) * 1000 / missions, Double::sum));
            say("batch %d: %.0f completed/s", round, rates.get(rates.size() - 1));
        }
        double[] sorted = rates.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        row("completed/s, best of " + sorted.length, "%.0f", sorted[sorted.length - 1]);
        row("completed/s, median", "%.0f", sorted[sorted.length / 2]);
        double all = used.values().stream().mapToDouble(Double::doubleValue).sum() / sorted.length;
        row("CPU per mission, all parts", "%.2f ms", all);
        used.forEach((part, millis) -> row("CPU per mission, " + part, "%.2f ms", millis / sorted.length));
        double[] written = written();
        double ended = (double) missions * sorted.length;
        for (int i = 0; i < WRITTEN.size(); i++) {
            row(WRITTEN.get(i) + " per mission", "%.2f", (written[i] - wrote[i]) / ended);
        }
        if (options.has("statements")) {
            System.out.println(sql(STATEMENTS.formatted(ended)));
        }
    }

    /** What PostgreSQL has written so far; unlike times, that is the same on any machine. */
    private static double[] written() throws IOException, InterruptedException {
        return Arrays.stream(sql("""
                        select wal_bytes / 1024 || ' ' || wal_sync || ' ' || xact_commit || ' ' || tup_inserted || ' '
                               || tup_updated || ' ' || tup_deleted
                        from pg_stat_wal, pg_stat_database where datname = current_database()
                        """).split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private void latency() throws Exception {
        say("200 posts a second");
        double[] millis = paced(200, options.of("latency"), post -> {});
        row("accept p50 at 200/s", "%.1f ms", at(millis, 0.50));
        row("accept p99 at 200/s", "%.1f ms", at(millis, 0.99));
    }

    /** Each is followed by its event stream, so this is what a client sees. */
    private void paced() throws Exception {
        say("10 missions a second, followed to their ends");
        double[] millis = paced(10, options.of("paced"), Follower::untilEnd);
        row("end to end, median at 10/s", "%.1f ms", at(millis, 0.50));
        row("end to end, p99 at 10/s", "%.1f ms", at(millis, 0.99));
    }

    private interface After {
        void accepted(Posted posted) throws IOException;
    }

    private record Posted(int port, String mission) {}

    /** Latencies from when each post was due: a slow answer makes the later ones no better. */
    private double[] paced(int perSecond, int seconds, After after) throws Exception {
        int posts = perSecond * seconds;
        double[] millis = new double[posts];
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime() + 200_000_000L;
        inParallel(Math.min(options.of("connections"), posts), client -> {
            for (int i = next.getAndIncrement(); i < posts; i = next.getAndIncrement()) {
                long due = start + (long) (i * 1e9 / perSecond);
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                after.accepted(new Posted(client.port, client.post(body(i))));
                millis[i] = (System.nanoTime() - due) / 1e6;
            }
        });
        Arrays.sort(millis);
        return millis;
    }

    private Rate post(int missions) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        inParallel(options.of("connections"), client -> {
            for (int i = next.getAndIncrement(); i < missions; i = next.getAndIncrement()) {
                client.post(body(i));
            }
        });
        Rate rate = new Rate(missions, (System.nanoTime() - start) / 1e9);
        say("%d accepted in %.1f s, %.0f/s", missions, rate.seconds, rate.perSecond());
        return rate;
    }

    private record Rate(int missions, double seconds) {
        double perSecond() {
            return missions / seconds;
        }
    }

    private interface Work {
        void with(Client client) throws Exception;
    }

    private void inParallel(int clients, Work work) throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Exception> failures = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int port = commanders.get(i % commanders.size()).port;
            Thread thread = new Thread(() -> {
                try (Client client = new Client(port)) {
                    work.with(client);
                } catch (Exception e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IOException(failures.size() + " clients gave up, the first: " + failures.get(0), failures.get(0));
        }
    }

    private String body(int number) {
        String head = "{\"name\":\"Throughput " + number + "\",\"kind\":\"drill\",\"payload\":\"";
        return head + "x".repeat(Math.max(0, options.of("body") - head.length() - 2)) + "\"}";
    }

    /** Waits until every mission has ended; gives up when nothing moves for a minute. */
    private void drain() throws Exception {
        long last = Long.MAX_VALUE;
        long moved = System.nanoTime();
        while (true) {
            long open = Long.parseLong(sql(OPEN));
            if (open == 0) {
                return;
            }
            if (open != last) {
                last = open;
                moved = System.nanoTime();
            }
            if (System.nanoTime() - moved > 60e9) {
                throw new IOException(open + " missions do not end");
            }
            Thread.sleep(400);
        }
    }

    /** Looks at what waits until it is interrupted, and keeps the most. */
    private static final class Depths extends Thread {
        private volatile long queued;
        private volatile long outbox;

        Depths() {
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            try {
                while (!isInterrupted()) {
                    String[] now = sql("select (select count(*) from mission where status = 'QUEUED'),"
                                    + " (select count(*) from outbox) + (select count(*) from event_waiting)").split("\\|");
                    queued = Math.max(queued, Long.parseLong(now[0]));
                    outbox = Math.max(outbox, Long.parseLong(now[1]));
                    sleep(300);
                }
            } catch (InterruptedException e) {
                interrupt();
            } catch (IOException e) {
                say("depths: %s", e);
            }
        }
    }

    private static String sql(String statement) throws IOException, InterruptedException {
        Process psql = new ProcessBuilder(env("BENCH_PSQL"), "-qtA", env("BENCH_DATABASE_URL"), "-c", statement)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        if (psql.waitFor() != 0) {
            throw new IOException("psql ended with " + psql.exitValue());
        }
        return answer;
    }

    /** CPU seconds that each part has used so far. */
    private Map<String, Double> cpu() throws IOException {
        Map<String, Double> used = new TreeMap<>();
        for (Service service : commanders) {
            used.merge("commander", ticks(service.process.pid(), false) / 100.0, Double::sum);
        }
        for (Service service : workers) {
            used.merge("worker", ticks(service.process.pid(), false) / 100.0, Double::sum);
        }
        for (Map.Entry<String, Long> server : servers.entrySet()) {
            double ticks = ticks(server.getValue(), true);
            List<ProcessHandle> children = ProcessHandle.of(server.getValue()).stream()
                    .flatMap(ProcessHandle::children)
                    .toList();
            for (ProcessHandle child : children) {
                ticks += ticks(child.pid(), false);
            }
            used.put(server.getKey(), ticks / 100.0);
        }
        used.put("driver", ticks(ProcessHandle.current().pid(), true) / 100.0);
        return used;
    }

    /** 10 ms each. */
    private static long ticks(long pid, boolean withEndedChildren) throws IOException {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        } catch (NoSuchFileException e) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return withEndedChildren ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    }

    private void watchMemory() {
        try {
            while (true) {
                for (Service service : all()) {
                    largest.merge(service, service.rss(), Math::max);
                }
                Thread.sleep(250);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Service> all() {
        List<Service> all = new ArrayList<>(commanders);
        all.addAll(workers);
        return all;
    }

    /** MB. */
    private double largest(List<Service> services) {
        return services.stream().mapToLong(service -> largest.getOrDefault(service, 0L)).max().orElse(0) / 1024.0;
    }

    private void row(String what, String format, double value) {
        String shown = String.format(Locale.ROOT, format, value);
        synchronized (table) {
            table.removeIf(row -> row[0].equals(what));
            table.add(new String[] {what, shown});
        }
        say("%s: %s", what, shown);
    }

    private void print() {
        System.out.printf(
                "%n%d commander, %d worker, %d processors, Java %s%n%n",
                commanders.size(), workers.size(), Runtime.getRuntime().availableProcessors(), Runtime.version());
        if (!scaled.isEmpty()) {
            System.out.printf("| commanders | workers | completed/s | accepted/s meanwhile | CPU per mission (ms) |"
                    + " missions queued, at most | not published, at most |%n|---|---|---|---|---|---|---|%n");
            scaled.forEach(System.out::println);
            return;
        }
        System.out.printf("| what | measured |%n|---|---|%n");
        table.forEach(row -> System.out.printf("| %s | %s |%n", row[0], row[1]));
    }

    private void endAll() {
        all().forEach(service -> service.process.destroy());
        for (Service service : all()) {
            try {
                if (!service.process.waitFor(20, TimeUnit.SECONDS)) {
                    service.process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                service.process.destroyForcibly();
            }
        }
    }

    private static void say(String format, Object... values) {
        System.err.println(String.format(Locale.ROOT, format, values));
    }

    private static double epochSeconds() {
        return System.currentTimeMillis() / 1000.0;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    private static String env(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set; run deploy/throughput.sh");
        }
        return value;
    }

    private static Path work(String name) {
        return Path.of(env("BENCH_WORK"), name);
    }

    /** One of our processes. */
    private static final class Service {
        private final Process process;
        private final int port;
        private final double readyAfter;

        private Service(Process process, int port, double readyAfter) {
            this.process = process;
            this.port = port;
            this.readyAfter = readyAfter;
        }

        static Service start(String module, String name, List<String> flags, Map<String, String> settings)
                throws Exception {
            int port = freePort();
            List<String> command = new ArrayList<>();
            command.add(ProcessHandle.current().info().command().orElse("java"));
            command.addAll(flags);
            command.addAll(List.of("-jar", "quarkus-run.jar"));
            Path log = work(name + ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Path.of(module, "target", "quarkus-app").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(settings);
            builder.environment().put("PORT", Integer.toString(port));
            builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
            long start = System.nanoTime();
            Process process = builder.start();
            while (!isReady(port)) {
                if (!process.isAlive() || System.nanoTime() - start > 300e9) {
                    process.destroyForcibly();
                    throw new IOException(name + " is not ready:\n" + Files.readString(log));
                }
                Thread.sleep(20);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            say("%s is ready after %.1f s", name, seconds);
            return new Service(process, port, seconds);
        }

        private static boolean isReady(int port) {
            try (Client client = new Client(port)) {
                return client.get("/q/health/ready") == 200;
            } catch (IOException e) {
                return false;
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress("127.0.0.1", 0));
                return socket.getLocalPort();
            }
        }

        /** kB. */
        long rss() {
            try {
                return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            } catch (IOException e) {
                return 0;
            }
        }
    }

    /** One connection that is kept: a client library would cost more CPU than the service that is measured. */
    private static final class Client implements AutoCloseable {
        private final int port;
        private final Socket socket = new Socket();
        private final InputStream in;
        private final OutputStream out;

        Client(int port) throws IOException {
            this.port = port;
            socket.connect(new InetSocketAddress("127.0.0.1", port), 2000);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }

        int get(String path) throws IOException {
            send("GET " + path, "");
            return answer().status;
        }

        /** Posts a mission and returns its id. */
        String post(String body) throws IOException {
            send("POST /api/v1/missions", body);
            Answer answer = answer();
            if (answer.status != 202) {
                throw new IOException("answered " + answer.status + ": " + answer.body);
            }
            int at = answer.body.indexOf("\"mission_id\":\"") + 14;
            return answer.body.substring(at, at + 36);
        }

        /** Leaves the answer's body to be read by the caller. */
        InputStream open(String path) throws IOException {
            send("GET " + path, "");
            return in;
        }

        private void send(String what, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head = what + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-Key: " + KEY
                    + (bytes.length == 0 ? "" : "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length)
                    + "\r\n\r\n";
            byte[] request = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + bytes.length);
            System.arraycopy(bytes, 0, request, head.length(), bytes.length);
            out.write(request);
        }

        private Answer answer() throws IOException {
            int status = Integer.parseInt(line().split(" ")[1]);
            int length = 0;
            for (String line = line(); !line.isEmpty(); line = line()) {
                if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).trim());
                }
            }
            return new Answer(status, new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the connection was closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

        private record Answer(int status, String body) {}
    }

    /** Reads a mission's event stream until its end is told. */
    private static final class Follower {
        private Follower() {}

        static void untilEnd(Posted posted) throws IOException {
            try (Client client = new Client(posted.port)) {
                InputStream in = client.open("/api/v1/missions/" + posted.mission + "/events");
                StringBuilder read = new StringBuilder();
                byte[] buffer = new byte[8192];
                while (!isEnd(read)) {
                    int n = in.read(buffer);
                    if (n < 0) {
                        throw new IOException("the stream ended before the mission: " + read);
                    }
                    read.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                }
            }
        }

        private static boolean isEnd(StringBuilder read) {
            return read.indexOf("\"new_status\":\"COMPLETED\"") >= 0 || read.indexOf("\"new_status\":\"FAILED\"") >= 0;
        }
    }

    private static final class Options {
        private final Map<String, Integer> values = new TreeMap<>(Map.ofEntries(
                Map.entry("batch", 3000),
                Map.entry("accepts", 5000),
                Map.entry("rounds", 3),
                Map.entry("warm", 3000),
                Map.entry("connections", 32),
                Map.entry("commanders", 1),
                Map.entry("workers", 1),
                Map.entry("jobs", 32),
                Map.entry("body", 1024),
                Map.entry("latency", 15),
                Map.entry("paced", 20),
                Map.entry("stay", 0)));

        Options(String[] args) {
            for (int i = 0; i < args.length; i++) {
                String name = args[i].replaceFirst("^--", "");
                if (List.of("depths", "statements", "scale").contains(name)) {
                    values.put(name, 1);
                } else if (values.containsKey(name) && i + 1 < args.length) {
                    values.put(name, Integer.parseInt(args[++i]));
                } else {
                    System.err.println("unknown option or no value: " + args[i] + "\n" + HELP);
                    System.exit(2);
                }
            }
        }

        int of(String name) {
            return values.get(name);
        }

        boolean has(String name) {
            return values.containsKey(name);
        }
    }
}
