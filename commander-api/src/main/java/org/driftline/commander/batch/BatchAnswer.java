package org.driftline.commander.batch;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param accepted how many are missions now
 * @param refused how many are not
 * @param results one for each mission of the request, in its order
 */
public record BatchAnswer(int accepted, int refused, List<BatchItem> results) {
    public BatchAnswer {
        results = List.copyOf(results);
    }

    static BatchAnswer of(List<BatchItem> results) {
        int accepted =
                (int) results.stream().filter(item -> item.mission() != null).count();
        return new BatchAnswer(accepted, results.size() - accepted, results);
    }
}
