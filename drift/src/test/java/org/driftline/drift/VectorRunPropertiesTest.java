package org.driftline.drift;

import org.driftline.drift.kernel.Kernels;

class VectorRunPropertiesTest extends AbstractRunPropertiesTest {

    @Override
    Kernels.Choice kernel() {
        return Kernels.Choice.VECTOR;
    }
}
