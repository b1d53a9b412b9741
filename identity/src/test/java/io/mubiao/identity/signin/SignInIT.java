package io.mubiao.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.identity.Browser;
import io.mubiao.identity.Http;
import io.mubiao.identity.Office;
import io.mubiao.identity.RunningIdentity;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningIdentity
class SignInIT {

    private static final String CHOSEN = "my own long password";

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Office office;
    private Browser browser;

    @BeforeEach
    void comeIn() {
        office = new Office(port);
        browser = new Browser(port);
    }

    @Test
    void everyFailureLooksTheSame() {
        var locked = someone();
        for (int i = 0; i < 5; i++) {
            failure(locked, "wrong");
        }
        var suspended = someone();
        office.actAsAdmin("/identity/accounts/" + suspended + "/suspend", "{\"reason\":\"离职\"}");
        var expected = failure(someone(), "wrong password");
        assertThat(failure("nobody", "wrong password")).isEqualTo(expected);
        assertThat(failure("No\u0000body'", "wrong password")).isEqualTo(expected);
        assertThat(failure("nobody", "密".repeat(100))).isEqualTo(expected);
        assertThat(failure(locked, CHOSEN)).isEqualTo(expected);
        assertThat(failure(suspended, CHOSEN)).isEqualTo(expected);
        assertThat(failure("drafter", "密".repeat(100))).isEqualTo(expected);
    }

    @Test
    void fiveFailuresInARowLockTheAccountForAQuarterOfAnHour() {
        var user = someone();
        for (int i = 0; i < 5; i++) {
            failure(user, "wrong");
        }
        failure(user, CHOSEN);
        var account = Http.json(office.http().getAs(office.token("admin"), "/identity/accounts/" + user));
        assertThat(account.get("lockedUntil").isNull()).isFalse();
        assertThat(events("account/" + user)).contains("AccountLocked");
        let15MinutesPass(user);
        assertThat(codeFor(user, CHOSEN)).isNotEmpty();
    }

    @Test
    void aStrangersGuessesCloseNoOtherAddress() {
        var user = someone();
        for (int i = 0; i < 5; i++) {
            guess(user, "203.0.113.1");
        }
        assertThat(codeFor(user, CHOSEN)).isNotEmpty();
    }

    @Test
    void aBrowserThatTheAccountKnowsIsNeverKeptOut() {
        var user = someone();
        browser.signIn(user, CHOSEN);
        for (int i = 0; i < LockOut.TOLERATED_FAILURES_OF_ALL; i++) {
            guess(user, "198.51.100." + i / 5);
        }
        failure(user, CHOSEN);
        assertThat(Browser.location(signInAgain(user, CHOSEN)).toString()).isEqualTo("/");
    }

    @Test
    void manyWhoGuessAtOnceLeaveBoundedTraces() {
        var user = someone();
        for (int i = 0; i < LockOut.TOLERATED_FAILURES_OF_ALL + 20; i++) {
            guess(user, "198.51.100." + i / 5);
        }
        assertThat(events("account/" + user).stream().filter("AccountLocked"::equals))
                .hasSize(LockOut.TOLERATED_FAILURES_OF_ALL / LockOut.TOLERATED_FAILURES);
    }

    @Test
    void aBrowserKnownToAnotherAccountIsAStranger() {
        var user = someone();
        browser.signIn("drafter", RunningIdentity.PASSWORD);
        for (int i = 0; i < 5; i++) {
            failure(user, "wrong");
        }
        assertThat(Browser.location(signInAgain(user, CHOSEN)).toString()).startsWith("/login?error");
    }

    @Test
    void aKnownBrowserThatOnlyGuessesIsForgotten() {
        var user = someone();
        browser.signIn(user, CHOSEN);
        for (int i = 0; i < KnownDevices.TOLERATED_FAILURES + LockOut.TOLERATED_FAILURES; i++) {
            signInAgain(user, "wrong");
        }
        assertThat(Browser.location(signInAgain(user, CHOSEN)).toString()).startsWith("/login?error");
    }

