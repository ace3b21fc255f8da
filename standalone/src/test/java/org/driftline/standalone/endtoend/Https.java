package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** How tests talk to a service whose environment may give it a certificate. */
final class Https {
    static final String CERTIFICATE = "DRIFTLINE_TLS_CERTIFICATE";
    /** The authority behind that certificate, for the tests' own clients; services know nothing of it. */
    static final String AUTHORITY = "TEST_AUTHORITY";

    private Https() {}

    static String scheme(Map<String, String> environment) {
        return environment.containsKey(CERTIFICATE) ? "https" : "http";
    }

    static HttpClient trusting(Map<String, String> environment) throws IOException {
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5));
        return environment.containsKey(AUTHORITY)
                ? client.sslContext(trusting(Path.of(environment.get(AUTHORITY))))
                        .build()
                : client.build();
    }

    private static SSLContext trusting(Path authority) throws IOException {
        try (InputStream pem = Files.newInputStream(authority)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("no trust in " + authority, e);
        }
    }
}
