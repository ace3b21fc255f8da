package org.driftline.commander.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.Stream;

import io.restassured.RestAssured;

/** A mission's server-sent events. */
public final class MissionStream {
    private MissionStream() {}

    /** The lines as they come, with the key; to be closed. */
    public static Stream<String> follow(UUID mission) throws IOException, InterruptedException {
        URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/missions/" + mission + "/events");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("X-API-Key", TestSettings.API_KEY)
                .header("Accept", "text/event-stream")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body();
    }
}
