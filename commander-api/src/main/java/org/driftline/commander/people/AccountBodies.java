package org.driftline.commander.people;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.account.LoginNames;
import org.driftline.commander.account.NewAccount;
import org.driftline.commander.account.PasswordRules;
import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.identity.Role;

/** Reads what is said of accounts; every mistake is named. */
final class AccountBodies {
    private static final int LONGEST_NAME = 200;
    private static final String EMAIL = "email";
    private static final String FULL_NAME = "full_name";
    private static final String CURRENT_PASSWORD = "current_password";
    private static final String NEW_PASSWORD = "new_password";
    private static final Set<String> KNOWN = Set.of("username", EMAIL, FULL_NAME, "password");
    private static final Set<String> OWN = Set.of(EMAIL, FULL_NAME, CURRENT_PASSWORD, NEW_PASSWORD);

    private AccountBodies() {}

    /** A registration: the role is not the client's to choose. */
    static NewAccount registration(byte[] body, Role role) {
        BodyFields fields = BodyFields.of(JsonBody.read(body)).only(KNOWN);
        NewAccount account = account(fields, role);
        fields.done();
        return account;
    }

    /** An account that an admin makes. */
    static NewAccount byAdmin(byte[] body) {
        BodyFields fields = BodyFields.of(JsonBody.read(body))
                .only(Set.of("username", "email", "full_name", "password", "role"))
                .require("role");
        Role role = fields.word("role", Role.class);
        NewAccount account = account(fields, role == null ? Role.OBSERVER : role);
        fields.done();
        return account;
    }

    static ProfileChange profile(byte[] body) {
        BodyFields fields = BodyFields.of(JsonBody.read(body)).only(OWN);
        if (fields.has(NEW_PASSWORD) || fields.has(CURRENT_PASSWORD)) {
            fields.require(CURRENT_PASSWORD, NEW_PASSWORD);
        }
        ProfileChange change = new ProfileChange(
                isThere(fields, FULL_NAME),
                fields.text(FULL_NAME, LONGEST_NAME),
                isThere(fields, EMAIL),
                email(fields),
                fields.secret(CURRENT_PASSWORD, PasswordRules.LONGEST),
                fields.secret(NEW_PASSWORD, PasswordRules.LONGEST));
        fields.done();
        return change;
    }

    static AdminChange adminChange(byte[] body) {
        BodyFields fields = BodyFields.of(JsonBody.read(body)).only(Set.of("role", "disabled", NEW_PASSWORD));
        boolean disabled = fields.flag("disabled", false);
        AdminChange change = new AdminChange(
                Optional.ofNullable(fields.word("role", Role.class)),
                fields.has("disabled") ? Optional.of(disabled) : Optional.empty(),
                Optional.ofNullable(fields.secret(NEW_PASSWORD, PasswordRules.LONGEST)));
        fields.done();
        return change;
    }

    private static NewAccount account(BodyFields fields, Role role) {
        fields.require("username", "password");
        String written = fields.text("username", LoginNames.LONGEST);
        String username = written == null ? "" : LoginNames.normalised(written);
        if (written != null) {
            refuse(fields, "username", LoginNames.usernameProblem(username));
        }
        String email = email(fields);
        String password = fields.secret("password", PasswordRules.LONGEST);
        if (password != null) {
            refuse(fields, "password", PasswordRules.problem(password, username, email));
        }
        return new NewAccount(username, email, fields.text(FULL_NAME, LONGEST_NAME), String.valueOf(password), role);
    }

    private static @Nullable String email(BodyFields fields) {
        String written = fields.text(EMAIL, LoginNames.LONGEST);
        if (written == null) {
            return null;
        }
        String email = LoginNames.normalised(written);
        refuse(fields, EMAIL, LoginNames.emailProblem(email));
        return email;
    }

    /** Null, too, is something to change a field to. */
    private static boolean isThere(BodyFields fields, String field) {
        return !fields.raw(field).isMissingNode();
    }

    private static void refuse(BodyFields fields, String field, @Nullable String problem) {
        if (problem != null) {
            fields.refuse(field, problem);
        }
    }
}
