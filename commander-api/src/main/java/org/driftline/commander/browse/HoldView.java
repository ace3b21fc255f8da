package org.driftline.commander.browse;

import org.driftline.commander.mission.Hold;

/**
 * Why a mission has to wait.
 *
 * @param code for programs, such as {@code dependency}
 * @param message for people
 */
public record HoldView(String code, String message) {

    static HoldView of(Hold hold) {
        return new HoldView(hold.code(), hold.message());
    }
}
