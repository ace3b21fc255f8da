package org.driftline.io.particles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.driftline.drift.RunControl;
import org.driftline.drift.area.SearchArea;
import org.driftline.drift.area.SearchAreas;
import org.driftline.io.particles.ParticleRecords.Column;

/** Finds the search areas of all records, several at a time when there are threads for it. */
public final class SearchAreaFinder {
    private final ParticleRecords records;

    public SearchAreaFinder(ParticleRecords records) {
        this.records = records;
    }

    /** One search area per record; the control says how many threads there are. */
    public List<SearchArea> find(RunControl control) {
        if (control.threads() == 1) {
            List<SearchArea> areas = new ArrayList<>();
            for (int record = 0; record < records.records(); record++) {
                areas.add(find(record));
            }
            return areas;
        }
        ExecutorService threads = Executors.newFixedThreadPool(control.threads());
        try {
            List<Future<SearchArea>> areas = new ArrayList<>();
            for (int record = 0; record < records.records(); record++) {
                int index = record;
                areas.add(threads.submit(() -> find(index)));
            }
            return areas.stream().map(SearchAreaFinder::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private SearchArea find(int record) {
        return SearchAreas.find(
                records.doubles(record, Column.LON),
                records.doubles(record, Column.LAT),
                records.bytes(record, Column.STATUS),
                records.particles());
    }

    private static SearchArea result(Future<SearchArea> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while search areas were found", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a search area could not be found", e.getCause());
        }
    }
}
