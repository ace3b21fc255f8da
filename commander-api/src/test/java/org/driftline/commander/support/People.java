package org.driftline.commander.support;

import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.driftline.commander.identity.Role;

import static io.restassured.RestAssured.given;

/** Accounts, and requests that are made with them. */
public final class People {
    /** Everybody's. */
    public static final String PASSWORD = "correct horse battery staple";

    private People() {}

    /** Somebody new with this role. */
    public static Person with(Role role) {
        String name = role.wire() + "-" + UUID.randomUUID().toString().substring(0, 8);
        Response made = Api.client()
                .body(Map.of("username", name, "password", PASSWORD, "role", role.wire()))
                .post("/api/v1/accounts");
        made.then().statusCode(201);
        return new Person(UUID.fromString(made.path("id")), name);
    }

    /** What a login with everybody's password is answered. */
    public static Response login(String name) {
        return login(name, PASSWORD);
    }

    /** What a login is answered. */
    public static Response login(String name, String password) {
        return anonymous().body(Map.of("username", name, "password", password)).post("/api/v1/auth/login");
    }

    /** A request without credentials, and JSON as its body. */
    public static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON);
    }

    /** A request with a token, and JSON as its body. */
    public static RequestSpecification bearer(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /**
     * Somebody.
     *
     * @param id of the account
     * @param name to log in with
     */
    public record Person(UUID id, String name) {
        /** A fresh login's access token. */
        public String token() {
            return login(name).then().statusCode(200).extract().path("access_token");
        }
    }
}
