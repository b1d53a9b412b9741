package io.mubiao.shared.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and who we are there.
 *
 * @param url JDBC address of PostgreSQL 15 or newer
 * @param username the login of the running application
 * @param role the group role the application takes on, one of those created with the event store
 * @param ownerUsername the login that runs migrations; default: {@code username}
 * @param pool connections for requests
 */
@ConfigurationProperties("mubiao.database")
public record DatabaseProperties(
        String url,
        @Nullable String username,
        @Nullable String password,
        String role,
        @Nullable String ownerUsername,
        @Nullable String ownerPassword,
        @DefaultValue("32") int pool) {}
