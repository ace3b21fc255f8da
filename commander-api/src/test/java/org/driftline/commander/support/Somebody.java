package org.driftline.commander.support;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.access.Authenticator;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.identity.Role;

import static io.restassured.RestAssured.given;

/**
 * A caller for tests that ask who may do what, known by a credential that only tests understand: no account is made, and no
 * password is hashed.
 *
 * @param caller who he is
 */
public record Somebody(Caller caller) {
    private static final String PREFIX = "test-somebody:";

    /** Somebody new with this role. */
    public static Somebody with(Role role) {
        UUID id = UUID.randomUUID();
        return new Somebody(new Caller(id, role.wire() + "-" + id.toString().substring(0, 8), role));
    }

    /** A request of his, and JSON as its body. */
    public RequestSpecification client() {
        String credential = PREFIX + caller.role() + ":" + caller.id() + ":" + caller.name();
        return given().header("X-API-Key", credential).contentType(ContentType.JSON);
    }

    /** Posts a mission of his that must be accepted. */
    public UUID post(String body) {
        return UUID.fromString(client().body(body)
                .post("/missions")
                .then()
                .statusCode(202)
                .extract()
                .path("mission_id"));
    }

    /** Recognises everybody that tests make up. */
    @ApplicationScoped
    public static class AllOfThem implements Authenticator {
        @Override
        public Uni<Optional<Caller>> recognise(String credential) {
            if (!credential.startsWith(PREFIX)) {
                return Uni.createFrom().item(Optional.empty());
            }
            String[] parts = credential.substring(PREFIX.length()).split(":", 3);
            Caller caller = new Caller(UUID.fromString(parts[1]), parts[2], Role.valueOf(parts[0]));
            return Uni.createFrom().item(Optional.of(caller));
        }
    }
}
