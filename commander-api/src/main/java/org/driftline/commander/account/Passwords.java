package org.driftline.commander.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Database;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Hashes passwords with Argon2id, on threads of its own so that a flood of logins starves nothing else. */
@ApplicationScoped
public class Passwords {
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Argon2Function function;
    private final ThreadPoolExecutor threads;
    /** What the password of nobody is held against, so that it takes as long as anybody's. */
    private final CompletableFuture<String> nobodys;

    @Inject
    Passwords(PasswordConfig config) {
        this.function = Argon2Function.getInstance(config.memory(), config.iterations(), 1, HASH_BYTES, Argon2.ID);
        this.threads = new ThreadPoolExecutor(
                config.parallel(),
                config.parallel(),
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(config.waiting()),
                task -> new Thread(task, "passwords"));
        threads.allowCoreThreadTimeOut(true);
        this.nobodys = CompletableFuture.supplyAsync(() -> hashed(random(HASH_BYTES)), threads);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** The hash of a password, with its salt and parameters. */
    public Uni<String> hash(String password) {
        return away(() -> hashed(bytes(password)));
    }

    /** Whether a password is the one behind a hash; without a hash never, after the same work. */
    public Uni<Boolean> check(String password, @Nullable String hash) {
        return away(() -> matches(bytes(password), hash == null ? nobodys.join() : hash) && hash != null);
    }

    private <T> Uni<T> away(Supplier<T> work) {
        Executor back = Database.here();
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(threads)
                .onFailure(RejectedExecutionException.class)
                .transform(full -> new DomainError(ErrorKind.UNAVAILABLE, "Too many people are logging in right now"))
                .emitOn(back);
    }

    private String hashed(byte[] password) {
        return function.hash(password, random(SALT_BYTES)).getResult();
    }

    private byte[] random(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static boolean matches(byte[] password, String hash) {
        return Argon2Function.getInstanceFromHash(hash).check(password, hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** The same bytes whichever way a keyboard composes its accents. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
