package org.driftline.commander.worker;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Who may work for this commander. */
@ConfigMapping(prefix = "driftline")
interface WorkerConfig {
    /** {@code workerId:secret}, or {@code *:secret} for any worker id; several with commas; secrets of 16 or more. */
    Optional<List<String>> workerCredentials();

    /** {@code id:base64} of 32 bytes or more; several with commas: the first signs new tokens, all of them count. */
    Optional<String> tokenMasterKeys();

    /** Worker ids that get no token and whose events are refused. */
    Optional<List<String>> revokedWorkers();
}
