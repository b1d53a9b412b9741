package io.mubiao.identity.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.identity.Browser;
import io.mubiao.identity.Http;
import io.mubiao.identity.Office;
import io.mubiao.identity.RunningIdentity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@RunningIdentity
class BootstrapIT {

    private static final String ANOTHER_PASSWORD = "another-demo-password";
    private static final String ODD_PASSWORD = "a+b%41测试 密码";

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Installation installation;

    @Autowired
    private FirstAdministrator administrator;

    @Autowired
    private Demo demo;

    @AfterEach
    void backToTheFirstPassword() {
        start(true, RunningIdentity.PASSWORD);
    }

    @Test
    void theDemoBringsItsUnitsAndTheirOffices() {
        assertThat(jdbc.sql("select id from identity.unit where region = '640221000' and id <= '106' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("101", "101001", "102", "102001", "105", "105003", "105004", "106");
        assertThat(jdbc.sql("select office from identity.unit where id in ('101', '102') order by id")
                        .query(String.class)
                        .list())
                .containsExactly("105003", "105004");
    }

    @Test
    void everyoneOfTheDemoHasAKey() {
        var office = new Office(port);
        Stream.of(
                        "drafter",
                        "department",
                        "finance-office",
                        "performance-office",
                        "approver",
                        "auditor",
                        "admin",
                        "drafter2")
                .forEach(user -> assertThat(office.token(user)).isNotEmpty());
    }

    @Test
    void startingAgainRepeatsAndTellsNothing() {
        var before = events();
        assertThat(start(true, RunningIdentity.PASSWORD)).isEmpty();
        assertThat(start(false, null)).isEmpty();
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void anotherDemoPasswordIsFollowed() {
        start(true, ANOTHER_PASSWORD);
        var office = new Office(port);
        assertThat(office.token("drafter", ANOTHER_PASSWORD)).isNotEmpty();
        assertThat(office.exchange("drafter", RunningIdentity.PASSWORD).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSecretIsSentPlainlyOrFormEncoded() {
        start(true, ODD_PASSWORD);
        var office = new Office(port);
        assertThat(office.token("drafter", ODD_PASSWORD)).isNotEmpty();
        assertThat(office.token("finance%2Doffice", URLEncoder.encode(ODD_PASSWORD, StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(office.exchange("drafter", ODD_PASSWORD.replace('+', ' ')).statusCode())
                .isEqualTo(401);
        assertThat(office.exchange("drafter", "100%").statusCode()).isEqualTo(401);
        assertThat(new Browser(port).signIn("drafter", ODD_PASSWORD).headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("MUBIAO_SIGN_IN"));
    }

    @Test
    void anotherDemoPasswordKeepsTheKeysAndIsNoNews() {
        start(true, ANOTHER_PASSWORD);
        var office = new Office(port);
        var notices = office.http().getAs(office.token("auditor", ANOTHER_PASSWORD), "/identity/me/notices");
        assertThat(Http.json(notices).get("unseen").asInt()).isZero();
    }

    @Test
    void processesThatStartAtOnceBootstrapOnce() {
        var before = events();
        Stream.generate(() -> CompletableFuture.runAsync(() -> start(true, RunningIdentity.PASSWORD)))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aDemoNeedsItsPassword() {
        assertThatThrownBy(() -> new BootstrapProperties("640221000", true, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String start(boolean withDemo, String password) {
        var told = new ByteArrayOutputStream();
        new Bootstrap(
                        new BootstrapProperties("640221000", withDemo, password),
                        transactions,
                        installation,
                        administrator,
                        demo)
                .run(new PrintStream(told, true, StandardCharsets.UTF_8));
        return told.toString(StandardCharsets.UTF_8);
    }

    private long events() {
        return jdbc.sql("select count(*) from event_store.domain_event")
                .query(Long.class)
                .single();
    }
}
