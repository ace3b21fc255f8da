package org.driftline.io.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ObjectKeyTest {
    @Test
    void partsAreJoined() {
        assertThat(ObjectKey.of("m", "raw").child("particles.nc")).hasToString("m/raw/particles.nc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "../a", "a/../b", "a/..", ".partial/x", "a\\b", "a b", "é", "a\0b"})
    void whatCouldLeaveTheStoreIsNoKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey(text));
    }
}
