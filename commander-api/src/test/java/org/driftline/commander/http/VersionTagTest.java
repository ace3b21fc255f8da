package org.driftline.commander.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class VersionTagTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\""})
    void whoKnowsTheVersionPasses(String ifMatch) {
        assertThatCode(() -> VersionTag.required(ifMatch).requireVersion(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "\"77\""})
    void whoKnowsAnotherDoesNot(String ifMatch) {
        assertThat(catchThrowableOfType(
                                DomainError.class,
                                () -> VersionTag.required(ifMatch).requireVersion(7))
                        .kind())
                .isEqualTo(ErrorKind.PRECONDITION_FAILED);
    }

    @Test
    void aVersionMustBeNamed() {
        assertThat(catchThrowableOfType(DomainError.class, () -> VersionTag.required(null))
                        .kind())
                .isEqualTo(ErrorKind.PRECONDITION_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "W/\"7\"", "\"6\", W/\"7\""})
    void whoHasTheVersionNeedNotReadIt(String ifNoneMatch) {
        assertThat(VersionTag.isKnown(ifNoneMatch, 7)).isTrue();
    }

    @Test
    void whoHasNoneOrAnotherMustReadIt() {
        assertThat(VersionTag.isKnown(null, 7)).isFalse();
        assertThat(VersionTag.isKnown("\"6\"", 7)).isFalse();
    }
}
