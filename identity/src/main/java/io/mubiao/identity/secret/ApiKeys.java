package io.mubiao.identity.secret;

import io.mubiao.identity.IdentityConfiguration;
import io.mubiao.shared.org.AccountEvent.ApiKeyCreated;
import io.mubiao.shared.org.AccountEvent.ApiKeyRevoked;
import io.mubiao.shared.org.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The keys with which scripts obtain tokens. The keys follow their events, the hashes of their secrets are put here. */
@Component
@ProcessingGroup(IdentityConfiguration.AT_ONCE)
public class ApiKeys {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    ApiKeys(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** @param revokedAt null while the key works */
    public record ApiKey(
            String id,
            UserId account,
            String label,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    /** A key that obtains tokens. */
    public record WorkingKey(String id, String account, String secretHash) {}

    @EventHandler
    void on(ApiKeyCreated event, @Timestamp Instant at) {
        jdbc.sql("""
                        insert into identity.api_key (id, account, label, created_at)
                        values (:id, :account, :label, :at)
                        """)
                .param("id", event.key())
                .param("account", event.account().value())
                .param("label", event.label())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(ApiKeyRevoked event, @Timestamp Instant at) {
        jdbc.sql("update identity.api_key set revoked_at = :at, secret_hash = null where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", event.key())
                .update();
    }

    /** Makes the secret of a key. */
    public String issue(String key) {
        var secret = RandomSecret.token();
        put(key, String.valueOf(encoder.encode(secret)));
        return secret;
    }

    /** A key that was revoked gets no secret again. */
    public void put(String key, String hash) {
        jdbc.sql("update identity.api_key set secret_hash = :hash where id = :id and revoked_at is null")
                .param("hash", hash)
                .param("id", key)
                .update();
    }

    /** An id for a key whose maker named none. */
    public String newId(UserId account) {
        return account.value() + "-" + RandomSecret.legible(5);
    }

    /** All keys of an account, by id. */
    public List<ApiKey> of(UserId account) {
        return jdbc.sql("select * from identity.api_key where account = :account order by id")
                .param("account", account.value())
                .query(ApiKeys::key)
                .list();
    }

    /** Whether the account has a key that was not revoked. */
    public boolean hasWorking(UserId account) {
        return jdbc.sql("select exists (select from identity.api_key where account = :account and revoked_at is null)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** The key if it obtains tokens: not revoked, of an account that is neither suspended nor to choose a password. */
    public Optional<WorkingKey> working(String id) {
        return jdbc.sql("""
                        select k.id, k.account, k.secret_hash
                        from identity.api_key k join identity.account a on a.id = k.account
                        where k.id = :id and k.revoked_at is null and k.secret_hash is not null
                          and a.status = 'ACTIVE'
                          and not exists (select from identity.credential c where c.account = a.id and c.must_change)
                        """).param("id", id).query(WorkingKey.class).optional();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new ApiKey(
                row.getString("id"),
                new UserId(row.getString("account")),
                row.getString("label"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
