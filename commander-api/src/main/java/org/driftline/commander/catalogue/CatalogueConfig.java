package org.driftline.commander.catalogue;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where forcing is; the soldiers must see the same files. */
@ConfigMapping(prefix = "driftline")
interface CatalogueConfig {
    /** The directory of NetCDF files; it may still be empty. */
    @WithDefault("forcing")
    Path forcingDirectory();
}
