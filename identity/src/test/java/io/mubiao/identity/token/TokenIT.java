package io.mubiao.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.mubiao.identity.Browser;
import io.mubiao.identity.Http;
import io.mubiao.identity.Office;
import io.mubiao.identity.RunningIdentity;
import io.mubiao.identity.secret.RandomSecret;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@RunningIdentity
class TokenIT {

    @Value("${server.port}")
    private int port;

    private Office office;
    private Browser browser;

    @BeforeEach
    void comeIn() {
        office = new Office(port);
        browser = new Browser(port);
    }

    @Test
    void aKeysTokenSpeaksForItsAccount() throws Exception {
        var claims = verified(office.token("finance-office"));
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:" + port);
        assertThat(claims.getSubject()).isEqualTo("finance-office");
        assertThat(claims.getStringClaim("name")).isEqualTo("李雪梅");
        assertThat(claims.getStringClaim("unit")).isEqualTo("105003");
        assertThat(claims.getStringClaim("region")).isEqualTo("640221000");
        assertThat(claims.getStringListClaim("roles")).containsExactly("FINANCE_OFFICE_REVIEWER");
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(Duration.ofMinutes(10).toMillis());
    }

    @Test
    void aKeyOfAnotherNameThanTheAccountSpeaksForTheAccount() throws Exception {
        office.open("key-owner", "DRAFTER");
        var secret = office.key("key-owner", "nightly-report");
        assertThat(verified(office.token("nightly-report", secret)).getSubject())
                .isEqualTo("key-owner");
    }

    @Test
    void aWrongSecretAndAnUnknownKeyAnswerAlike() {
        var wrong = office.exchange("drafter", "wrong");
        var unknown = office.exchange("nobody", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body()).contains("invalid_client");
    }

