package org.driftline.commander.status;

import org.driftline.commander.verdict.StatusEvent;

/**
 * A message whose signature is right.
 *
 * @param message as it came
 * @param worker who signed it
 * @param event what it says
 */
record SignedStatus(StatusMessage message, String worker, StatusEvent event) {}
