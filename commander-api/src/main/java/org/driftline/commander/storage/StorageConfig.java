package org.driftline.commander.storage;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.driftline.io.store.StorageSettings;

/** Where results are; the soldiers' settings must say the same. */
@ConfigMapping(prefix = "driftline")
interface StorageConfig {
    /** What kind of place. */
    @WithDefault("s3")
    Storage storage();

    /** The directory, for {@code driftline.storage=directory}. */
    Optional<Path> storageDirectory();

    /** The server, for {@code driftline.storage=s3}. */
    S3 s3();

    /** What kind of place results are in. */
    enum Storage {
        S3,
        DIRECTORY
    }

    /** A server that speaks S3. */
    interface S3 {
        /** Its address, such as {@code http://127.0.0.1:9000}; {@code S3_ENDPOINT} sets it. */
        Optional<URI> endpoint();

        /** Who we are there; {@code S3_ACCESS_KEY} sets it. */
        Optional<String> accessKey();

        /** Our secret there; {@code S3_SECRET_KEY} sets it. */
        Optional<String> secretKey();

        /** The bucket, made if missing. */
        @WithDefault(StorageSettings.DEFAULT_BUCKET)
        String bucket();

        /** What requests are signed for. */
        @WithDefault("us-east-1")
        String region();
    }
}
