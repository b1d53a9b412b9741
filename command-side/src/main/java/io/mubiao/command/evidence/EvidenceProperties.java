package io.mubiao.command.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param onDamage what becomes of decisions while a finding is open */
@ConfigurationProperties("mubiao.ledger")
record EvidenceProperties(@DefaultValue("alarm") OnDamage onDamage) {

    /** What a finding does to the work of the office. */
    enum OnDamage {

        /** Nothing: the auditor is told. */
        ALARM,

        /** Nothing is decided about sheets and review chains until an auditor has acknowledged it. */
        READ_ONLY
    }
}
