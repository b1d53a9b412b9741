package io.mubiao.command.workflow;

/**
 * The calendar of a region after a command.
 *
 * @param version to be sent as {@code If-Match} with the next change
 */
record CalendarVersion(String region, long version) {}
