package io.mubiao.shared.platform.privacy;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The keys themselves. Those that seal are remembered; those that open are read anew for each answer. */
@Component
public class ShredKeys {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Map<KeyPeriod, SecretKey> sealing = new ConcurrentHashMap<>();

    ShredKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key null when it was destroyed */
    record StoredKey(@Nullable SecretKey key) {

        private static StoredKey of(byte @Nullable [] bytes) {
            return new StoredKey(bytes == null ? null : new SecretKeySpec(bytes, "AES"));
        }
    }

    /** The key for what happens now, made with the first event of the period; null when it was destroyed already. */
    @Nullable
    SecretKey toSeal(KeyPeriod period) {
        var remembered = sealing.get(period);
        if (remembered != null) {
            return remembered;
        }
        var stored = find(period);
        var key = (stored == null ? made(period) : stored).key();
        if (key != null) {
            remember(period, key);
        }
        return key;
    }

    /** The key of a period; null when there never was one. */
    @Nullable
    StoredKey find(KeyPeriod period) {
        return jdbc.sql("select key from privacy.shred_key where account = :account and year = :year")
                .param("account", period.account())
                .param("year", period.year())
                .query((row, number) -> StoredKey.of(row.getBytes("key")))
                .optional()
                .orElse(null);
    }

    /**
     * Destroys the keys of a year for good.
     *
     * @return how many there were
     */
    public int destroy(Collection<String> accounts, int year) {
        return jdbc.sql("""
                        update privacy.shred_key set key = null, destroyed_at = now()
                        where account = any(:accounts) and year = :year and key is not null
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .param("year", year)
                .update();
    }

    /** Of two processes that make the same key, one waits for the other and takes its key. */
    private StoredKey made(KeyPeriod period) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        jdbc.sql("""
                        insert into privacy.shred_key (account, year, key) values (:account, :year, :key)
                        on conflict (account, year) do nothing
                        """)
                .param("account", period.account())
                .param("year", period.year())
                .param("key", bytes)
                .update();
        var stored = find(period);
        if (stored == null) {
            throw new IllegalStateException("no key for " + period.year());
        }
        return stored;
    }

    /** A key that was made in a transaction is gone with it, and then must not seal anything. */
    private void remember(KeyPeriod period, SecretKey key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            sealing.put(period, key);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sealing.put(period, key);
            }
        });
    }
}
