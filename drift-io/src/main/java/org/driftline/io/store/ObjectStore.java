package org.driftline.io.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Keeps whole objects under keys such as {@code <mission>/attempts/1/particles.nc}.
 *
 * <p>An object is there whole or not at all; putting it again replaces it. Safe for use by many threads.
 */
public interface ObjectStore extends AutoCloseable {

    /**
     * Stores a file's bytes.
     *
     * @return what was stored, with its checksum; when this returns the object survives a crash
     * @throws StorageException if the object could not be stored, after retries where they can help
     */
    StoredObject put(ObjectKey key, Path file, String contentType) throws StorageException;

    /**
     * Size of an object, if there is one.
     *
     * @throws StorageException if the store could not be asked
     */
    Optional<ObjectEntry> stat(ObjectKey key) throws StorageException;

    /**
     * Opens a part of an object; the caller closes the stream.
     *
     * @param offset first byte wanted; at or past the end the stream is empty
     * @param length how many bytes at most (bytes); {@link Long#MAX_VALUE} for all that follow
     * @throws ObjectMissingException if there is no such object
     * @throws StorageException if the object could not be read
     */
    InputStream open(ObjectKey key, long offset, long length) throws StorageException;

    /**
     * Copies an object; the copy replaces what was there.
     *
     * @throws ObjectMissingException if there is no object to copy
     * @throws StorageException if it could not be copied
     */
    void copy(ObjectKey from, ObjectKey to) throws StorageException;

    /**
     * Removes an object; removing one that is not there is no error.
     *
     * @throws StorageException if the store could not be asked
     */
    void delete(ObjectKey key) throws StorageException;

    /**
     * Objects below a key taken as a folder, sorted by key.
     *
     * @throws StorageException if the store could not be asked
     */
    List<ObjectEntry> list(ObjectKey folder) throws StorageException;

    /**
     * Says in a word where objects go, if the store can be used now.
     *
     * @throws StorageException if it cannot, with what is wrong
     */
    String check() throws StorageException;

    @Override
    void close();
}
