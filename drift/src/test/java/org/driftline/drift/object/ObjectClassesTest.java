package org.driftline.drift.object;

import org.junit.jupiter.api.Test;

import org.driftline.drift.object.ObjectClass.Regression;

import static org.assertj.core.api.Assertions.assertThat;

class ObjectClassesTest {

    @Test
    void thereAre85InOrder() {
        assertThat(ObjectClasses.all()).extracting(ObjectClass::number).first().isEqualTo(1);
        assertThat(ObjectClasses.all()).extracting(ObjectClass::number).last().isEqualTo(85);
        assertThat(ObjectClasses.all()).hasSize(85);
        assertThat(ObjectClasses.all()).extracting(ObjectClass::key).doesNotHaveDuplicates();
    }

    /** Allen and Plourde (1999), table 8-1: survival suit, face up. */
    @Test
    void aSurvivalSuitIsAsPublished() {
        ObjectClass suit = ObjectClasses.byNumber(4).orElseThrow();

        assertThat(suit.downwind()).isEqualTo(new Regression(1.71, 1.12, 3.93));
        assertThat(suit.right()).isEqualTo(new Regression(1.36, -3.30, 1.71));
        assertThat(suit.left()).isEqualTo(new Regression(-0.13, -2.65, 1.62));
    }

    @Test
    void oneMayAskByKeyOrNumberInAnyCase() {
        assertThat(ObjectClasses.find("piw-4")).isEqualTo(ObjectClasses.byNumber(4));
        assertThat(ObjectClasses.find(" 4 ")).isEqualTo(ObjectClasses.byNumber(4));
        assertThat(ObjectClasses.find("PIW-99")).isEmpty();
        assertThat(ObjectClasses.byNumber(0)).isEmpty();
        assertThat(ObjectClasses.byNumber(86)).isEmpty();
    }

    /** A redrawn downwind perturbation must end: no class goes against the wind by itself. */
    @Test
    void noDownwindSlopeIsNegative() {
        assertThat(ObjectClasses.all()).allMatch(each -> each.downwind().slope() >= 0);
    }
}
