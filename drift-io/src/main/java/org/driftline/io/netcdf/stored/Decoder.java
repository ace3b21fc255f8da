package org.driftline.io.netcdf.stored;

import java.nio.ByteBuffer;

import org.driftline.io.netcdf.NetCdfType;

/** Turns stored numbers of any type into floats or doubles, without boxing; the buffer knows its byte order. */
public final class Decoder {

    private Decoder() {}

    /** Decodes {@code length} values into places from {@code to} on. */
    @SuppressWarnings("ParameterNumber") // a kernel: source, type, and the piece of the target
    public static void decode(NetCdfType type, ByteBuffer bytes, float[] into, int to, int length) {
        switch (type) {
            case FLOAT -> bytes.asFloatBuffer().get(into, to, length);
            case SHORT -> {
                for (int i = 0; i < length; i++) {
                    into[to + i] = bytes.getShort();
                }
            }
            case BYTE -> {
                for (int i = 0; i < length; i++) {
                    into[to + i] = bytes.get();
                }
            }
            default -> {
                for (int i = 0; i < length; i++) {
                    into[to + i] = (float) one(type, bytes);
                }
            }
        }
    }

    /** Decodes {@code length} values into places from {@code to} on. */
    @SuppressWarnings("ParameterNumber") // a kernel: source, type, and the piece of the target
    public static void decode(NetCdfType type, ByteBuffer bytes, double[] into, int to, int length) {
        if (type == NetCdfType.DOUBLE) {
            bytes.asDoubleBuffer().get(into, to, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            into[to + i] = one(type, bytes);
        }
    }

    private static double one(NetCdfType type, ByteBuffer bytes) {
        return switch (type) {
            case BYTE -> bytes.get();
            case UBYTE -> Byte.toUnsignedInt(bytes.get());
            case SHORT -> bytes.getShort();
            case USHORT -> Short.toUnsignedInt(bytes.getShort());
            case INT -> bytes.getInt();
            case UINT -> Integer.toUnsignedLong(bytes.getInt());
            case INT64 -> bytes.getLong();
            case UINT64 -> unsigned(bytes.getLong());
            case FLOAT -> bytes.getFloat();
            case DOUBLE -> bytes.getDouble();
            case CHAR, STRING -> Double.NaN;
        };
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : (value >>> 1) * 2.0 + (value & 1);
    }
}
