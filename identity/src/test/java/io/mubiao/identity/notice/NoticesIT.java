package io.mubiao.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.identity.Http;
import io.mubiao.identity.Office;
import io.mubiao.identity.RunningIdentity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@RunningIdentity
class NoticesIT {

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Office office;
    private String user;

    @BeforeEach
    void somebodyWithAPassword() {
        office = new Office(port);
        user = "n" + UUID.randomUUID().toString().substring(0, 8);
        office.chooses(user, office.open(user, "DRAFTER"), Office.CHOSEN);
    }

    @Test
    void theOwnerIsToldOfEachNewKeyAndHowItWasMade() {
        office.key(user, user, Office.CHOSEN);
        var notices = notices();
        assertThat(kinds(notices)).containsExactly("API_KEY_CREATED", "PASSWORD_CHANGED");
        var made = notices.get("items").get(0);
        assertThat(made.get("subject").asString()).isEqualTo(user);
        assertThat(made.get("by").asString()).isEqualTo(user);
        assertThat(made.get("credential").asString()).startsWith("session:");
        assertThat(made.get("address").asString()).isNotBlank();
    }

    @Test
    void theOwnerIsToldWhoResetThePassword() {
        var reset = Http.json(office.actAsAdmin("/identity/accounts/" + user + "/reset-password", ""));
        office.chooses(user, reset.get("oneTimePassword").asString(), Office.CHOSEN);
        var told = notices().get("items").get(1);
        assertThat(told.get("kind").asString()).isEqualTo("PASSWORD_RESET");
        assertThat(told.get("by").asString()).isEqualTo("admin");
        assertThat(told.get("credential").asString()).isEqualTo("key:admin");
    }

    @Test
    void theOwnerIsToldOfASignInFromANewPlaceButNotOfTheFirst() {
        assertThat(kinds(notices())).doesNotContain("NEW_PLACE");
        jdbc.sql("update identity.sign_in_place set address = '10.9.8.7' where account = ?")
                .param(user)
                .update();
        var elsewhere = notices();
        assertThat(kinds(elsewhere)).contains("NEW_PLACE");
        assertThat(elsewhere.get("unseen").asInt()).isEqualTo(1);
        assertThat(kinds(notices())).as("the same place again is not new").containsOnlyOnce("NEW_PLACE");
    }

    @Test
    void whatWasSeenIsNoHintAnyMore() {
        office.key(user, user, Office.CHOSEN);
        var notices = notices();
        assertThat(notices.get("unseen").asInt())
                .as("the key; one's own password change is none")
                .isEqualTo(1);
        var newest = notices.get("items").get(0).get("at").asString();
        assertThat(seen(newest)).isEqualTo(204);
        assertThat(notices().get("unseen").asInt()).isZero();
        assertThat(seen("2020-01-01T00:00:00Z")).isEqualTo(204);
        assertThat(notices().get("unseen").asInt())
                .as("what was seen is not unseen again")
                .isZero();
    }

    @Test
    void nobodyReadsTheNoticesOfOthers() {
        assertThat(office.http().get("/identity/me/notices").statusCode()).isEqualTo(401);
        office.key(user, user, Office.CHOSEN);
        var others = Http.json(office.http().getAs(office.token("drafter2"), "/identity/me/notices"));
        assertThat(others.toString()).doesNotContain(user);
    }

    private int seen(String until) {
        return office.http()
                .postAs(
                        office.signedIn(user, Office.CHOSEN),
                        "/identity/me/notices/seen",
                        "{\"until\":\"" + until + "\"}")
                .statusCode();
    }

    private JsonNode notices() {
        var answer = office.http().getAs(office.signedIn(user, Office.CHOSEN), "/identity/me/notices");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    private static List<String> kinds(JsonNode notices) {
        return notices.get("items")
                .valueStream()
                .map(item -> item.get("kind").asString())
                .toList();
    }
}
