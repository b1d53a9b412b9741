package io.mubiao.shared.platform.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A second door for probes and monitoring.
 *
 * @param port of its own; 0 for none
 * @param address on which it listens
 */
@ConfigurationProperties("mubiao.management")
record ManagementProperties(
        @DefaultValue("0") int port,
        @DefaultValue("127.0.0.1") String address) {}
