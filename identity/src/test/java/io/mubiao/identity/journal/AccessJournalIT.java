package io.mubiao.identity.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.identity.Browser;
import io.mubiao.identity.Http;
import io.mubiao.identity.Office;
import io.mubiao.identity.RunningIdentity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What opens a door is in the journal when its answer arrives: no test here waits. */
@RunningIdentity
class AccessJournalIT {

    private static final String REGION = "640221000";

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient application;

    private final JdbcClient owner = RunningIdentity.Database.asOwner();

    private Office office;
    private Browser browser;
    private long before;

    @BeforeEach
    void comeIn() {
        office = new Office(port);
        browser = new Browser(port);
        before = newest();
    }

    @Test
    void aSignInIsOneEntryWithWhoWhenAndFromWhere() {
        browser.signIn("drafter", RunningIdentity.PASSWORD);

        assertThat(entries("SIGN_IN"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "SUCCEEDED")
                        .containsEntry("account", "drafter")
                        .containsEntry("name", "马晓燕")
                        .containsEntry("unit", "101001")
                        .containsEntry("region", REGION)
                        .containsEntry("credential", "password")
                        .containsEntry("address", "127.0.0.1")
                        .containsEntry("method", "POST")
                        .containsEntry("path", "/login")
                        .containsEntry("reason", null)
                        .hasEntrySatisfying(
                                "node", node -> assertThat(node.toString()).startsWith("identity@"))
                        .hasEntrySatisfying(
                                "request_id", id -> assertThat(id.toString()).isNotBlank()));
    }

    @Test
    void aRefusedSignInIsOneEntryThatNamesTheAccount() {
        browser.signIn("department", "wrong");

        assertThat(entries("SIGN_IN"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "REFUSED")
                        .containsEntry("reason", "BAD_CREDENTIALS")
                        .containsEntry("account", "department")
                        .containsEntry("region", REGION));
    }

    @Test
    void aNameThatNobodyHasBelongsToNoRegion() {
        browser.signIn("nobody-here", "wrong");

        assertThat(entries("SIGN_IN"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "REFUSED")
                        .containsEntry("account", "nobody-here")
                        .containsEntry("region", null));
    }

