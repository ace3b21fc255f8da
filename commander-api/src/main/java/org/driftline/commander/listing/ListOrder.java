package org.driftline.commander.listing;

/**
 * In which order a list is.
 *
 * @param key by what
 * @param descending whether the highest, latest or last comes first
 */
record ListOrder(SortKey key, boolean descending) {
    static final ListOrder NEWEST_FIRST = new ListOrder(SortKey.CREATED_AT, true);

    String direction() {
        return descending ? "desc" : "asc";
    }
}
