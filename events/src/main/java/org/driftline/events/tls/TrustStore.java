package org.driftline.events.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;

/**
 * Whom this JVM trusts. The clients of broker, database, Redis, S3 and commander are of five kinds; what they have in common
 * is the JDK's trust store, so that is what is replaced, before the first of them looks.
 */
public final class TrustStore {
    private static final String FILE = "javax.net.ssl.trustStore";
    private static final String TYPE = "javax.net.ssl.trustStoreType";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final String PKCS12 = "PKCS12";
    /** There is no secret in it; the format wants one. */
    private static final String NO_SECRET = "certificates";

    private TrustStore() {}

    /**
     * Makes the JDK trust what leads to these certificates and nothing else.
     *
     * @throws IOException if the file cannot be read, or no temporary file be written
     * @throws GeneralSecurityException if it holds something else than certificates
     */
    public static void use(Path pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(PKCS12);
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates(pem)) {
            number++;
            store.setCertificateEntry("authority-" + number, certificate);
        }
        Path file = Files.createTempFile("driftline-trust", ".p12");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, NO_SECRET.toCharArray());
        }
        System.setProperty(FILE, file.toString());
        System.setProperty(TYPE, PKCS12);
        System.setProperty(PASSWORD, NO_SECRET);
    }

    static Collection<? extends Certificate> certificates(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new CertificateException(pem + " holds no certificate");
            }
            return found;
        }
    }
}
