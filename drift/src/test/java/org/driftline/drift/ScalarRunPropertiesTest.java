package org.driftline.drift;

import org.driftline.drift.kernel.Kernels;

class ScalarRunPropertiesTest extends AbstractRunPropertiesTest {

    @Override
    Kernels.Choice kernel() {
        return Kernels.Choice.SCALAR;
    }
}
