package io.mubiao.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys themselves, read anew for every token: every process signs with the same one, also just after a rotation.
 */
@Component
class SigningKeyTable implements JWKSource<SecurityContext> {

    private static final int BITS = 2048;

    private final JdbcClient jdbc;

    SigningKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    /** The key that signs comes first; retired ones are only published, until no token made with them is valid. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(published()));
    }

    /** Signs with the new key; of the old one, only the public part is left. */
    void replace(RSAKey key) {
        jdbc.sql("delete from identity.signing_key where retired_at < now() - interval '1 hour'")
                .update();
        jdbc.sql("select jwk from identity.signing_key where retired_at is null")
                .query(String.class)
                .optional()
                .map(SigningKeyTable::parse)
                .ifPresent(this::retire);
        jdbc.sql("insert into identity.signing_key (kid, jwk) values (:kid, :jwk)")
                .param("kid", key.getKeyID())
                .param("jwk", key.toJSONString())
                .update();
    }

    /** Until the transaction ends, no other process makes the first key. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('identity.signing_key'))")
                .query((row, number) -> true)
                .single();
    }

    boolean isEmpty() {
        return published().isEmpty();
    }

    private void retire(JWK key) {
        jdbc.sql("update identity.signing_key set retired_at = now(), jwk = :jwk where kid = :kid")
                .param("jwk", key.toPublicJWK().toJSONString())
                .param("kid", key.getKeyID())
                .update();
    }

    /** Tokens live ten minutes; an hour leaves room for clocks that differ. */
    private List<JWK> published() {
        return jdbc.sql("""
                        select jwk from identity.signing_key
                        where retired_at is null or retired_at > now() - interval '1 hour'
                        order by retired_at desc nulls first
                        """).query(String.class).list().stream()
                .map(SigningKeyTable::parse)
                .toList();
    }

    private static JWK parse(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("unreadable signing key", e);
        }
    }
}
