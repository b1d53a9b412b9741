package io.mubiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of the database whatever happens. */
@RunningIdentity
class SafetyIT {

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Office office;

    @BeforeEach
    void comeIn() {
        office = new Office(port);
    }

    @Test
    void noEventCarriesASecret() {
        var password = office.open("secretive", "DRAFTER");
        var secret = office.key("secretive", "secretive");
        var reset = Http.json(office.actAsAdmin("/identity/accounts/secretive/reset-password", ""))
                .get("oneTimePassword")
                .asString();
        var events = jdbc.sql("select payload || metadata from event_store.domain_event")
                .query(String.class)
                .list();
        assertThat(events).isNotEmpty();
        assertThat(String.join("\n", events))
                .doesNotContain(password, secret, reset, RunningIdentity.PASSWORD, "{bcrypt}", "$2a$", "\"d\":");
    }

    @Test
    void everyEventTellsWhoDidItUnderWhichRoleAndWithWhichCredential() {
        var anonymous = jdbc.sql("""
                        select count(*) from event_store.domain_event
                        where not (metadata::jsonb ?? 'actor' and metadata::jsonb ?? 'role'
                                   and metadata::jsonb ?? 'region' and metadata::jsonb ?? 'unit'
                                   and metadata::jsonb ?? 'credential')
                        """).query(Long.class).single();
        assertThat(anonymous).isZero();
    }

    @Test
    void anEventNamesTheKeyTheSessionOrTheProductThatItCameFrom() {
        var oneTime = office.open("traced", "DRAFTER");
        office.chooses("traced", oneTime, Office.CHOSEN);
        office.key("traced", "traced-key", Office.CHOSEN);
        assertThat(column("""
                        select metadata::jsonb ->> 'credential' from event_store.domain_event
                        where aggregate_id = 'account/traced' order by sequence_number
                        """))
                .satisfiesExactly(
                        opened -> assertThat(opened).isEqualTo("key:admin"),
                        changed -> assertThat(changed).matches("session:[0-9a-f-]{36}"),
                        made -> assertThat(made).matches("session:[0-9a-f-]{36}"));
        assertThat(column("""
                        select distinct metadata::jsonb ->> 'credential' from event_store.domain_event
                        where payload_type = 'UnitCreated' and metadata::jsonb ->> 'actor' = 'system'
                        """)).containsExactly("system");
    }

    @Test
    void secretsAreHashed() {
        office.open("hashed", "DRAFTER");
        office.key("hashed", "hashed");
        assertThat(column("select hash from identity.credential")).allMatch(hash -> hash.startsWith("{bcrypt}"));
        assertThat(column("select secret_hash from identity.api_key where secret_hash is not null"))
                .allMatch(hash -> hash.startsWith("{bcrypt}"));
        assertThat(column("select token_digest from identity.sign_in"))
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    void aRetiredKeyCanNoLongerSign() {
        office.asAdmin("/identity/keys/rotate", "");
        assertThat(column("select jwk from identity.signing_key where retired_at is not null"))
                .isNotEmpty()
                .noneMatch(jwk -> jwk.contains("\"d\""));
        assertThat(column("select kid from identity.signing_key where retired_at is null"))
                .hasSize(1);
    }

    @Test
    void noColumnIsALargeObject() {
        assertThat(column("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                        where data_type = 'oid' and table_schema not in ('pg_catalog', 'information_schema')
                        """)).isEmpty();
    }

    @Test
    void theProcessHasTheRightsOfItsRoleOnly() {
        assertThat(column("select current_user")).containsExactly("mubiao_identity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.domain_event set payload = ''",
                "delete from event_store.domain_event",
                "truncate event_store.domain_event",
                "delete from identity.account",
                "create table identity.mine (id text)"
            })
    void theProcessCannotRewriteThePast(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).rootCause().hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mubiao_query", "mubiao_command"})
    void theOtherSidesSeeNoCredentials(String role) {
        var granted = jdbc.sql("select has_schema_privilege(?, 'identity', 'usage')")
                .param(role)
                .query(Boolean.class)
                .single();
        assertThat(granted).isFalse();
    }

    private List<String> column(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
