package com.example.cornershop.platform.migrations;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who migrates the schema, and where. Needed where migrations run, not by the service itself. */
@ConfigMapping(prefix = "corner-shop.migration")
interface MigrationConfig {
    /** The database, reached directly: a pooler in transaction mode can't hold the migrations' lock. */
    String url();

    Optional<String> username();

    Optional<String> password();
}