    @Test
    void whoTriesSecretsOutIsToldToWait() {
        var stranger = new Http(port, "203.0.113.3");
        var refused = Stream.generate(() -> exchange(stranger, "approver", "wrong"))
                .limit(60)
                .filter(answer -> answer.statusCode() != 401)
                .findFirst()
                .orElseThrow();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(Http.json(refused).get("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(exchange(stranger, "auditor", RunningIdentity.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(office.exchange("approver", RunningIdentity.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokensThatWereMadeDoNotCountAgainstTheKey() {
        var script = new Http(port, "203.0.113.4");
        for (int i = 0; i < 60; i++) {
            assertThat(exchange(script, "auditor", RunningIdentity.PASSWORD).statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> exchange(Http from, String key, String secret) {
        return from.postForm("/oauth2/token", Map.of("grant_type", "client_credentials"), key, secret);
    }

    @Test
    void aTokenEndsWithItsKey() {
        office.open("ended-key-owner", "ADMIN");
        var token = office.token("ended-key", office.key("ended-key-owner", "ended-key"));
        assertThat(office.http().getAs(token, "/identity/units/101").statusCode())
                .isEqualTo(200);
        office.asAdmin("/identity/accounts/ended-key-owner/api-keys/ended-key/revoke", "{}");
        assertThat(office.http().getAs(token, "/identity/units/101").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenHasTheRolesOfNow() {
        office.open("demoted", "ADMIN");
        var token = office.token("demoted", office.key("demoted", "demoted"));
        office.actAsAdmin("/identity/accounts/demoted/grant", "{\"role\":\"DRAFTER\"}");
        office.actAsAdmin("/identity/accounts/demoted/revoke", "{\"role\":\"ADMIN\"}");
        assertThat(office.http().getAs(token, "/identity/units/101").statusCode())
                .isEqualTo(403);
        office.actAsAdmin("/identity/accounts/demoted/grant", "{\"role\":\"ADMIN\"}");
        assertThat(office.http().getAs(token, "/identity/units/101").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatNoKeyIsCalledIsRefusedToo() {
        assertThat(office.exchange("Unknown'", "wrong").statusCode()).isEqualTo(401);
        assertThat(office.exchange("无\u0000", "wrong").statusCode()).isEqualTo(400);
    }

    @Test
    void theWebPageObtainsNoTokenWithoutAPerson() {
        var answer = office.http()
                .postForm("/oauth2/token", Map.of("grant_type", "client_credentials", "client_id", "mubiao-web"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aRevokedKeyObtainsNothing() {
        office.open("revoked-key-owner", "DRAFTER");
        var secret = office.key("revoked-key-owner", "short-lived");
        assertThat(office.exchange("short-lived", secret).statusCode()).isEqualTo(200);
        var revoked = office.asAdmin("/identity/accounts/revoked-key-owner/api-keys/short-lived/revoke", "{}");
        assertThat(Http.json(revoked).get("revokedAt").isNull()).isFalse();
        assertThat(office.exchange("short-lived", secret).statusCode()).isEqualTo(401);
    }

    @Test
    void aSuspendedAccountObtainsNothingAndItsKeysStayEndedWhenItIsResumed() {
        office.open("suspended", "DRAFTER");
        var secret = office.key("suspended", "suspended");
        office.actAsAdmin("/identity/accounts/suspended/suspend", "{\"reason\":\"离职\"}");
        assertThat(office.exchange("suspended", secret).statusCode()).isEqualTo(401);
        office.actAsAdmin("/identity/accounts/suspended/resume", "{\"reason\":\"返岗\"}");
        assertThat(office.exchange("suspended", secret).statusCode()).isEqualTo(401);
        var again = office.key("suspended", "suspended-2", Office.CHOSEN);
        assertThat(office.exchange("suspended-2", again).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenTellsWithWhichCredentialItWasObtained() throws Exception {
        assertThat(verified(office.token("drafter")).getStringClaim("credential"))
                .isEqualTo("key:drafter");
        var first =
                Http.json(browser.redeem(signedInCode())).get("access_token").asString();
        var code = browser.code(browser.authorize(Map.of("prompt", "none")));
        var renewed = Http.json(browser.redeem(code)).get("access_token").asString();
        var session = verified(first).getStringClaim("credential");
        assertThat(session).matches("session:[0-9a-f-]{36}");
        assertThat(verified(renewed).getStringClaim("credential")).isEqualTo(session);
        browser = new Browser(port);
        var other =
                Http.json(browser.redeem(signedInCode())).get("access_token").asString();
        assertThat(verified(other).getStringClaim("credential")).isNotEqualTo(session);
    }

    @Test
    void aCodeIsWorthNothingOnceItsOwnerHasSignedOut() {
        var tokens = Http.json(browser.redeem(signedInCode()));
        var code = browser.code(browser.authorize(Map.of("prompt", "none")));
        browser.http()
                .get("/connect/logout?id_token_hint=" + tokens.get("id_token").asString());
        assertThat(browser.redeem(code).body()).contains("invalid_grant");
    }

    @Test
    void theNextTokenKnowsTheNewRoles() throws Exception {
        office.open("changing-roles", "DRAFTER");
        var secret = office.key("changing-roles", "changing-roles");
        office.actAsAdmin("/identity/accounts/changing-roles/grant", "{\"role\":\"DEPARTMENT_REVIEWER\"}");
        office.actAsAdmin("/identity/accounts/changing-roles/revoke", "{\"role\":\"DRAFTER\"}");
        assertThat(verified(office.token("changing-roles", secret)).getStringListClaim("roles"))
                .containsExactly("DEPARTMENT_REVIEWER");
    }

    @Test
    void tokensOfTheOldKeyStayValidAfterARotation() throws Exception {
        var before = office.token("admin");
        var kid = Http.json(office.asAdmin("/identity/keys/rotate", ""))
                .get("kid")
                .asString();
        var after = office.token("admin");
        assertThat(SignedJWT.parse(after).getHeader().getKeyID()).isEqualTo(kid);
        assertThat(SignedJWT.parse(before).getHeader().getKeyID()).isNotEqualTo(kid);
        assertThat(verified(before).getSubject()).isEqualTo("admin");
        assertThat(office.http().getAs(before, "/identity/units/101").statusCode())
                .isEqualTo(200);
        assertThat(office.http().getAs(after, "/identity/units/101").statusCode())
                .isEqualTo(200);
    }

    @Test
    void noPrivateKeyIsPublished() {
        assertThat(office.http().get("/oauth2/jwks").body()).contains("\"n\"").doesNotContain("\"d\"", "\"p\"");
    }

    @Test
    void onlyWhatIsOfferedIsPublished() {
        var metadata = Http.json(office.http().get("/.well-known/openid-configuration"));
        assertThat(metadata.get("issuer").asString()).isEqualTo("http://localhost:" + port);
        assertThat(metadata.has("end_session_endpoint")).isTrue();
        assertThat(metadata.has("introspection_endpoint")).isFalse();
        assertThat(office.http()
                        .postForm("/oauth2/introspect", Map.of("token", "x"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoSignsInObtainsTokensThroughACode() throws Exception {
        var code = signedInCode();
        var tokens = browser.redeem(code);
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        assertThat(Http.json(tokens).has("refresh_token")).isFalse();
        var access = verified(Http.json(tokens).get("access_token").asString());
        assertThat(access.getSubject()).isEqualTo("approver");
        assertThat(access.getStringListClaim("roles")).containsExactly("APPROVER");
        var id = verified(Http.json(tokens).get("id_token").asString());
        assertThat(id.getAudience()).isEqualTo(List.of("mubiao-web"));
        assertThat(id.getStringClaim("nonce")).isEqualTo("n-1");
        assertThat(id.getStringClaim("name")).isEqualTo("杨志强");
        assertThat(id.getStringClaim("unit")).isEqualTo("105");
    }

    @Test
    void aCodeIsGoodOnce() {
        var code = signedInCode();
        assertThat(browser.redeem(code).statusCode()).isEqualTo(200);
        assertThat(browser.redeem(code).body()).contains("invalid_grant");
    }

    @Test
    void aCodeIsWorthNothingWithoutItsVerifier() {
        var stolen = browser.redeem(signedInCode(), RandomSecret.token());
        assertThat(stolen.statusCode()).isEqualTo(400);
        assertThat(stolen.body()).contains("invalid_grant");
    }

    @Test
    void noCodeIsGivenWithoutAChallenge() {
        browser.signIn("approver", RunningIdentity.PASSWORD);
        var refused = browser.authorize(Map.of("code_challenge", ""));
        assertThat(refused.headers().firstValue("Location").orElse("")).doesNotContain("code=");
    }

    @Test
    void codesGoToKnownAddressesOnly() {
        browser.signIn("approver", RunningIdentity.PASSWORD);
        var refused = browser.authorize(Map.of("redirect_uri", "https://evil.example/"));
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void thePageRenewsItsTokensWhileThePersonStaysSignedIn() {
        browser.signIn("approver", RunningIdentity.PASSWORD);
        var code = browser.code(browser.authorize(Map.of("prompt", "none")));
        assertThat(browser.redeem(code).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageWithoutAPersonIsToldSoInsteadOfShowingASignIn() {
        var answer = browser.authorize(Map.of("prompt", "none"));
        assertThat(Browser.parameter(Browser.location(answer), "error")).isEqualTo("login_required");
    }

    @Test
    void whoSignsOutIsSignedOut() {
        var tokens = Http.json(browser.redeem(signedInCode()));
        var out = browser.http()
                .get("/connect/logout?id_token_hint=" + tokens.get("id_token").asString() + "&post_logout_redirect_uri="
                        + browser.http().issuer() + "/");
        assertThat(Browser.location(out)).isEqualTo(browser.http().issuer().resolve("/"));
        var answer = browser.authorize(Map.of("prompt", "none"));
        assertThat(Browser.parameter(Browser.location(answer), "error")).isEqualTo("login_required");
    }

    private String signedInCode() {
        return browser.code(browser.follow(browser.signIn("approver", RunningIdentity.PASSWORD)));
    }

    /** The claims of a token if one of the published keys signed it. */
    private JWTClaimsSet verified(String token) throws ParseException, JOSEException {
        var jwt = SignedJWT.parse(token);
        var keys = JWKSet.parse(office.http().get("/oauth2/jwks").body());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        return jwt.getJWTClaimsSet();
    }
}
