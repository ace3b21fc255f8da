package org.driftline.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.minio.BucketExistsArgs;
import io.minio.CopyObjectArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.SourceObject;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import okhttp3.OkHttpClient;

/** Objects in a bucket, by the MinIO SDK; the bucket is made when the first object needs it. */
public final class S3Store implements ObjectStore {
    private static final long PART_SIZE = 16L << 20;

    private final StorageSettings.InS3 settings;
    private final OkHttpClient http;
    private final MinioClient client;
    private final S3Retry retry;

    S3Store(StorageSettings.InS3 settings, Patience patience) {
        this.settings = settings;
        this.http = new OkHttpClient.Builder()
                .connectTimeout(patience.timeout())
                .readTimeout(patience.timeout())
                .writeTimeout(patience.timeout())
                .build();
        this.client = MinioClient.builder()
                .endpoint(settings.endpoint().toString())
                .credentials(settings.accessKey(), settings.secretKey())
                .region(settings.region())
                .httpClient(http)
                .build();
        // One place retries, and it knows lost connections too: ours.
        client.setRetry(Set.of(), 0L, 1);
        this.retry = new S3Retry(patience, settings.toString());
    }

    @Override
    public StoredObject put(ObjectKey key, Path file, String contentType) throws StorageException {
        try {
            String sha256 = Checksums.sha256(file);
            long size = Files.size(file);
            retry.run("write " + key, () -> upload(key, file, size, Map.of("sha256", sha256), contentType));
            return new StoredObject(key, size, sha256, contentType);
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw new StorageException("could not read " + file + ": " + e, e);
        }
    }

    @SuppressWarnings("ParameterNumber") // What an object is made of; it is called from one place.
    private boolean upload(ObjectKey key, Path file, long size, Map<String, String> metadata, String contentType)
            throws MinioException, IOException {
        try {
            uploadOnce(key, file, size, metadata, contentType);
        } catch (MinioException e) {
            if (!S3Retry.codeOf(e).equals("NoSuchBucket")) {
                throw e;
            }
            makeBucket();
            uploadOnce(key, file, size, metadata, contentType);
        }
        return true;
    }

    @SuppressWarnings("ParameterNumber") // As above.
    private void uploadOnce(ObjectKey key, Path file, long size, Map<String, String> metadata, String contentType)
            throws MinioException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            client.putObject(
                    PutObjectArgs.builder().bucket(settings.bucket()).object(key.text()).stream(in, size, PART_SIZE)
                            .contentType(contentType)
                            .userMetadata(metadata)
                            .build());
        }
    }

    private void makeBucket() throws MinioException {
        try {
            client.makeBucket(MakeBucketArgs.builder().bucket(settings.bucket()).build());
        } catch (MinioException e) {
            // Another worker was first: that is as good.
            if (!S3Retry.codeOf(e).startsWith("BucketAlready")) {
                throw e;
            }
        }
    }

    @Override
    public Optional<ObjectEntry> stat(ObjectKey key) throws StorageException {
        try {
            StatObjectResponse found = retry.run(
                    "look at " + key,
                    () -> client.statObject(StatObjectArgs.builder()
                            .bucket(settings.bucket())
                            .object(key.text())
                            .build()));
            return Optional.of(new ObjectEntry(key, found.size()));
        } catch (StorageException e) {
            if (S3Retry.saysMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public InputStream open(ObjectKey key, long offset, long length) throws StorageException {
        try {
            return length <= 0 ? InputStream.nullInputStream() : get(key, offset, length);
        } catch (StorageException e) {
            if (S3Retry.saysBeyondTheEnd(e)) {
                return InputStream.nullInputStream();
            }
            throw S3Retry.saysMissing(e) ? new ObjectMissingException(key, e) : e;
        }
    }

    private InputStream get(ObjectKey key, long offset, long length) throws StorageException {
        GetObjectArgs.Builder wanted =
                GetObjectArgs.builder().bucket(settings.bucket()).object(key.text());
        if (offset > 0 || length < Long.MAX_VALUE - offset) {
            wanted.offset(offset);
        }
        if (length < Long.MAX_VALUE - offset) {
            wanted.length(length);
        }
        GetObjectArgs args = wanted.build();
        return retry.run("read " + key, () -> client.getObject(args));
    }

    @Override
    public void copy(ObjectKey from, ObjectKey to) throws StorageException {
        SourceObject source = SourceObject.builder()
                .bucket(settings.bucket())
                .object(from.text())
                .build();
        try {
            retry.run(
                    "copy " + from + " to " + to,
                    () -> client.copyObject(CopyObjectArgs.builder()
                            .bucket(settings.bucket())
                            .object(to.text())
                            .source(source)
                            .build()));
        } catch (StorageException e) {
            throw S3Retry.saysMissing(e) ? new ObjectMissingException(from, e) : e;
        }
    }

    @Override
    public void delete(ObjectKey key) throws StorageException {
        try {
            retry.run("delete " + key, () -> {
                client.removeObject(RemoveObjectArgs.builder()
                        .bucket(settings.bucket())
                        .object(key.text())
                        .build());
                return true;
            });
        } catch (StorageException e) {
            if (!S3Retry.saysMissing(e)) {
                throw e;
            }
        }
    }

    @Override
    public List<ObjectEntry> list(ObjectKey folder) throws StorageException {
        try {
            return retry.run("list " + folder, () -> listOnce(folder));
        } catch (StorageException e) {
            if (S3Retry.saysMissing(e)) {
                return List.of();
            }
            throw e;
        }
    }

    private List<ObjectEntry> listOnce(ObjectKey folder) throws MinioException {
        List<ObjectEntry> found = new ArrayList<>();
        for (Result<Item> result : client.listObjects(ListObjectsArgs.builder()
                .bucket(settings.bucket())
                .prefix(folder.text() + "/")
                .recursive(true)
                .build())) {
            Item item = result.get();
            found.add(new ObjectEntry(new ObjectKey(item.objectName()), item.size()));
        }
        return List.copyOf(found);
    }

    @Override
    public String check() throws StorageException {
        boolean there = retry.once(
                "find bucket " + settings.bucket(),
                () -> client.bucketExists(
                        BucketExistsArgs.builder().bucket(settings.bucket()).build()));
        return settings.endpoint() + ", bucket " + settings.bucket() + (there ? "" : " (made with the first result)");
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
