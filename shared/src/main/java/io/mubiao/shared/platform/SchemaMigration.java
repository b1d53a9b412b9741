package io.mubiao.shared.platform;

/**
 * A database schema and where its migrations lie; run as the owner before anything else uses the database.
 *
 * @param order lower runs first
 * @param schema the schema, which also holds its own migration history
 * @param location on the class path
 */
public record SchemaMigration(int order, String schema, String location) {}
