package org.driftline.io.skill;

import org.driftline.drift.track.Track;

/**
 * Something real that drifted and told where it was.
 *
 * @param id its name in the file
 * @param track where it was
 */
public record Drifter(String id, Track track) {}
