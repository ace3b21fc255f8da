package org.driftline.commander.token;

import java.util.UUID;

/**
 * What an access token says. What the account may do is not among it: that is asked anew each time.
 *
 * @param accountId whose it is
 * @param sessionId the login that it comes from
 */
public record TokenSubject(UUID accountId, UUID sessionId) {}
