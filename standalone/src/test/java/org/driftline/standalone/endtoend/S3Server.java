package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;

import org.driftline.standalone.Ports;

/** The S3 server that the environment names, else one in this JVM that checks signatures over HTTP. */
final class S3Server implements AutoCloseable {
    private final Map<String, String> environment;
    private final @Nullable S3Proxy proxy;

    private S3Server(Map<String, String> environment, @Nullable S3Proxy proxy) {
        this.environment = environment;
        this.proxy = proxy;
    }

    static S3Server start(Path directory) throws IOException {
        String endpoint = System.getenv("DRIFTLINE_IT_S3_ENDPOINT");
        if (endpoint != null) {
            return new S3Server(
                    settings(
                            endpoint,
                            System.getenv("DRIFTLINE_IT_S3_ACCESS_KEY"),
                            System.getenv("DRIFTLINE_IT_S3_SECRET_KEY")),
                    null);
        }
        String own = "http://127.0.0.1:" + Ports.free();
        return start(own, builder(directory).endpoint(URI.create(own)));
    }

    /** One that speaks TLS and nothing else, with the key and certificate in a PKCS 12 file. */
    static S3Server startWithTls(Path directory, Path keyStore, String password) throws IOException {
        String own = "https://localhost:" + Ports.free();
        return start(own, builder(directory).secureEndpoint(URI.create(own)).keyStore(keyStore.toString(), password));
    }

    private static S3Proxy.Builder builder(Path directory) throws IOException {
        Files.createDirectories(directory);
        return S3Proxy.builder()
                .blobStore(
                        new FilesystemNio2BlobStore(directory.toAbsolutePath().toString()))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "endtoend", "endtoend-secret");
    }

    private static S3Server start(String own, S3Proxy.Builder builder) throws IOException {
        S3Proxy proxy = builder.build();
        attempt(proxy::start);
        return new S3Server(settings(own, "endtoend", "endtoend-secret"), proxy);
    }

    Map<String, String> environment() {
        return environment;
    }

    @Override
    public void close() throws IOException {
        if (proxy != null) {
            attempt(proxy::stop);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    /** The proxy declares that it may throw anything. */
    private static void attempt(Step step) throws IOException {
        try {
            step.run();
        } catch (Exception e) {
            throw new IOException("S3Proxy", e);
        }
    }

    private static Map<String, String> settings(String endpoint, String accessKey, String secretKey) {
        return Map.of("S3_ENDPOINT", endpoint, "S3_ACCESS_KEY", accessKey, "S3_SECRET_KEY", secretKey);
    }
}
