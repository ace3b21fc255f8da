package org.driftline.io.skill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.driftline.drift.geo.LonLat;
import org.driftline.drift.track.Track;

/**
 * A part of a drifter's track that a run is held against.
 *
 * @param drifter its id
 * @param observed where it was at each compared time; the first is an observed position
 * @param before where it was a while before
 * @param secondsBefore how long before the start that was (s)
 */
record Segment(String drifter, Track observed, LonLat before, double secondsBefore) {

    /** When it starts, to a millisecond. */
    Instant start() {
        return Instant.ofEpochMilli(Math.round(1000 * observed.start()));
    }

    /**
     * Cuts a track.
     *
     * @param leftOut receives how many segments were left out, by the reason
     */
    static List<Segment> of(Drifter drifter, SkillSettings settings, Map<String, Integer> leftOut) {
        Track track = drifter.track();
        double every = settings.every().toMillis() / 1000.0;
        double length = settings.length().toMillis() / 1000.0;
        List<Segment> segments = new ArrayList<>();
        double planned = track.start() + SkillSettings.LOOK_BACK.toSeconds();
        for (int start = firstFrom(track, planned); start < track.size(); start = firstFrom(track, planned)) {
            if (track.time(start) + length > track.end()) {
                leftOut.merge("the track ends before", 1, Integer::sum);
                break;
            }
            int before = track.indexAt(track.time(start) - SkillSettings.LOOK_BACK.toSeconds());
            if (track.longestGap(track.time(before), track.time(start) + length)
                    > settings.largestGap().toSeconds()) {
                leftOut.merge("a gap in the track", 1, Integer::sum);
            } else {
                segments.add(cut(drifter, settings, start, before));
            }
            planned = Math.max(planned + every, track.time(start) + every / 2);
        }
        return segments;
    }

    private static Segment cut(Drifter drifter, SkillSettings settings, int start, int before) {
        Track track = drifter.track();
        double[] times = new double[settings.positions()];
        for (int i = 0; i < times.length; i++) {
            times[i] = track.time(start) + i * (settings.step().toMillis() / 1000.0);
        }
        times[times.length - 1] = Math.min(times[times.length - 1], track.end());
        return new Segment(
                drifter.id(), track.sampled(times), track.place(before), track.time(start) - track.time(before));
    }

    /** Index of the first position from a time on; the number of positions after the last. */
    private static int firstFrom(Track track, double time) {
        int at = track.indexAt(time);
        return at >= 0 && track.time(at) == time ? at : at + 1;
    }
}
