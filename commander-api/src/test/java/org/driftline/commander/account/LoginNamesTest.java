package org.driftline.commander.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoginNamesTest {
    @Test
    void namesAreComparedInOneForm() {
        assertThat(LoginNames.normalised("  Ada ")).isEqualTo("ada");
        // full-width letters
        assertThat(LoginNames.normalised("\uff21da")).isEqualTo("ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "a.b-c_d", "0123"})
    void usualNamesAreGood(String name) {
        assertThat(LoginNames.usernameProblem(name)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "Ada", "a b c", "ada@home", ".ada", "\u0430da", "system", "visitor"})
    void whatLooksLikeSomethingElseIsNot(String name) {
        assertThat(LoginNames.usernameProblem(name)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\nc"})
    void addressHasTwoSides(String email) {
        assertThat(LoginNames.emailProblem(email)).isNotNull();
        assertThat(LoginNames.emailProblem("ada@rescue.example")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaaaaa", "ababababababab", "ada-lovelace", "Ada@Rescue.example"})
    void passwordThatAnybodyWouldTryIsRefused(String password) {
        assertThat(PasswordRules.problem(password, "ada-lovelace", "ada@rescue.example"))
                .isNotNull();
    }

    @Test
    void longPasswordIsGoodWithoutSpecialCharacters() {
        assertThat(PasswordRules.problem("correct horse battery", "ada", null)).isNull();
        assertThat(PasswordRules.problem("x1y2".repeat(65), "ada", null)).isNotNull();
    }
}
