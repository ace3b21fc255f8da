package org.driftline.commander.sweep;

import java.util.UUID;

/**
 * An order that the broker has confirmed and nobody has taken up yet, as far as the database knows.
 *
 * @param missionId whose
 * @param attempt which it asks for
 */
record WaitingOrder(UUID missionId, int attempt) {}
