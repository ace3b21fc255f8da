package org.driftline.commander.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.driftline.commander.start.StartCheck;

/** Whether it is clear where results are. */
@ApplicationScoped
class StorageCheck implements StartCheck {
    private final StorageConfig config;

    @Inject
    StorageCheck(StorageConfig config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (config.storage() == StorageConfig.Storage.DIRECTORY) {
            require(problems, "driftline.storage-directory", config.storageDirectory());
        } else {
            require(problems, "S3_ENDPOINT", config.s3().endpoint());
            require(problems, "S3_ACCESS_KEY", config.s3().accessKey());
            require(problems, "S3_SECRET_KEY", config.s3().secretKey());
        }
        return problems;
    }

    private static void require(List<String> problems, String key, Optional<?> value) {
        if (value.isEmpty()) {
            problems.add(key + " is not set");
        }
    }
}
