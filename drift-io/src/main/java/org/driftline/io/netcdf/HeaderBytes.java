package org.driftline.io.netcdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Encodes the words of a NetCDF-3 header; sizes have eight bytes in version 5, offsets from version 2 on. */
final class HeaderBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    private final int version;

    HeaderBytes(int version) {
        this.version = version;
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }

    void int32(int value) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
    }

    private void int64(long value) {
        out.writeBytes(ByteBuffer.allocate(8).putLong(value).array());
    }

    void size(long value) {
        if (version == 5) {
            int64(value);
        } else {
            int32((int) value);
        }
    }

    void offset(long value) {
        if (version == 1) {
            int32((int) value);
        } else {
            int64(value);
        }
    }

    void list(int tag, int count) {
        int32(count == 0 ? 0 : tag);
        size(count);
    }

    void name(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        size(bytes.length);
        bytes(bytes);
    }

    /** The bytes and zeros up to a multiple of four. */
    void bytes(byte[] bytes) {
        out.writeBytes(bytes);
        for (int i = bytes.length; i % 4 != 0; i++) {
            out.write(0);
        }
    }

    void numbers(NetCdfType type, List<Number> numbers) {
        size(numbers.size());
        ByteBuffer buffer = ByteBuffer.allocate(type.size() * numbers.size());
        for (Number number : numbers) {
            put(buffer, type, number);
        }
        bytes(buffer.array());
    }

    private static void put(ByteBuffer buffer, NetCdfType type, Number number) {
        switch (type) {
            case BYTE, UBYTE -> buffer.put(number.byteValue());
            case SHORT, USHORT -> buffer.putShort(number.shortValue());
            case INT, UINT -> buffer.putInt(number.intValue());
            case INT64, UINT64 -> buffer.putLong(number.longValue());
            case FLOAT -> buffer.putFloat(number.floatValue());
            case DOUBLE -> buffer.putDouble(number.doubleValue());
            case CHAR, STRING -> throw new IllegalArgumentException("not a number type: " + type);
        }
    }
}
