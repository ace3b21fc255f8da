package org.driftline.commander.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a statement is given: one {@linkplain ArrayText array} for each column, each a parameter of the column's name.
 *
 * @param <R> a row
 */
public final class Columns<R> {
    private final List<Column<R>> columns;

    private Columns(List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** No columns yet. */
    public static <R> Columns<R> none() {
        return new Columns<>(List.of());
    }

    /** The same and one more; what its values are as texts is what PostgreSQL reads as this type. */
    public Columns<R> with(String name, String type, Function<? super R, ? extends @Nullable Object> value) {
        List<Column<R>> more = new ArrayList<>(columns);
        more.add(new Column<>(name, type, value));
        return new Columns<>(more);
    }

    /** What stands behind {@code from}: the rows as {@code given}, with {@code given.n} for their order. */
    public String rows() {
        String arrays = columns.stream()
                .map(column -> "cast(cast(:" + column.name + " as text) as " + column.type + "[])")
                .collect(Collectors.joining(", "));
        return "unnest(" + arrays + ") with ordinality as given (" + names() + ", n)";
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Gives the rows to a query that holds {@link #rows}. */
    public <T> Mutiny.Query<T> set(Mutiny.Query<T> query, Collection<? extends R> rows) {
        for (Column<R> column : columns) {
            query.setParameter(column.name, ArrayText.of(rows, column.value));
        }
        return query;
    }

    private record Column<R>(String name, String type, Function<? super R, ? extends @Nullable Object> value) {}
}
