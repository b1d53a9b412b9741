package io.mubiao.shared.platform.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds that hold before anybody knows who is calling.
 *
 * @param headerTime for all headers of a request together, from their first byte
 * @param bodyTime for a whole body, from its first byte
 * @param connectionsPerAddress open at the same time; this machine and trusted proxies may have more
 */
@ConfigurationProperties("mubiao.http")
record HttpProperties(
        @DefaultValue("10s") Duration headerTime,
        @DefaultValue("60s") Duration bodyTime,
        @DefaultValue("256") int connectionsPerAddress) {}
