package org.driftline.commander.people;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Role;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.People;
import org.driftline.commander.support.People.Person;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class AccountsAppTest {
    private static final String ME = "/api/v1/users/me";
    private static final String NEW_PASSWORD = "another horse, another battery";

    @Test
    void disabledAccountIsOutWithItsNextCall() {
        // Given
        Person person = People.with(Role.COORDINATOR);
        String token = person.token();
        assertThat(People.bearer(token).get(ME).statusCode()).isEqualTo(200);

        // When
        change(person, Map.of("disabled", true)).then().statusCode(200).body("disabled", is(true));

        // Then
        assertThat(People.bearer(token).get(ME).statusCode()).isEqualTo(401);
        People.login(person.name()).then().statusCode(401);
        change(person, Map.of("disabled", false)).then().body("disabled", is(false));
        assertThat(People.bearer(token).get(ME).statusCode()).isEqualTo(401);
        People.login(person.name()).then().statusCode(200);
    }

    @Test
    void roleCountsFromTheNextCall() {
        // Given
        Person person = People.with(Role.OPERATOR);
        String token = person.token();
        assertThat(post(token)).isEqualTo(202);

        // When
        change(person, Map.of("role", "observer")).then().statusCode(200).body("role", is("observer"));

        // Then
        assertThat(post(token)).isEqualTo(403);
    }

    @Test
    void passwordChangesWithTheOldOneAndEndsAllSessions() {
        // Given
        Person person = People.with(Role.OPERATOR);
        String token = person.token();

        // When
        patchMe(token, Map.of("new_password", NEW_PASSWORD))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("current_password"));
        patchMe(token, Map.of("new_password", NEW_PASSWORD, "current_password", "not the old one"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("current_password"));
        patchMe(token, Map.of("new_password", NEW_PASSWORD, "current_password", People.PASSWORD))
                .then()
                .statusCode(200);

        // Then
        assertThat(People.bearer(token).get(ME).statusCode()).isEqualTo(401);
        People.login(person.name()).then().statusCode(401);
        People.login(person.name(), NEW_PASSWORD).then().statusCode(200);
    }

    @Test
    void adminGivesAnotherPasswordToWhoForgotHis() {
        // Given
        Person person = People.with(Role.OPERATOR);

        // When
        change(person, Map.of("new_password", "short")).then().statusCode(422);
        change(person, Map.of("new_password", NEW_PASSWORD)).then().statusCode(200);

        // Then
        People.login(person.name(), NEW_PASSWORD).then().statusCode(200);
    }

    @Test
    void profileChangesWhatIsNamedAndNothingElse() {
        // Given
        Person person = People.with(Role.OPERATOR);
        Person other = People.with(Role.OPERATOR);
        String token = person.token();
        patchMe(other.token(), Map.of("email", other.name() + "@rescue.example"))
                .then()
                .statusCode(200);

        // When
        patchMe(token, Map.of("full_name", "Grace Hopper")).then().statusCode(200);
        Response taken = patchMe(token, Map.of("email", other.name() + "@RESCUE.example"));
        Response role = patchMe(token, Map.of("role", "admin"));

        // Then
        taken.then().statusCode(409);
        role.then().statusCode(422).body("errors.field", hasItem("role"));
        People.bearer(token)
                .get(ME)
                .then()
                .body("full_name", is("Grace Hopper"))
                .body("email", nullValue())
                .body("role", is("operator"));
        People.bearer(token)
                .body("{\"full_name\":null}")
                .patch(ME)
                .then()
                .statusCode(200)
                .body("full_name", nullValue());
    }

    @Test
    void nameAndAddressAreUniqueInAnyCase() {
        // Given
        Person person = People.with(Role.OPERATOR);

        // When
        Response answer = People.anonymous()
                .body(Map.of("username", person.name().toUpperCase(Locale.ROOT), "password", People.PASSWORD))
                .post("/api/v1/auth/register");

        // Then
        answer.then().statusCode(409);
    }

    @Test
    void roleIsNotAmongWhatOneRegistersWith() {
        People.anonymous()
                .body(Map.of("username", "a b", "password", "short", "email", "nowhere", "role", "admin"))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("username", "password", "email", "role"));
    }

    @Test
    void builtInNamesCannotBeTaken() {
        People.anonymous()
                .body(Map.of("username", "Operator-Key", "password", People.PASSWORD))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(422);
    }

    @Test
    void adminsListAccountsPageByPage() {
        // Given
        String token = People.with(Role.ADMIN).token();
        Set<String> listed = new HashSet<>();
        String cursor = "";

        // When
        while (cursor != null) {
            Response page = People.bearer(token)
                    .queryParam("limit", 3)
                    .queryParam("cursor", cursor)
                    .get("/api/v1/accounts");
            page.then().statusCode(200);
            listed.addAll(page.<List<String>>path("accounts.id"));
            cursor = page.path("next_cursor");
        }

        // Then
        Person last = People.with(Role.OBSERVER);
        assertThat(listed).hasSizeGreaterThan(0).doesNotContain(last.id().toString());
        for (String id : listed) {
            People.bearer(token).get("/api/v1/accounts/" + id).then().statusCode(200);
        }
        People.bearer(token)
                .queryParam("cursor", "\0")
                .get("/api/v1/accounts")
                .then()
                .statusCode(422);
    }

    @Test
    void adminsCannotShutThemselvesOut() {
        // Given
        Person admin = People.with(Role.ADMIN);

        // When
        Response answer =
                People.bearer(admin.token()).body("{\"role\":\"observer\"}").patch("/api/v1/accounts/" + admin.id());

        // Then
        answer.then().statusCode(409);
        Api.client()
                .body("{\"disabled\":true}")
                .patch("/api/v1/accounts/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void operatorsKeyHasNoAccountToChange() {
        Api.get(ME).body("username", is("operator-key")).body("role", is("admin"));
        Api.client().body("{\"full_name\":\"x\"}").patch(ME).then().statusCode(409);
    }

    private static int post(String token) {
        return People.bearer(token)
                .body("{\"name\":\"exercise\"}")
                .post("/missions")
                .statusCode();
    }

    private static Response patchMe(String token, Map<String, Object> body) {
        return People.bearer(token).body(body).patch(ME);
    }

    private static Response change(Person person, Map<String, Object> body) {
        return Api.client().body(body).patch("/api/v1/accounts/" + person.id());
    }
}
