package io.mubiao.query.projection;

import java.lang.management.ManagementFactory;
import java.util.UUID;

/** A process among those that follow the event store. */
record NodeName(String value) {

    /** Never that of an earlier process: containers that are started again have the same pid and host. */
    static NodeName unique() {
        return new NodeName(ManagementFactory.getRuntimeMXBean().getName() + "/"
                + UUID.randomUUID().toString().substring(0, 8));
    }
}
