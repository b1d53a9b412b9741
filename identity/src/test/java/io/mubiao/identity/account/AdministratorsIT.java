package io.mubiao.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.identity.Http;
import io.mubiao.identity.IdentityApplication;
import io.mubiao.identity.Office;
import io.mubiao.identity.RunningIdentity;
import io.mubiao.identity.secret.Passwords;
import io.mubiao.shared.org.UserId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two persons make an administrator, told from a first start that is no demo: on a database of its own. */
class AdministratorsIT {

    private static final String BODY = "{\"id\":\"%s\",\"name\":\"王伟\",\"unit\":\"admin\",\"roles\":[\"ADMIN\"]}";

    private static ConfigurableApplicationContext identity;
    private static Office office;

    @BeforeAll
    static void start() {
        int port = RunningIdentity.OnFreePort.freePort();
        identity = new SpringApplicationBuilder(IdentityApplication.class)
                .run(
                        "--spring.config.name=shared,identity",
                        "--server.port=" + port,
                        "--mubiao.database.url=" + RunningIdentity.Database.empty("administrators"));
        office = new Office(port);
        office.chooses("admin", identity.getBean(Passwords.class).issue(new UserId("admin")), Office.CHOSEN);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void theFirstMakesExactlyTheSecondAloneAndThesePropose() {
        var first = office.signedIn("admin", Office.CHOSEN);
        var atOnce = Stream.of("second", "rival", "third")
                .map(user -> CompletableFuture.supplyAsync(() -> open(first, user)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(atOnce).extracting(opened -> opened.get("roles").toString()).containsOnlyOnce("[\"ADMIN\"]");

        var second = atOnce.stream()
                .filter(opened -> opened.get("adminProposal").isNull())
                .findFirst()
                .orElseThrow();
        var proposed = ids(office.http().getAs(first, "/identity/admin-proposals"));
        assertThat(proposed).hasSize(2).doesNotContain(second.get("id").asString());

        var own = confirm(first, proposed.get(0));
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(Http.json(own).get("code").asString()).isEqualTo("SEPARATION_OF_DUTIES");

        office.chooses(
                second.get("id").asString(), second.get("oneTimePassword").asString(), Office.CHOSEN);
        var other = office.signedIn(second.get("id").asString(), Office.CHOSEN);
        var confirmed = Http.json(confirm(other, proposed.get(0)));
        assertThat(confirmed.get("roles").toString()).isEqualTo("[\"ADMIN\"]");
        assertThat(confirmed.get("adminProposal").isNull()).isTrue();

        var declined = office.act(
                other, "/identity/accounts/" + proposed.get(1) + "/admin-proposal/withdraw", "{\"reason\":\"另有安排\"}");
        assertThat(declined.statusCode()).as(declined.body()).isEqualTo(200);
        assertThat(ids(office.http().getAs(first, "/identity/admin-proposals"))).isEmpty();
    }

    private static HttpResponse<String> confirm(String token, String user) {
        return office.act(token, "/identity/accounts/" + user + "/admin-proposal/confirm", "");
    }

    private static JsonNode open(String token, String user) {
        var answer = office.http().postAs(token, "/identity/accounts", BODY.formatted(user));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer);
    }

    private static List<String> ids(HttpResponse<String> answer) {
        return Http.json(answer)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
