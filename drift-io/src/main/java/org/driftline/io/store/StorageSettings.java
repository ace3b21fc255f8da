package org.driftline.io.store;

import java.net.URI;
import java.nio.file.Path;

/** Which store to use; services read it from {@code driftline.storage} and its neighbours. */
public sealed interface StorageSettings {
    /** The bucket when none is named. */
    String DEFAULT_BUCKET = "driftline-results";

    /**
     * Opens the store. Nothing is asked of a server yet, so a service can start before its storage.
     *
     * @throws StorageException if a directory cannot be made
     */
    ObjectStore open() throws StorageException;

    /**
     * A directory of this machine, or one that is shared between machines.
     *
     * @param root made if missing
     */
    record InDirectory(Path root) implements StorageSettings {
        @Override
        public ObjectStore open() throws StorageException {
            return DirectoryStore.at(root);
        }
    }

    /**
     * A bucket of a server that speaks S3.
     *
     * @param endpoint for example {@code http://127.0.0.1:9000}
     * @param accessKey who we are
     * @param secretKey never printed
     * @param bucket made if missing
     * @param region for signatures; {@code us-east-1} suits most servers
     */
    record InS3(URI endpoint, String accessKey, String secretKey, String bucket, String region)
            implements StorageSettings {
        /** @throws IllegalArgumentException if the endpoint is not an http or https address */
        public InS3 {
            String scheme = String.valueOf(endpoint.getScheme());
            if (!(scheme.equals("http") || scheme.equals("https")) || endpoint.getHost() == null) {
                throw new IllegalArgumentException("not an http(s) address: '" + endpoint + "'");
            }
        }

        @Override
        public ObjectStore open() {
            return new S3Store(this, Patience.DEFAULT);
        }

        @Override
        public String toString() {
            return "InS3[" + endpoint + ", bucket " + bucket + "]";
        }
    }
}
