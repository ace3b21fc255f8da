package org.driftline.commander.publication;

/**
 * That one commander publishes events.
 *
 * @param number higher each time that another one begins
 * @param reached how far it is
 */
record Term(long number, Reached reached) {}
