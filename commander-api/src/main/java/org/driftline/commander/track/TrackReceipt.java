package org.driftline.commander.track;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import org.driftline.commander.progress.ProgressView;

/**
 * What became of positions.
 *
 * @param accepted how many were new
 * @param duplicates how many were dropped, because there was one of the same time
 * @param progress how far the trip is by now
 */
@JsonNaming(SnakeCaseStrategy.class)
record TrackReceipt(int accepted, int duplicates, ProgressView progress) {}
