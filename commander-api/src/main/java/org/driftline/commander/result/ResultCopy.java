package org.driftline.commander.result;

import java.util.UUID;

import org.driftline.io.store.ObjectKey;

/**
 * A copy that is to be made.
 *
 * @param missionId whose result it is
 * @param source where the accepted attempt stored it
 * @param target where it belongs
 */
record ResultCopy(UUID missionId, ObjectKey source, ObjectKey target) {}
