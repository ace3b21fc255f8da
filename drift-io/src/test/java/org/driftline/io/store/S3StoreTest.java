package org.driftline.io.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a real S3 server over HTTP, which checks signatures. */
class S3StoreTest extends AbstractObjectStoreSuite {
    @TempDir
    static Path served;

    private static S3Proxy server;

    private ObjectStore store;

    @BeforeAll
    static void startServer() throws Exception {
        server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(served.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "tester", "tester-secret")
                .build();
        server.start();
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.stop();
    }

    @BeforeEach
    void newBucket() throws IOException {
        store = settings("tester-secret", "bucket-" + UUID.randomUUID()).open();
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void aWrongSecretIsRefusedAtOnceAndNotPrinted() throws IOException {
        // Given
        ObjectStore stranger = settings("wrong-secret", "bucket").open();
        Path file = Files.writeString(work.resolve("a"), "a");

        // Then
        assertThatThrownBy(() -> stranger.put(new ObjectKey("a"), file, "text/plain"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("SignatureDoesNotMatch")
                .hasMessageNotContaining("attempts")
                .hasMessageNotContaining("wrong-secret");
        assertThat(settings("wrong-secret", "bucket").toString()).doesNotContain("wrong-secret");
    }

    private static StorageSettings settings(String secret, String bucket) {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getPort());
        return new StorageSettings.InS3(endpoint, "tester", secret, bucket, "us-east-1");
    }
}
