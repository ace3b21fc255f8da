package org.driftline.io.store;

import java.io.IOException;
import java.util.Set;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.InvalidResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;

/**
 * Repeats what a later try may do better, and turns what remains into a {@link StorageException}.
 *
 * <p>The SDK lets a lost connection out as an {@link IllegalStateException} around the {@link IOException}.
 */
final class S3Retry {
    private static final int SERVER_ERROR = 500;

    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchBucket", "NotFound");

    private final Patience patience;
    private final String store;

    S3Retry(Patience patience, String store) {
        this.patience = patience;
        this.store = store;
    }

    @FunctionalInterface
    interface Call<T> {
        T run() throws MinioException, IOException;
    }

    /** Tries as often as patience allows, with growing pauses. */
    <T> T run(String what, Call<T> call) throws StorageException {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.run();
            } catch (MinioException | IOException | IllegalStateException e) {
                if (attempt >= patience.attempts() || !isTransient(e)) {
                    throw failure(what, attempt, e);
                }
                pause(what, attempt, e);
            }
        }
    }

    /** Tries once: for health, which is asked again anyway. */
    <T> T once(String what, Call<T> call) throws StorageException {
        try {
            return call.run();
        } catch (MinioException | IOException | IllegalStateException e) {
            throw failure(what, 1, e);
        }
    }

    private void pause(String what, int attempt, Exception e) throws StorageException {
        try {
            Thread.sleep(patience.waitAfter(attempt).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure(what + " (interrupted)", attempt, e);
        }
    }

    private StorageException failure(String what, int attempts, Exception e) {
        String tries = attempts == 1 ? "" : " after " + attempts + " attempts";
        return new StorageException("could not " + what + " in " + store + tries + ": " + reason(e), e);
    }

    private static String reason(Exception e) {
        String code = codeOf(e);
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return code.isEmpty() ? root.toString() : code + " (" + e.getMessage() + ")";
    }

    private static boolean isTransient(Exception e) {
        if (e instanceof ErrorResponseException refused) {
            return isTransient(refused.response().code());
        }
        if (e instanceof ServerException failed) {
            return isTransient(failed.statusCode());
        }
        // not the store's own words: something in front of it answered, as a gateway does while the store is away
        return e instanceof InvalidResponseException || e instanceof IOException || hasIoCause(e);
    }

    private static boolean isTransient(int httpStatus) {
        return httpStatus >= SERVER_ERROR || LATER.contains(httpStatus);
    }

    private static boolean hasIoCause(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** The server's own word for what went wrong, or nothing. */
    static String codeOf(Throwable e) {
        return e instanceof ErrorResponseException refused
                ? String.valueOf(refused.errorResponse().code())
                : "";
    }

    static boolean saysMissing(StorageException e) {
        return e.getCause() instanceof ErrorResponseException refused && MISSING.contains(codeOf(refused));
    }

    static boolean saysBeyondTheEnd(StorageException e) {
        return e.getCause() instanceof ErrorResponseException refused
                && codeOf(refused).equals("InvalidRange");
    }
}
