package org.driftline.commander.worker;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Who wants a token; for the API's description.
 *
 * @param workerId which worker
 */
@JsonNaming(SnakeCaseStrategy.class)
record TokenRequest(String workerId) {}
