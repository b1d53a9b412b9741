package io.mubiao.query.register;

import static io.mubiao.query.testing.Api.encoded;
import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class RegisterIT {

    private static final Instant MARCH = Instant.parse("2025-03-02T01:00:00Z");
    private static final Instant JUNE = Instant.parse("2025-06-30T15:59:59Z");

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    /** One approved in March, adjusted in the last second of June in China; one approved in July; one never. */
    private void seed() {
        store.sheet(cast)
                .at(MARCH)
                .draft(Contents.of("一"))
                .submitAndApprove()
                .revise()
                .at(JUNE)
                .edit(cast.drafter, Contents.amount("25000.5"))
                .submitAndApprove();
        store.sheet(cast).at(JUNE.plusSeconds(86_400)).draft(Contents.of("二")).submitAndApprove();
        store.sheet(cast).at(MARCH).draft(Contents.of("三")).submit();
        eventually(() ->
                assertThat(register("").path("totals").path("count").asLong()).isEqualTo(2));
        eventually(() -> assertThat(register("?on=2025-06-30")
                        .path("entries")
                        .path(0)
                        .path("revision")
                        .asInt())
                .isEqualTo(2));
    }

    @Test
    void theRegisterOfADayHasWhatWasInForceAtItsEnd() {
        seed();

        assertThat(register("?on=2025-03-01").path("totals").path("count").asLong())
                .isZero();
        var june29 = register("?on=2025-06-29");
        assertThat(june29.path("totals").path("amount").asString()).isEqualTo("20000");
        var june = register("?on=2025-06-30");
        assertThat(june.path("totals").path("amount").asString()).isEqualTo("25000.5");
        var entry = june.path("entries").path(0);
        assertThat(entry.path("project").asString()).isEqualTo("一");
        assertThat(entry.path("revision").asInt()).isEqualTo(2);
        assertThat(entry.path("approvedBy").asString()).isEqualTo("郑局长");
        assertThat(june.path("basis").path("position").asLong()).isPositive();
        var now = register("");
        assertThat(now.path("totals").path("offices").path(0).path("name").asString())
                .isEqualTo("经济建设室");
        assertThat(now.path("totals").path("units").path(0).path("count").asLong())
                .isEqualTo(2);
        assertThat(register("?department=" + encoded("另一局"))
                        .path("totals")
                        .path("count")
                        .asLong())
                .isZero();
    }

    @Test
    void theBasisCoversAlsoAnApprovalThatClaimsToBeOlder() {
        seed();
        var known = sealed();
        var backDated = store.sheet(cast)
                .at(MARCH.plusSeconds(86_400))
                .draft(Contents.of("补录"))
                .submitAndApprove();
        eventually(() ->
                assertThat(register("").path("totals").path("count").asLong()).isEqualTo(3));
        sealed();

        var basis = register("").path("basis");
        assertThat(basis.path("position").asLong()).isEqualTo(position(backDated));
        assertThat(basis.path("checkpointSize").asLong()).isPositive();
        assertThat(register("?on=2024-12-31").path("basis").path("position").isNull())
                .isTrue();

        var then = register("?known=" + known);
        assertThat(then.path("totals").path("count").asLong())
                .as("what was sealed later was not known")
                .isEqualTo(2);
        assertThat(then.path("basis").path("position").asLong()).isLessThan(position(backDated));
        assertThat(register("?known=" + Instant.now())
                        .path("totals")
                        .path("count")
                        .asLong())
                .isEqualTo(3);
    }

    /** When the ledger had sealed everything so far; what comes later is sealed later. */
    private Instant sealed() {
        eventually(
                () -> assertThat(store.asOwner().sql("""
                                select (select max(sealed_position) from ledger.checkpoint)
                                       >= (select max(global_index) from event_store.domain_event)""").query(Boolean.class).single())
                        .isTrue());
        return store.asOwner()
                .sql("select max(signed_at) from ledger.checkpoint")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private long position(SheetLife sheet) {
        return store.asOwner()
                .sql("select global_index from event_store.domain_event where event_id = ?")
                .param(sheet.last().getIdentifier())
                .query(Long.class)
                .single();
    }

    @Test
    void pagesOfTheRegisterFollowEachOther() {
        seed();

        var first = register("?size=1");
        var second = register("?size=1&after=" + first.path("next").asString());

        assertThat(List.of(project(first), project(second))).containsExactlyInAnyOrder("一", "二");
        assertThat(register("?size=1&after=" + second.path("next").asString())
                        .path("entries")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void twoDaysAreHeldAgainstEachOther() {
        seed();

        var moves = ask("/changes?from=2025-06-29&to=2025-07-31");

        assertThat(moves.path("sums").path("newCount").asLong()).isEqualTo(1);
        assertThat(moves.path("sums").path("newAmount").asString()).isEqualTo("20000");
        assertThat(moves.path("sums").path("changedCount").asLong()).isEqualTo(1);
        assertThat(moves.path("sums").path("moved").asString()).isEqualTo("5000.5");
        var changed = moves.path("moves")
                .valueStream()
                .filter(move -> move.path("kind").asString().equals("CHANGED"))
                .toList();
        assertThat(changed).hasSize(1);
        assertThat(changed.get(0).path("before").path("revision").asInt()).isEqualTo(1);
        assertThat(changed.get(0).path("moved").asString()).isEqualTo("5000.5");
        assertThat(ask("/changes?from=2025-07-31").path("moves").isEmpty()).isTrue();
    }

    @Test
    void bothLeaveAsTables() {
        seed();

        var register = api.download(cast.auditor, "/api/audit/register?on=2025-06-30&format=csv");
        assertThat(register.header("Mubiao-Lines")).isEqualTo("1");
        assertThat(register.asAnswer().body()).contains("\"25000.50\"", "截至：2025-06-30 23:59:59");
        var offices = api.download(cast.auditor, "/api/audit/register?table=OFFICES&format=csv");
        assertThat(offices.asAnswer().body()).contains("\"经济建设室\",\"2\",\"45000.50\"");
        var moves = api.download(cast.auditor, "/api/audit/register/changes?from=2025-06-29&format=csv");
        assertThat(moves.asAnswer().body()).contains("\"批复后调整\"", "\"新批复\"");
        assertThat(api.get(cast.approver, "/api/audit/register").status()).isEqualTo(403);
    }

    @Test
    void whatCannotBeAskedIsNamed() {
        for (var wrong : List.of("on=2999-01-01", "on=30.6.2026", "known=x", "year=1", "unti=2025-01-01", "after=1")) {
            expectRefused("?" + wrong, wrong.split("=")[0]);
        }
        expectRefused("/changes", "from");
        expectRefused("/changes?from=2025-07-01&to=2025-06-30", "to");
    }

    private void expectRefused(String parameters, String name) {
        var answer = api.get(cast.auditor, "/api/audit/register" + parameters);
        assertThat(answer.status()).as(parameters).isEqualTo(400);
        assertThat(answer.json().path("violations").path(0).path("path").asString())
                .isEqualTo(name);
    }

    private static String project(JsonNode register) {
        return register.path("entries").path(0).path("project").asString();
    }

    private JsonNode register(String parameters) {
        return ask(parameters);
    }

    private JsonNode ask(String parameters) {
        return api.get(cast.auditor, "/api/audit/register" + parameters).json();
    }
}
