package io.mubiao.query.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process seals.
 *
 * @param directory where keys and signed checkpoints are kept; a process without one seals nothing
 * @param origin the name of the log, for ever; default: made of the region at the first start
 * @param keyFile the key of the log; default: in the directory
 * @param clockKeyFile the key of its clock; default: in the directory
 * @param pace at most one checkpoint in this time, unless many events wait
 * @param mode whether it seals at all
 * @param scrubRate events per second that are compared with what was sealed, when nothing is suspicious
 * @param verifyOnStart what is compared before anything is sealed
 */
@ConfigurationProperties("mubiao.ledger")
record LedgerProperties(
        @Nullable Path directory,
        @Nullable String origin,
        @Nullable Path keyFile,
        @Nullable Path clockKeyFile,
        @DefaultValue("10s") Duration pace,
        @DefaultValue("seal") Mode mode,
        @DefaultValue("3000") int scrubRate,
        @DefaultValue("newest") VerifyOnStart verifyOnStart) {

    /** What a process does with the ledger. */
    enum Mode {
        SEAL,

        /** A copy for a look: it needs no keys, and signs nothing. */
        VERIFY_ONLY
    }

    /** What is compared first. */
    enum VerifyOnStart {
        NEWEST,
        FULL
    }

    boolean seals() {
        return mode == Mode.SEAL;
    }
}
