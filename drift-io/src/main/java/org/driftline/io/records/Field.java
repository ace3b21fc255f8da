package org.driftline.io.records;

import java.util.List;

/** One value of each particle, in an array of its own within a block of such arrays. */
interface Field {

    /** Bytes per particle of the arrays before this one. */
    int bytesBefore();

    /** Bytes of one value. */
    int size();

    /** Bytes per particle of several arrays. */
    static int bytes(List<? extends Field> fields) {
        return fields.stream().mapToInt(Field::size).sum();
    }

    /** Where a value lies within the block (bytes). */
    default long place(int particles, int particle) {
        return (long) bytesBefore() * particles + (long) size() * particle;
    }
}
