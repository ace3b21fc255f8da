package org.driftline.commander.session;

import java.util.Set;

import org.driftline.commander.account.LoginNames;
import org.driftline.commander.account.PasswordRules;
import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.throttle.ThrottleKeys;

/**
 * An attempt to log in.
 *
 * @param name user name or e-mail address, normalised
 * @param password in the clear
 * @param address where it comes from
 */
record Login(String name, String password, String address) {
    private static final Set<String> KNOWN = Set.of("username", "email", "password");

    static Login read(byte[] body, String address) {
        BodyFields fields = BodyFields.of(JsonBody.read(body)).only(KNOWN);
        String field = fields.has("email") && !fields.has("username") ? "email" : "username";
        fields.require(field, "password");
        String name = fields.text(field, LoginNames.LONGEST);
        String password = fields.secret("password", PasswordRules.LONGEST);
        fields.done();
        return new Login(LoginNames.normalised(String.valueOf(name)), String.valueOf(password), address);
    }

    ThrottleKeys marks() {
        return ThrottleKeys.ofLogin(name, address);
    }

    @Override
    public String toString() {
        return "Login[from " + address + "]";
    }
}
