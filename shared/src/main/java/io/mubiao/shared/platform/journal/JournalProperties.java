package io.mubiao.shared.platform.journal;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the access journal is kept.
 *
 * @param keep how long, six months at least (网络安全法 §21)
 */
@ConfigurationProperties("mubiao.journal")
record JournalProperties(@DefaultValue("3y") Period keep) {

    private static final int LEAST_MONTHS = 6;

    JournalProperties {
        if (keep.toTotalMonths() < LEAST_MONTHS) {
            throw new IllegalArgumentException("mubiao.journal.keep 不得少于六个月（网络安全法第二十一条）：" + keep);
        }
    }
}
