package io.mubiao.shared.platform.privacy;

import java.time.Instant;
import java.time.ZoneId;

/** What one key is for: the events of one account in one year. */
record KeyPeriod(String account, int year) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static KeyPeriod of(String account, Instant at) {
        return new KeyPeriod(account, at.atZone(CHINA).getYear());
    }
}
