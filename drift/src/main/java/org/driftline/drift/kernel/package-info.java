/**
 * The arithmetic of a step over blocks of particles: geodesics, grids, leeway and random numbers. Each loop is there
 * twice, plain ({@code Scalar...}, the reference) and with vectors ({@code Vector...}), and both find the same bits.
 */
@NullMarked
package org.driftline.drift.kernel;

import org.jspecify.annotations.NullMarked;
