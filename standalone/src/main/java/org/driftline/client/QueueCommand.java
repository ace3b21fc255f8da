package org.driftline.client;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code queue}: for administrators. */
@Command(
        name = "queue",
        mixinStandardHelpOptions = true,
        description = "Looks after the queues (administrators).",
        subcommands = {
            QueueCommand.Check.class,
            QueueCommand.Clear.class,
            QueueCommand.Redrive.class,
            QueueCommand.PushTest.class,
            QueueCommand.Batch.class
        })
final class QueueCommand extends ClientCommand {
    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to do: check, clear, redrive, push-test or batch");
    }

    private static ObjectNode drill(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("kind", "drill");
    }

    /** {@code queue check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Shows what waits on each queue and who takes it; exits with 1 when nobody takes orders.")
    static final class Check extends ClientCommand {
        @Override
        public Integer call() throws IOException, InterruptedException {
            JsonNode answer = options.open().get("/queues");
            boolean served = true;
            for (JsonNode queue : answer.path("queues")) {
                String name = queue.path("name").asText();
                print(
                        queue,
                        String.format(
                                Locale.ROOT,
                                "%-22s %8s waiting  %3s consumers  %s",
                                name,
                                queue.path("messages").asText("-"),
                                queue.path("consumers").asText("-"),
                                queue.path("purpose").asText()));
                served &= name.endsWith(".dead") || queue.path("consumers").asInt() > 0;
            }
            return served ? DONE : 1;
        }
    }

    /** {@code queue clear}. */
    @Command(
            name = "clear",
            mixinStandardHelpOptions = true,
            description = "Empties a queue of dead letters. For the queue of orders, whose messages are missions, it"
                    + " cancels every mission that waits there: none is lost without a trace.")
    static final class Clear extends ClientCommand {
        private static final int PAGE = 100;

        @Parameters(paramLabel = "QUEUE", description = "Such as orders_queue.dead.")
        String queue = "";

        @Option(names = "--yes", required = true, description = "Yes, really.")
        boolean yes;

        @Override
        public Integer call() throws IOException, InterruptedException {
            Server server = options.open();
            if (queue.endsWith(".dead")) {
                JsonNode answer = server.delete("/queues/" + queue + "/messages");
                print(answer, answer.path("removed").asLong() + " dead letters removed from " + queue);
                return DONE;
            }
            int cancelled = 0;
            for (JsonNode waiting = queued(server); !waiting.isEmpty(); waiting = queued(server)) {
                for (JsonNode mission : waiting) {
                    String id = mission.path("mission_id").asText();
                    try {
                        print(server.post("/missions/" + id + "/cancel", null), id + "  cancelled");
                        cancelled++;
                    } catch (RefusedException e) {
                        // it ended meanwhile
                        spec.commandLine().getErr().println(id + "  " + e.getMessage());
                    }
                }
            }
            print(
                    JsonNodeFactory.instance.objectNode().put("cancelled", cancelled),
                    cancelled + " waiting missions cancelled");
            return DONE;
        }

        private static JsonNode queued(Server server) throws IOException, InterruptedException {
            return server.get("/missions?status=queued&limit=" + PAGE).path("missions");
        }
    }

    /** {@code queue redrive}. */
    @Command(
            name = "redrive",
            mixinStandardHelpOptions = true,
            description =
                    "Gives up to 100 dead letters another chance, once what was wrong is mended: status events are"
                            + " judged anew, the missions of orders are tried again. What nothing can be made of stays.")
    static final class Redrive extends ClientCommand {
        @Parameters(paramLabel = "QUEUE", description = "Such as orders_queue.dead.")
        String queue = "";

        @Override
        public Integer call() throws IOException, InterruptedException {
            Server server = options.open();
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            ArrayNode ids = body.putArray("message_ids");
            server.get("/queues/" + queue + "/messages")
                    .path("messages")
                    .forEach(letter -> ids.add(letter.path("message_id").asText()));
            JsonNode answer = server.post("/queues/" + queue + "/redrive", body);
            for (JsonNode letter : answer.path("results")) {
                print(
                        letter,
                        letter.path("message_id").asText() + "  "
                                + letter.path("outcome").asText() + "  "
                                + letter.path("detail").asText());
            }
            return DONE;
        }
    }

    /** {@code queue push-test}. */
    @Command(
            name = "push-test",
            mixinStandardHelpOptions = true,
            description =
                    "Sends one drill through the whole line and follows it; a drill may fail on purpose, and then has"
                            + " still come through.")
    static final class PushTest extends ClientCommand {
        @Override
        public Integer call() throws IOException, InterruptedException {
            Server server = options.open();
            JsonNode accepted = server.postOnce(
                    "/missions", drill("Test of the line"), UUID.randomUUID().toString());
            int exit = watch(server, accepted.path("mission_id").asText());
            String status = server.get(
                            "/missions/" + accepted.path("mission_id").asText())
                    .path("status")
                    .asText();
            return status.equals("FAILED") ? DONE : exit;
        }
    }

    /** {@code queue batch}. */
    @Command(name = "batch", mixinStandardHelpOptions = true, description = "Posts many drills at once.")
    static final class Batch extends ClientCommand {
        private static final int MOST = 100;

        @Parameters(paramLabel = "N", description = "How many.")
        int count;

        @Override
        public Integer call() throws IOException, InterruptedException {
            Server server = options.open();
            for (int posted = 0; posted < count; ) {
                int size = Math.min(MOST, count - posted);
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                ArrayNode missions = body.putArray("missions");
                for (int i = 1; i <= size; i++) {
                    missions.add(drill("Drill " + (posted + i) + " of " + count));
                }
                JsonNode answer = server.postOnce(
                        "/missions/batch", body, UUID.randomUUID().toString());
                posted += size;
                print(answer, posted + " of " + count + " posted");
            }
            return DONE;
        }
    }
}
