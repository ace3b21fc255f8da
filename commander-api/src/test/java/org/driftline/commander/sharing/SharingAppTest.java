package org.driftline.commander.sharing;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Role;
import org.driftline.commander.support.People;
import org.driftline.commander.support.People.Person;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(TestServers.class)
class SharingAppTest {
    private static final String READ = "{\"access\":\"read\"}";
    private static final String WRITE = "{\"access\":\"write\"}";

    @Test
    void readerSeesTheMissionAndNothingMore() {
        // Given
        String owner = People.with(Role.OPERATOR).token();
        Person reader = People.with(Role.OBSERVER);
        String token = reader.token();
        String mission = post(owner);
        People.bearer(token).get(mission).then().statusCode(404);

        // When
        share(owner, mission, reader, READ).then().statusCode(200).body("access", is("read"));

        // Then
        People.bearer(token).get(mission).then().statusCode(200);
        People.bearer(token).get("/missions").then().body("missions.mission_id", hasItem(id(mission)));
        People.bearer(owner).get(mission + "/shares").then().body("shares.username", contains(reader.name()));
        People.bearer(token).get(mission + "/shares").then().statusCode(403);
    }

    @Test
    void shareCanBeTakenBack() {
        // Given
        String owner = People.with(Role.OPERATOR).token();
        Person other = People.with(Role.OPERATOR);
        String mission = post(owner);
        share(owner, mission, other, WRITE).then().statusCode(200).body("access", is("write"));
        String token = other.token();
        People.bearer(token).get(mission).then().statusCode(200);

        // When
        String place = mission + "/shares/" + other.name();
        People.bearer(owner).delete(place).then().statusCode(204);

        // Then
        People.bearer(token).get(mission).then().statusCode(404);
        People.bearer(token).get("/missions").then().body("missions.mission_id", not(hasItem(id(mission))));
        People.bearer(owner).delete(place).then().statusCode(404);
    }

    @Test
    void onlyOwnerAndCoordinatorsShare() {
        // Given
        String owner = People.with(Role.OPERATOR).token();
        Person writer = People.with(Role.OPERATOR);
        Person third = People.with(Role.OPERATOR);
        String mission = post(owner);
        share(owner, mission, writer, WRITE).then().statusCode(200);

        // Then
        share(writer.token(), mission, third, READ).then().statusCode(403);
        share(third.token(), mission, third, READ).then().statusCode(404);
        share(People.with(Role.COORDINATOR).token(), mission, third, READ)
                .then()
                .statusCode(200);
        share(owner, mission, third, WRITE).then().statusCode(200).body("access", is("write"));
    }

    @Test
    void readerCannotWrite() {
        // Given
        String owner = People.with(Role.OPERATOR).token();
        Person reader = People.with(Role.OPERATOR);
        String mission = post(owner);
        share(owner, mission, reader, READ).then().statusCode(200);

        // Then
        assertThat(share(reader.token(), mission, reader, WRITE).statusCode()).isEqualTo(403);
    }

    @Test
    void nonsenseIsRefused() {
        // Given
        Person owner = People.with(Role.OPERATOR);
        String token = owner.token();
        String mission = post(token);

        // Then
        share(token, mission, owner, READ).then().statusCode(409);
        share(token, mission, new Person(UUID.randomUUID(), "nobody-of-this-name"), READ)
                .then()
                .statusCode(404);
        share(token, mission, new Person(UUID.randomUUID(), "%00"), READ).then().statusCode(404);
        share(token, mission, People.with(Role.OPERATOR), "{\"access\":\"none\"}")
                .then()
                .statusCode(422);
        share(People.with(Role.ADMIN).token(), "/api/v1/missions/" + UUID.randomUUID(), owner, READ)
                .then()
                .statusCode(404);
    }

    private static Response share(String token, String mission, Person with, String body) {
        return People.bearer(token).body(body).put(mission + "/shares/" + with.name());
    }

    private static String post(String token) {
        Response posted = People.bearer(token).body("{\"name\":\"exercise\"}").post("/missions");
        posted.then().statusCode(202);
        return "/api/v1/missions/" + posted.path("mission_id");
    }

    private static String id(String mission) {
        return mission.substring(mission.lastIndexOf('/') + 1);
    }
}
