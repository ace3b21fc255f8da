package org.driftline.commander.sharing;

/** How far somebody may go with a mission. */
public enum MissionAccess {
    NONE,
    READ,
    WRITE
}
