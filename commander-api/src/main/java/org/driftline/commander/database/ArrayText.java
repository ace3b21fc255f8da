package org.driftline.commander.database;

import java.util.Collection;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Many values as one parameter: the text from which PostgreSQL reads an array, to be cast to that of its type. Such a
 * statement has one text and one plan for any number of rows, costs PostgreSQL half of what records in JSON do, and its plans
 * count on few rows, so that they go by an index and never through a whole table.
 */
public final class ArrayText {
    private ArrayText() {}

    /** All of these, in their order. */
    public static String of(Collection<?> values) {
        return of(values, value -> value);
    }

    /** One value of each row, in their order. */
    public static <R> String of(Collection<R> rows, Function<? super R, ? extends @Nullable Object> column) {
        StringBuilder text = new StringBuilder(40 * rows.size() + 2).append('{');
        for (R row : rows) {
            if (text.length() > 1) {
                text.append(',');
            }
            append(text, column.apply(row));
        }
        return text.append('}').toString();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("NULL");
            return;
        }
        String unquoted = value.toString();
        text.append('"');
        appendEscaped(text, unquoted);
        text.append('"');
    }

    /** Copies what needs no escaping in one go: most of it are long texts of JSON. */
    private static void appendEscaped(StringBuilder text, String unquoted) {
        int copied = 0;
        int length = unquoted.length();
        for (int i = 0; i < length; i++) {
            char c = unquoted.charAt(i);
            if (c == '"' || c == '\\') {
                text.append(unquoted, copied, i).append('\\');
                copied = i;
            }
        }
        text.append(unquoted, copied, length);
    }
}
