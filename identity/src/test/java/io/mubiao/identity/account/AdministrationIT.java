package io.mubiao.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.identity.Http;
import io.mubiao.identity.Office;
import io.mubiao.identity.RunningIdentity;
import io.mubiao.identity.Workbook;
import io.mubiao.identity.account.AccountCommand.CreateAccount;
import io.mubiao.identity.account.AccountCommand.CreateApiKey;
import io.mubiao.identity.secret.ApiKeys;
import io.mubiao.identity.unit.UnitCommand.CreateUnit;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.UserId;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@RunningIdentity
class AdministrationIT {

    @Value("${server.port}")
    private int port;

    @Autowired
    private CommandGateway commands;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private JdbcClient jdbc;

    private Office office;

    @BeforeEach
    void comeIn() {
        office = new Office(port);
    }

    @Test
    void theSameAccountTwiceIsOneAndAnotherUnderItsNameIsRefused() {
        var body = "{\"id\":\"twice\",\"name\":\"王伟\",\"unit\":\"101001\",\"roles\":[\"DRAFTER\"]}";
        var first = office.asAdmin("/identity/accounts", body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).hasValue("/identity/accounts/twice");
        assertThat(first.headers().firstValue("ETag")).hasValue("\"1\"");
        var second = office.asAdmin("/identity/accounts", body);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(Http.json(second).get("oneTimePassword").isNull()).isTrue();
        var other = office.asAdmin("/identity/accounts", body.replace("王伟", "李伟"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(code(other)).isEqualTo("ID_TAKEN");
    }

    @Test
    void ofTwoWhoOpenTheSameNameAtOnceOneSucceeds() {
        var token = office.token("admin");
        var answers = atOnce(
                8,
                number -> office.http()
                        .postAs(
                                token,
                                "/identity/accounts",
                                "{\"id\":\"contested\",\"name\":\"王%d\",\"unit\":\"101\",\"roles\":[\"DRAFTER\"]}"
                                        .formatted(number)));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(201);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 409);
    }

    @Test
    void aFileDoesWhatIsTypedAndTheSecondTimeNothing() {
        var file = Workbook.of(
                new String[][] {{"230", "城管局", "主管部门", "", "105003"}, {"230001", "城管局本级", "预算单位", "230", ""}},
                new String[][] {{"imported", "马兰", "230001", "填报人"}});
        var token = office.token("admin");

        var preview = Http.json(office.http().uploadAs(token, "/identity/imports/preview", file));
        assertThat(preview.get("flaws").isEmpty()).as(preview.toString()).isTrue();
        assertThat(preview.get("lines")
                        .valueStream()
                        .map(line -> line.get("outcome").asString()))
                .containsExactly("CREATE", "CREATE", "CREATE");
        assertThat(office.http().getAs(token, "/identity/units/230").statusCode())
                .as("a preview does nothing")
                .isEqualTo(404);

        var done = Http.json(office.http().uploadAs(token, "/identity/imports", file));
        var password = done.get("lines").get(2).get("oneTimePassword").asString();
        assertThat(password).hasSizeGreaterThan(12);
        office.chooses("imported", password, Office.CHOSEN);
        assertThat(Http.json(office.http().getAs(token, "/identity/units/230"))
                        .get("office")
                        .asString())
                .isEqualTo("105003");

        var again = Http.json(office.http().uploadAs(token, "/identity/imports", file));
        assertThat(again.get("lines").valueStream())
                .hasSize(3)
                .allMatch(line -> line.get("outcome").asString().equals("SAME")
                        && line.get("oneTimePassword").isNull()
                        && line.get("refusal").isNull());
        assertThat(Http.json(office.http().getAs(token, "/identity/accounts/imported"))
                        .get("version")
                        .asInt())
                .isEqualTo(2); // opened, and the password that its owner chose
    }

    @Test
    void aFileWithAFlawDoesNothing() {
        var file = Workbook.of(
                new String[][] {{"231", "水务局", "主管部门", "", ""}}, new String[][] {{"flawed", "马兰", "231", "填报人、审计人员"}});

        var answer = office.http().uploadAs(office.token("admin"), "/identity/imports", file);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer).get("violations").get(0).get("path").asString())
                .isEqualTo("账号/2/角色");
        assertThat(office.http()
                        .getAs(office.token("admin"), "/identity/units/231")
                        .statusCode())
                .isEqualTo(404);
        assertThat(office.http()
                        .uploadAs(office.token("auditor"), "/identity/imports", file)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAccountGoesThroughItsLife() {
        office.open("life", "DRAFTER");
        assertThat(done("life/grant", "{\"role\":\"DEPARTMENT_REVIEWER\"}")
                        .get("roles")
                        .toString())
                .isEqualTo("[\"DRAFTER\",\"DEPARTMENT_REVIEWER\"]");
        assertThat(done("life/revoke", "{\"role\":\"DRAFTER\"}").get("roles").toString())
                .isEqualTo("[\"DEPARTMENT_REVIEWER\"]");
        assertThat(done("life/rename", "{\"name\":\"王玮\"}").get("name").asString())
                .isEqualTo("王玮");
        assertThat(done("life/transfer", "{\"unit\":\"106\"}").get("unit").asString())
                .isEqualTo("106");
        assertThat(done("life/suspend", "{\"reason\":\"离职\"}").get("status").asString())
                .isEqualTo("SUSPENDED");
        var resumed = done("life/resume", "{\"reason\":\"返岗\"}");
        assertThat(resumed.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(resumed.get("version").asLong()).isEqualTo(7);
        assertThat(resumed.get("unitName").asString()).isNotBlank();
        assertThat(done("life/reset-password", "").get("oneTimePassword").asString())
                .hasSizeGreaterThan(16);
    }

    @Test
    void whatAnAdministratorAsksBindsToTheVersionThatWasShown() {
        office.open("seen", "DRAFTER");
        var admin = office.token("admin");
        var account = "/identity/accounts/seen";
        var shown =
                office.http().getAs(admin, account).headers().firstValue("ETag").orElseThrow();
        var renamed = office.http().postAs(admin, account + "/rename", "{\"name\":\"王玮\"}", shown);
        assertThat(renamed.headers().firstValue("ETag")).hasValue("\"2\"");
        var late = office.http().postAs(admin, account + "/suspend", "{\"reason\":\"离职\"}", shown);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(code(late)).isEqualTo("STALE_VERSION");

        office.asAdmin("/identity/units", "{\"id\":\"109\",\"name\":\"平罗县司法局\",\"kind\":\"BUREAU\"}");
        var unit = "/identity/units/109/rename";
        assertThat(office.http()
                        .postAs(admin, unit, "{\"name\":\"司法局\"}", "\"7\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void whoNamesNoVersionDecidesOnThePresentOne() {
        office.open("urgent", "DRAFTER");
        var admin = office.token("admin");
        var account = "/identity/accounts/urgent";
        assertThat(office.http()
                        .postAs(admin, account + "/rename", "{\"name\":\"王玮\"}")
                        .statusCode())
                .isEqualTo(200);

        var suspended = office.http().postAs(admin, account + "/suspend", "{\"reason\":\"离职\"}");

        assertThat(suspended.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(office.http()
                        .postAs(admin, account + "/resume", "{\"reason\":\"返岗\"}", "\"\"")
                        .statusCode())
                .as("a version that is none")
                .isEqualTo(400);
    }

    @Test
    void ofTwoWhoSawTheSameVersionOneIsRefused() {
        office.open("raced", "DRAFTER");
        var admin = office.token("admin");
        var answers = atOnce(
                8,
                number -> office.http()
                        .postAs(
                                admin,
                                "/identity/accounts/raced/rename",
                                "{\"name\":\"王%d\"}".formatted(number),
                                "\"1\""));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(200);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 412);
    }

    @Test
    void rolesThatExcludeEachOtherAreRefusedAndTold() {
        office.open("one-hat", "DRAFTER");
        var granted = office.actAsAdmin("/identity/accounts/one-hat/grant", "{\"role\":\"APPROVER\"}");
        assertThat(granted.statusCode()).isEqualTo(409);
        assertThat(code(granted)).isEqualTo("ROLES_INCOMPATIBLE");
        assertThat(code(office.asAdmin(
                        "/identity/accounts",
                        "{\"id\":\"two-hats\",\"name\":\"王伟\",\"unit\":\"101\",\"roles\":[\"ADMIN\",\"APPROVER\"]}")))
                .isEqualTo("ROLES_INCOMPATIBLE");
        assertThat(done("one-hat/roles", "{\"roles\":[\"APPROVER\"]}")
                        .get("roles")
                        .toString())
                .isEqualTo("[\"APPROVER\"]");
        assertThat(office.http().getAs(office.token("admin"), "/identity/roles").body())
                .contains("\"role\":\"AUDITOR\"", "“终审批复人”和“填报人”不能由同一账号担任");
    }

    @Test
    void anAdministratorObtainsNoKeyOfSomebodyElse() {
        var refused = office.asAdmin("/identity/accounts/approver/api-keys", "{\"label\":\"代办\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("\"secret\"");
        assertThat(Http.json(office.http().getAs(office.token("admin"), "/identity/accounts/approver/api-keys"))
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void keysEndWithThePasswordThatAnAdministratorResetsUnlessTheyAreKept() {
        office.open("reset-keys", "DRAFTER");
        var kept = office.key("reset-keys", "kept");
        var reset = done("reset-keys/reset-password", "{\"keepKeys\":true}");
        assertThat(office.exchange("kept", kept).statusCode())
                .as("while the one-time password is not changed")
                .isEqualTo(401);
        office.chooses("reset-keys", reset.get("oneTimePassword").asString(), true, Office.CHOSEN);
        assertThat(office.exchange("kept", kept).statusCode()).isEqualTo(200);
        var again = done("reset-keys/reset-password", "");
        office.chooses("reset-keys", again.get("oneTimePassword").asString(), true, Office.CHOSEN);
        assertThat(office.exchange("kept", kept).statusCode()).isEqualTo(401);
    }

    @Test
    void onlyAdministratorsComeIn() {
        var token = office.token("auditor");
        assertThat(office.http().getAs(token, "/identity/accounts").statusCode())
                .isEqualTo(403);
        assertThat(office.http().get("/identity/accounts").statusCode()).isEqualTo(401);
        assertThat(office.act(token, "/identity/accounts/drafter/grant", "{\"role\":\"ADMIN\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.http().getAs(token, "/identity/me/api-keys").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAdministratorOfAnotherRegionSeesAndTouchesNothingHere() {
        var token = adminElsewhere("640222000", "elsewhere");
        assertThat(office.http().getAs(token, "/identity/accounts/drafter").statusCode())
                .isEqualTo(404);
        assertThat(office.http().getAs(token, "/identity/units/101").statusCode())
                .isEqualTo(404);
        assertThat(items(office.http().getAs(token, "/identity/accounts"))).containsExactly("elsewhere");
        var suspended = office.act(token, "/identity/accounts/drafter/suspend", "{\"reason\":\"恶意\"}");
        var unknown = office.act(token, "/identity/accounts/drafter9/suspend", "{\"reason\":\"恶意\"}");
        assertThat(suspended.statusCode()).isEqualTo(404);
        assertThat(code(suspended)).isEqualTo(code(unknown)).isEqualTo("ACCOUNT_NOT_FOUND");
    }

    @Test
    void aSuspendedAdministratorsTokenOpensNothingAnyMore() {
        office.open("fired", "ADMIN");
        var token = office.token("fired", office.key("fired", "fired"));
        assertThat(office.http().getAs(token, "/identity/accounts").statusCode())
                .isEqualTo(200);
        done("fired/suspend", "{\"reason\":\"离职\"}");
        assertThat(office.http().getAs(token, "/identity/accounts").statusCode())
                .isEqualTo(401);
        assertThat(office.http()
                        .postAs(token, "/identity/me/api-keys", "{\"label\":\"后门\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theLastAdministratorOfARegionCannotLockEverybodyOut() {
        var token = adminElsewhere("640223000", "lonely");
        var suspended = office.act(token, "/identity/accounts/lonely/suspend", "{\"reason\":\"退休\"}");
        assertThat(code(suspended)).isEqualTo("LAST_ADMIN");
        var own = office.actAsAdmin("/identity/accounts/admin/grant", "{\"role\":\"APPROVER\"}");
        assertThat(own.statusCode()).isEqualTo(403);
    }

    @Test
    void twoAdministratorsWhoSuspendEachOtherAtOnceDoNotBothSucceed() {
        var one = adminElsewhere("640224000", "duel-0");
        commands.sendAndWait(new CreateAccount(
                new UserId("duel-1"), "乙", new UnitId("u-640224000"), Set.of(Role.ADMIN), Actor.system("640224000")));
        var other = keyedToken("duel-1", "640224000");
        var answers = atOnce(
                2,
                number -> office.act(
                        number == 0 ? one : other,
                        "/identity/accounts/duel-" + (1 - number) + "/suspend",
                        "{\"reason\":\"互相停用\"}"));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(200);
    }

    @Test
    void accountsAreListedPageByPage() {
        var token = office.token("admin");
        var first = office.http().getAs(token, "/identity/accounts?size=2&unit=105");
        assertThat(items(first)).containsExactly("admin", "approver");
        var next = Http.json(first).get("next").asString();
        var second = office.http().getAs(token, "/identity/accounts?size=2&unit=105&cursor=" + next);
        assertThat(items(second)).containsExactly("performance-office");
        assertThat(Http.json(second).get("next").isNull()).isTrue();
    }

    @Test
    void accountsAreFoundByNameRoleAndStatus() {
        var token = office.token("admin");
        assertThat(items(office.http().getAs(token, "/identity/accounts?q=FINANCE")))
                .containsExactly("finance-office");
        assertThat(items(office.http().getAs(token, "/identity/accounts?q=%E9%A9%AC%E6%99%93")))
                .containsExactly("drafter");
        assertThat(items(office.http().getAs(token, "/identity/accounts?role=APPROVER&status=ACTIVE")))
                .contains("approver");
        assertThat(office.http().getAs(token, "/identity/accounts?q=%00").statusCode())
                .isEqualTo(400);
        assertThat(office.http().getAs(token, "/identity/accounts?role=KING").statusCode())
                .isEqualTo(400);
    }

    @Test
    void unitsAreFoundByNameKindAndTheUnitAbove() {
        var admin = office.token("admin");
        assertThat(items(office.http().getAs(admin, "/identity/units?kind=FINANCE_OFFICE&size=500")))
                .contains("105003")
                .doesNotContain("101", "101001");
        assertThat(items(office.http().getAs(admin, "/identity/units?parent=101")))
                .contains("101001");
        assertThat(items(office.http().getAs(admin, "/identity/units?q=101001")))
                .containsExactly("101001");
        assertThat(items(office.http().getAs(admin, "/identity/units?q=%E4%B8%8D%E5%AD%98%E5%9C%A8")))
                .isEmpty();
    }

    @Test
    void unitsAreEnteredRenamedAndGivenAnOffice() {
        var created = office.asAdmin("/identity/units", "{\"id\":\"107\",\"name\":\"平罗县水务局\",\"kind\":\"BUREAU\"}");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(Http.json(office.actAsAdmin("/identity/units/107/rename", "{\"name\":\"平罗县水利局\"}"))
                        .get("name")
                        .asString())
                .isEqualTo("平罗县水利局");
        assertThat(Http.json(office.actAsAdmin("/identity/units/107/assign-office", "{\"office\":\"105003\"}"))
                        .get("office")
                        .asString())
                .isEqualTo("105003");
        assertThat(items(office.http().getAs(office.token("admin"), "/identity/units?size=3")))
                .containsExactly("101", "101001", "102");
        assertThat(code(office.asAdmin("/identity/units", "{\"id\":\"101\",\"name\":\"别的局\",\"kind\":\"BUREAU\"}")))
                .isEqualTo("ID_TAKEN");
        assertThat(code(office.asAdmin(
                        "/identity/units",
                        "{\"id\":\"108\",\"name\":\"别的局\",\"kind\":\"BUREAU\",\"region\":\"640222000\"}")))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void noTwoKeysHaveTheSameIdWhoeverOwnsThem() {
        office.open("key-taker", "DRAFTER");
        var secret = office.key("key-taker", "key-taker");
        var taken = office.http()
                .postAs(
                        office.token("key-taker", secret),
                        "/identity/me/api-keys",
                        "{\"id\":\"drafter\",\"label\":\"冒名\"}");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(code(taken)).isEqualTo("ID_TAKEN");
    }

    @Test
    void whereRequestsCameFromIsForgottenOnceAndOnRecord() {
        office.open("forgotten", "DRAFTER");
        jdbc.sql("insert into privacy.shred_key (account, year, key) values ('forgotten', 2024, sha256('key'))")
                .update();
        var body = "{\"year\":%d,\"account\":\"%s\",\"reason\":\"满两年销毁\"}";
        var forget = body.formatted(2024, "forgotten");
        assertThat(code(office.asAdmin("/identity/shredding", body.formatted(2024, "unknown-one"))))
                .isEqualTo("ACCOUNT_NOT_FOUND");
        var thisYear = LocalDate.now().getYear();
        assertThat(code(office.asAdmin("/identity/shredding", body.formatted(thisYear, "forgotten"))))
                .isEqualTo("STILL_TO_BE_KEPT");

        assertThat(shredding().get("years"))
                .anySatisfy(year -> assertThat(year.toString())
                        .isEqualTo("{\"year\":2024,\"keys\":1,\"lastDay\":\"2025-06-30\",\"over\":true}"));
        var done = office.asAdmin("/identity/shredding", forget);

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(Http.json(done).get("destroyed").asInt()).isEqualTo(1);
        assertThat(code(office.asAdmin("/identity/shredding", forget))).isEqualTo("NOTHING_TO_DESTROY");
        var overview = shredding();
        assertThat(overview.get("years").toString()).doesNotContain("2024");
        assertThat(overview.get("destructions")).hasSize(1);
        assertThat(overview.get("destructions").get(0).toString())
                .contains("\"year\":2024", "\"account\":\"forgotten\"", "满两年销毁");
        assertThat(jdbc.sql("select key is null from privacy.shred_key where account = 'forgotten' and year = 2024")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select payload from event_store.domain_event where payload_type = 'ShredKeysDestroyed'")
                        .query(String.class)
                        .list())
                .as("what was refused left nothing")
                .singleElement()
                .asString()
                .contains("\"forgotten\"", "满两年销毁");
    }

    @Test
    void theHomeRegionSeesAlsoTheKeysOfWhatTheProductDidItself() {
        jdbc.sql("insert into privacy.shred_key (account, year, key) values ('system', 2021, sha256('key'))")
                .update();

        var overview = shredding();

        assertThat(overview.get("system").asBoolean()).isTrue();
        assertThat(overview.get("years"))
                .anySatisfy(year -> assertThat(year.toString())
                        .isEqualTo("{\"year\":2021,\"keys\":1,\"lastDay\":\"2022-06-30\",\"over\":true}"));
    }

    private JsonNode shredding() {
        return Http.json(office.http().getAs(office.token("admin"), "/identity/shredding"));
    }

    @Test
    void peopleKeepTheirOwnKeys() {
        office.open("own-keys", "DRAFTER");
        var secret = office.key("own-keys", "own-keys");
        var token = office.token("own-keys", secret);
        var made = Http.json(office.http().postAs(token, "/identity/me/api-keys", "{\"label\":\"报表\"}"));
        var id = made.get("id").asString();
        var second = office.token(id, made.get("secret").asString());
        assertThat(items(office.http().getAs(second, "/identity/me/api-keys")))
                .containsExactlyInAnyOrder("own-keys", id);
        assertThat(office.http()
                        .postAs(second, "/identity/me/api-keys/" + id + "/revoke", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(code(office.http().getAs(second, "/identity/me/api-keys"))).isEqualTo("UNAUTHENTICATED");
        var other = office.token("own-keys", secret);
        assertThat(code(office.http().postAs(other, "/identity/me/api-keys/drafter/revoke", "")))
                .isEqualTo("API_KEY_NOT_FOUND");
    }

    @Test
    void aWeakFirstPasswordOpensNoAccount() {
        var refused = office.asAdmin(
                "/identity/accounts",
                "{\"id\":\"weak\",\"name\":\"王伟\",\"unit\":\"101\",\"roles\":[\"DRAFTER\"],\"password\":\"short\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(code(refused)).isEqualTo("WEAK_PASSWORD");
        assertThat(office.http()
                        .getAs(office.token("admin"), "/identity/accounts/weak")
                        .statusCode())
                .isEqualTo(404);
    }

    private JsonNode done(String path, String json) {
        var answer = office.actAsAdmin("/identity/accounts/" + path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    /** The token of the only administrator of a new region. */
    private String adminElsewhere(String region, String user) {
        var system = Actor.system(region);
        var unit = new UnitId("u-" + region);
        commands.sendAndWait(new CreateUnit(unit, "财政局", UnitKind.BUREAU, region, null, system));
        commands.sendAndWait(new CreateAccount(new UserId(user), "甲", unit, Set.of(Role.ADMIN), system));
        return keyedToken(user, region);
    }

    private String keyedToken(String user, String region) {
        commands.sendAndWait(new CreateApiKey(new UserId(user), user, "脚本", Actor.system(region)));
        return office.token(user, keys.issue(user));
    }

    private static <T> List<T> atOnce(int people, IntFunction<T> deed) {
        var threads = Executors.newFixedThreadPool(people);
        try {
            return IntStream.range(0, people)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> deed.apply(number), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> items(HttpResponse<String> answer) {
        return Http.json(answer)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static String code(HttpResponse<String> answer) {
        return Http.json(answer).get("code").asString();
    }
}