    @Test
    void aPasswordTypedAsTheNameIsKeptNowhere() {
        browser.signIn("My Secret! 4711", "wrong");

        assertThat(entries("SIGN_IN"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("outcome", "REFUSED").containsEntry("account", null));
        assertThat(entries().toString()).doesNotContain("4711");
    }

    @Test
    void signingOutIsOneEntry() {
        browser.signIn("approver", RunningIdentity.PASSWORD);
        var page = browser.http().get("/login");
        browser.http().postForm("/logout", Map.of("_csrf", Browser.csrf(page)));

        assertThat(entries("SIGN_OUT"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("outcome", "SUCCEEDED").containsEntry("account", "approver"));
    }

    @Test
    void signingOutFromTheWebPageIsOneEntry() {
        var code = browser.code(browser.follow(browser.signIn("approver", RunningIdentity.PASSWORD)));
        var idToken = Http.json(browser.redeem(code)).get("id_token").asString();
        browser.http().get("/connect/logout?id_token_hint=" + idToken);

        assertThat(entries("SIGN_OUT"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("outcome", "SUCCEEDED").containsEntry("account", "approver"));
        assertThat(entries().toString()).doesNotContain(idToken);
    }

    @Test
    void whoWasNeverSignedInSignsNobodyOut() {
        var page = browser.http().get("/login");
        browser.http().postForm("/logout", Map.of("_csrf", Browser.csrf(page)));

        assertThat(entries("SIGN_OUT")).isEmpty();
    }

    @Test
    void aTokenIsOneEntryWithTheKeyThatObtainedIt() {
        var token = office.token("finance-office");

        assertThat(entries("TOKEN"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "SUCCEEDED")
                        .containsEntry("account", "finance-office")
                        .containsEntry("region", REGION)
                        .containsEntry("credential", "key:finance-office")
                        .containsEntry("status", 200));
        assertThat(entries().toString()).doesNotContain(token);
    }

    @Test
    void aTokenOfTheWebPageIsOneEntryForWhoSignedIn() {
        var code = browser.code(browser.follow(browser.signIn("approver", RunningIdentity.PASSWORD)));
        browser.redeem(code);

        assertThat(entries("TOKEN"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("account", "approver")
                        .hasEntrySatisfying(
                                "credential",
                                found -> assertThat(found.toString()).startsWith("session")));
    }

    @Test
    void aWrongSecretIsOneEntryForTheOwnerOfTheKey() {
        office.exchange("drafter", "wrong-secret-1");

        assertThat(entries("TOKEN"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "REFUSED")
                        .containsEntry("reason", "invalid_client")
                        .containsEntry("account", "drafter")
                        .containsEntry("credential", "key:drafter")
                        .containsEntry("status", 401));
        assertThat(entries().toString()).doesNotContain("wrong-secret-1");
    }

    @Test
    void aKeyThatNobodyHasBelongsToNoRegion() {
        office.exchange("no-such-key", "wrong");

        assertThat(entries("TOKEN"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "REFUSED")
                        .containsEntry("credential", "key:no-such-key")
                        .containsEntry("region", null));
    }

    @Test
    void aCodeThatIsWorthNothingIsOneRefusal() {
        browser.redeem("no-such-code");

        assertThat(entries("TOKEN"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("outcome", "REFUSED").containsEntry("reason", "invalid_grant"));
    }

    @Test
    void anotherPasswordIsOneEntryWhetherItIsTakenOrNot() {
        var oneTime = office.open("journal-newcomer", "DRAFTER");
        var page = browser.follow(browser.signIn("journal-newcomer", oneTime));
        browser.changePassword(page, "weak", "weak");
        browser.changePassword(page, "Brand-new-4711", "Brand-new-4712");
        browser.changePassword(page, "Brand-new-4711", "Brand-new-4711");

        assertThat(entries("PASSWORD_CHANGE"))
                .extracting(entry -> entry.get("outcome"), entry -> entry.get("reason"), entry -> entry.get("account"))
                .containsExactly(
                        tuple("REFUSED", "WEAK_PASSWORD", "journal-newcomer"),
                        tuple("REFUSED", "MALFORMED", "journal-newcomer"),
                        tuple("SUCCEEDED", null, "journal-newcomer"));
        assertThat(entries().toString()).doesNotContain("Brand-new", oneTime);
    }

    @Test
    void aWrongPresentPasswordIsOneRefusal() {
        office.http()
                .postAs(
                        office.token("performance-office"),
                        "/identity/me/password",
                        "{\"current\":\"wrong\",\"new\":\"Brand-new-4711\"}");

        assertThat(entries("PASSWORD_CHANGE"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "REFUSED")
                        .containsEntry("reason", "FORBIDDEN")
                        .containsEntry("account", "performance-office"));
    }

    @Test
    void whatAnAdministratorDoesIsOneEntryThatNamesWhomItConcerns() {
        office.actAsAdmin("/identity/accounts/drafter2/rename", "{\"name\":\"刘芳\"}");

        assertThat(entries("ADMINISTRATION"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "SUCCEEDED")
                        .containsEntry("account", "admin")
                        .containsEntry("target", "drafter2")
                        .containsEntry("path", "/identity/accounts/{id}/rename"));
    }

    @Test
    void aNewKeyIsOneEntryWithoutItsSecret() {
        office.open("journal-key-owner", "DRAFTER");
        var secret = office.key("journal-key-owner", "journal-key");

        assertThat(entries("API_KEY"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "SUCCEEDED")
                        .containsEntry("account", "journal-key-owner")
                        .containsEntry("path", "/identity/me/api-keys"));
        assertThat(entries().toString()).doesNotContain(secret);
    }

    @Test
    void whoTriesToAdministerWithoutTheRightIsOneRefusal() {
        office.http().postAs(office.token("drafter"), "/identity/accounts/admin/suspend", "{\"reason\":\"试\"}");

        assertThat(entries("ADMINISTRATION"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "REFUSED")
                        .containsEntry("reason", "FORBIDDEN")
                        .containsEntry("account", "drafter")
                        .containsEntry("target", "admin")
                        .containsEntry("status", 403));
    }

    @Test
    void theApplicationCanNeitherChangeNorReadNorRemoveAnEntry() {
        office.token("finance-office");
        var month = owner.sql("select tableoid::regclass::text from journal.access_entry order by id desc limit 1")
                .query(String.class)
                .single();
        for (var statement : List.of(
                "update journal.access_entry set account = 'other'",
                "delete from journal.access_entry",
                "truncate journal.access_entry",
                "delete from " + month,
                "truncate " + month,
                "drop table " + month,
                "select * from journal.access_entry",
                "select journal.expire('3 years')")) {
            assertThatThrownBy(() -> application.sql(statement).update())
                    .as(statement)
                    .rootCause()
                    .message()
                    .matches("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.access_entry set account = 'other'",
                "delete from journal.access_entry",
                "truncate journal.access_entry",
                "update MONTH set account = 'other'",
                "delete from MONTH",
                "truncate MONTH",
                "set session_replication_role = replica; delete from MONTH",
                "set session_replication_role = replica; truncate MONTH",
                "set session_replication_role = replica; truncate journal.access_entry"
            })
    void notEvenTheOwnerChangesAnEntryByAccident(String statement) {
        office.token("finance-office");
        var month = owner.sql("select tableoid::regclass::text from journal.access_entry order by id desc limit 1")
                .query(String.class)
                .single();

        assertThatThrownBy(() -> owner.sql(statement.replace("MONTH", month)).update())
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void aMonthLeavesWhenItNeedNotBeKeptAnyLonger() {
        owner.sql("""
                create table journal.access_entry_2001_01 partition of journal.access_entry
                for values from ('2001-01-01Z') to ('2001-02-01Z')
                """).update();

        assertThat(owner.sql("select journal.expire('3 years')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        assertThat(owner.sql("select to_regclass('journal.access_entry_2001_01')::text")
                        .query(String.class)
                        .optional())
                .isEmpty();
        assertThatThrownBy(() -> owner.sql("select journal.expire('5 months')")
                        .query(Integer.class)
                        .single())
                .hasMessageContaining("six months");
    }

    @Test
    void withoutTheJournalNobodyComesIn() {
        var form = browser.http().get("/login");
        owner.sql("alter table journal.access_entry rename to access_entry_away")
                .update();
        try {
            var token = office.exchange("finance-office", RunningIdentity.PASSWORD);
            var signIn = browser.http()
                    .postForm(
                            "/login",
                            Map.of(
                                    "_csrf",
                                    Browser.csrf(form),
                                    "username",
                                    "drafter",
                                    "password",
                                    RunningIdentity.PASSWORD));

            assertThat(token.statusCode()).isEqualTo(503);
            assertThat(token.body()).contains("UNAVAILABLE").doesNotContain("access_token");
            assertThat(signIn.statusCode()).isEqualTo(503);
            assertThat(signIn.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(signIn.headers().firstValue("X-Request-Id")).isPresent();
        } finally {
            owner.sql("alter table journal.access_entry_away rename to access_entry")
                    .update();
        }
    }

    @Test
    void withoutTheJournalNothingIsAdministered() {
        var admin = office.token("admin");
        owner.sql("alter table journal.access_entry rename to access_entry_away")
                .update();
        try {
            var answer = office.http()
                    .postAs(admin, "/identity/accounts/" + UUID.randomUUID() + "/rename", "{\"name\":\"无\"}", "\"1\"");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Http.json(answer).get("code").asString()).isEqualTo("UNAVAILABLE");
        } finally {
            owner.sql("alter table journal.access_entry_away rename to access_entry")
                    .update();
        }
    }

    @Test
    void strangersCannotFillTheJournal() {
        for (int i = 0; i < 150; i++) {
            office.http().getAs("no.such.token", "/identity/accounts");
        }
        browser.signIn("drafter", RunningIdentity.PASSWORD); // the queue is in order: what came before is written

        assertThat(entries("ADMINISTRATION_READ")).hasSizeLessThanOrEqualTo(200);
    }

    private List<Map<String, Object>> entries(String action) {
        return entries().stream()
                .filter(entry -> entry.get("action").equals(action))
                .toList();
    }

    private List<Map<String, Object>> entries() {
        return owner.sql("select * from journal.access_entry where id > ? order by id")
                .param(before)
                .query()
                .listOfRows();
    }

    private long newest() {
        return owner.sql("select coalesce(max(id), 0) from journal.access_entry")
                .query(Long.class)
                .single();
    }
}