    @Test
    void anAddressThatTriesPasswordsOnAllAccountsIsToldToWait() {
        var stranger = new Browser(port, "203.0.113.2");
        var csrf = Browser.csrf(stranger.http().get("/login"));
        var refused = Stream.generate(() -> tryOut(stranger, csrf, "u" + UUID.randomUUID()))
                .limit(1000) // 120 and those that come back meanwhile
                .filter(answer -> answer.statusCode() != 302)
                .findFirst()
                .orElseThrow();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(Http.json(refused).get("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(codeFor("drafter", RunningIdentity.PASSWORD)).isNotEmpty();
    }

    @Test
    void aSuccessForgivesTheFailuresBefore() {
        var user = someone();
        for (int i = 0; i < 4; i++) {
            failure(user, "wrong");
        }
        assertThat(codeFor(user, CHOSEN)).isNotEmpty();
        for (int i = 0; i < 4; i++) {
            failure(user, "wrong");
        }
        assertThat(codeFor(user, CHOSEN)).isNotEmpty();
    }

    @Test
    void unknownNamesLeaveNoTrace() {
        long before = rows();
        failure("nobody-at-all", "wrong");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aOneTimePasswordMustBeChangedBeforeAnythingElse() {
        var user = name();
        var oneTime = office.open(user, "DRAFTER");
        var toChange = browser.signIn(user, oneTime);
        assertThat(Browser.location(toChange).getPath()).isEqualTo("/login/change-password");
        assertThat(Browser.location(browser.authorize(Map.of())).getPath()).isEqualTo("/login");
        assertThat(Browser.parameter(Browser.location(browser.authorize(Map.of("prompt", "none"))), "error"))
                .isEqualTo("login_required");
        var page = browser.follow(toChange);
        assertThat(browser.changePassword(page, CHOSEN, "another").body()).contains("不一致");
        assertThat(browser.changePassword(page, "short", "short").body()).contains("至少 12 个字符");
        assertThat(browser.changePassword(page, oneTime, oneTime).body()).contains("不能与当前密码相同");
        var onward = browser.changePassword(page, CHOSEN, CHOSEN);
        assertThat(browser.code(browser.follow(onward))).isNotEmpty();
        failure(user, oneTime);
    }

    @Test
    void whoNeedNotChangeThePasswordIsNotAskedTo() {
        browser.signIn("drafter", RunningIdentity.PASSWORD);
        var answer = browser.http().get("/login/change-password");
        assertThat(Browser.location(answer).getPath()).isEqualTo("/login");
    }

    @Test
    void aSuspendedPersonIsSignedOutAtOnce() {
        var user = someone();
        browser.signIn(user, CHOSEN);
        assertThat(browser.code(browser.authorize(Map.of()))).isNotEmpty();
        office.actAsAdmin("/identity/accounts/" + user + "/suspend", "{\"reason\":\"离职\"}");
        assertThat(Browser.location(browser.authorize(Map.of())).getPath()).isEqualTo("/login");
    }

    @Test
    void aCodeIsWorthNothingOnceItsOwnerIsSuspended() {
        var user = someone();
        var code = browser.code(browser.follow(browser.signIn(user, CHOSEN)));
        office.actAsAdmin("/identity/accounts/" + user + "/suspend", "{\"reason\":\"离职\"}");
        assertThat(browser.redeem(code).body()).contains("invalid_grant");
    }

    @Test
    void aCodeIsWorthNothingOnceThePasswordOfItsOwnerWasReset() {
        var user = someone();
        var code = browser.code(browser.follow(browser.signIn(user, CHOSEN)));
        var reset = Http.json(office.actAsAdmin("/identity/accounts/" + user + "/reset-password", ""));
        assertThat(browser.redeem(code).body()).contains("invalid_grant");
        office.chooses(user, reset.get("oneTimePassword").asString(), CHOSEN);
        assertThat(browser.redeem(code).body()).contains("invalid_grant");
    }

    @Test
    void whoChangesAOneTimePasswordIsAskedAboutTheKeysThatThereAre() {
        var user = name();
        var oneTime = office.open(user, "DRAFTER");
        var page = browser.follow(browser.signIn(user, oneTime));
        assertThat(page.body()).contains("class=\"choice\" hidden");
        browser.changePassword(page, CHOSEN, CHOSEN);
        office.key(user, user, CHOSEN);
        var reset =
                Http.json(office.actAsAdmin("/identity/accounts/" + user + "/reset-password", "{\"keepKeys\":true}"));
        var again = new Browser(port);
        assertThat(again.follow(again.signIn(user, reset.get("oneTimePassword").asString()))
                        .body())
                .contains("name=\"keepKeys\"")
                .doesNotContain("class=\"choice\" hidden");
    }

    @Test
    void aPasswordResetSignsThePersonOut() {
        var user = someone();
        browser.signIn(user, CHOSEN);
        office.actAsAdmin("/identity/accounts/" + user + "/reset-password", "");
        assertThat(Browser.location(browser.authorize(Map.of())).getPath()).isEqualTo("/login");
        failure(user, CHOSEN);
    }

    @Test
    void everySignInHasACookieOfItsOwnThatScriptsCannotRead() {
        var first = cookie(browser.signIn("drafter", RunningIdentity.PASSWORD));
        var second = cookie(new Browser(port).signIn("drafter", RunningIdentity.PASSWORD));
        assertThat(first).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(second.split(";")[0]).isNotEqualTo(first.split(";")[0]);
    }

    @Test
    void anotherSignInWithTheSameBrowserEndsTheFirst() {
        browser.signIn("drafter", RunningIdentity.PASSWORD);
        long signedIn = rows();
        browser.http()
                .postForm(
                        "/login",
                        Map.of(
                                "_csrf",
                                Browser.csrf(browser.http().get("/login")),
                                "username",
                                "approver",
                                "password",
                                RunningIdentity.PASSWORD));
        assertThat(rows()).isEqualTo(signedIn);
    }

    @Test
    void aKeyIsNoSignIn() {
        var answer = office.exchange("drafter", RunningIdentity.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aSignInWithoutTheTokenOfItsPageIsRefused() {
        var answer =
                browser.http().postForm("/login", Map.of("username", "drafter", "password", RunningIdentity.PASSWORD));
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(SignIns.COOKIE));
        assertThat(Browser.location(browser.authorize(Map.of())).getPath()).isEqualTo("/login");
    }

    @Test
    void signingInLeadsNowhereElse() {
        var page = browser.http().get("/login?continue=https://evil.example/");
        assertThat(page.body()).doesNotContain("evil.example");
        var answer = browser.http()
                .postForm(
                        "/login",
                        Map.of(
                                "_csrf",
                                Browser.csrf(page),
                                "continue",
                                "//evil.example/",
                                "username",
                                "drafter",
                                "password",
                                RunningIdentity.PASSWORD));
        assertThat(Browser.location(answer).toString()).isEqualTo("/");
    }

    @Test
    void thePageRunsNoScriptAndLoadsNothingFromElsewhere() {
        var page = browser.http().get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).contains("lang=\"zh-CN\"").doesNotContain("<script", "style=", "http://", "https://");
        assertThat(browser.http().get("/login/style.css").headers().firstValue("Content-Type"))
                .hasValue("text/css;charset=UTF-8");
    }

    @Test
    void thePageSaysWhatMayBeWrongWithAPasswordAndWhomToAsk() {
        assertThat(browser.http().get("/login").body()).contains("大写锁定（Caps Lock）", "忘记密码", "请联系本单位的系统管理员");
    }

    @Test
    void thePageEscapesWhatItRepeats() {
        var page = browser.http().get("/login?continue=/oauth2/authorize?%22%3E%3Cscript%3E");
        assertThat(page.body()).contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void peopleChangeTheirOwnPassword() {
        var user = someone();
        var token = office.token(user, office.key(user, user, CHOSEN));
        assertThat(change(token, "wrong", "another long password").statusCode()).isEqualTo(403);
        assertThat(Http.json(change(token, CHOSEN, "short")).get("code").asString())
                .isEqualTo("WEAK_PASSWORD");
        assertThat(change(token, CHOSEN, "another long password").statusCode()).isEqualTo(204);
        assertThat(codeFor(user, "another long password")).isNotEmpty();
    }

    @Test
    void keysEndWithThePasswordThatTheirOwnerChangesUnlessTheyAreKept() {
        var user = someone();
        var secret = office.key(user, user, CHOSEN);
        var kept = office.http()
                .postAs(
                        office.token(user, secret),
                        "/identity/me/password",
                        "{\"current\":\"%s\",\"new\":\"another long password\",\"keepKeys\":true}".formatted(CHOSEN));
        assertThat(kept.statusCode()).isEqualTo(204);
        var token = office.token(user, secret);
        assertThat(change(token, "another long password", CHOSEN).statusCode()).isEqualTo(204);
        assertThat(office.exchange(user, secret).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenIsNoWayToTryPasswordsOut() {
        var user = someone();
        var token = office.token(user, office.key(user, user, CHOSEN));
        for (int i = 0; i < 5; i++) {
            change(token, "wrong", "another long password");
        }
        assertThat(change(token, CHOSEN, "another long password").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> change(String token, String current, String chosen) {
        return office.http()
                .postAs(
                        token,
                        "/identity/me/password",
                        "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(current, chosen));
    }

    /** Somebody with a password of their own choice. */
    private String someone() {
        var user = name();
        office.chooses(user, office.open(user, "DRAFTER"), CHOSEN);
        return user;
    }

    private static String name() {
        return "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String codeFor(String user, String password) {
        var own = new Browser(port);
        return own.code(own.follow(own.signIn(user, password)));
    }

    /** What a person sees whose sign-in failed, without what differs for everybody. */
    private String failure(String user, String password) {
        var own = new Browser(port);
        var refused = own.signIn(user, password);
        var address = Browser.location(refused);
        assertThat(address.toString()).startsWith("/login?error");
        assertThat(refused.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(SignIns.COOKIE));
        var page = own.follow(refused);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replaceAll("value=\"[^\"]*\"", "");
    }

    private void guess(String user, String address) {
        var stranger = new Browser(port, address);
        tryOut(stranger, Browser.csrf(stranger.http().get("/login")), user);
    }

    private static HttpResponse<String> tryOut(Browser stranger, String csrf, String user) {
        return stranger.http().postForm("/login", Map.of("_csrf", csrf, "username", user, "password", "wrong"));
    }

    /** With the same browser, whether or not somebody is signed in. */
    private HttpResponse<String> signInAgain(String user, String password) {
        var page = browser.http().get("/login");
        return browser.http()
                .postForm("/login", Map.of("_csrf", Browser.csrf(page), "username", user, "password", password));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(SignIns.COOKIE))
                .findFirst()
                .orElseThrow();
    }

    private void let15MinutesPass(String user) {
        jdbc.sql("update identity.failed_sign_in set last_at = last_at - interval '15 minutes' where account = ?")
                .param(user)
                .update();
    }

    private java.util.List<String> events(String stream) {
        return jdbc.sql("select payload_type from event_store.domain_event where aggregate_id = ?")
                .param(stream)
                .query(String.class)
                .list();
    }

    private long rows() {
        return jdbc.sql("""
                        select (select count(*) from event_store.domain_event) + (select count(*) from identity.account)
                             + (select count(*) from identity.credential) + (select count(*) from identity.sign_in)
                             + (select count(*) from identity.code_grant)
                        """).query(Long.class).single();
    }
}
