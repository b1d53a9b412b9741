package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thirty-two people at once. */
class ConcurrencyIT {

    static final int CLIENTS = 32;

    private final County county = County.shared();

    @Test
    void ofManyDecisionsOnOneVersionExactlyOneWins() {
        var sheet = county.submitted(county.seedContent(2));
        var path = "/api/sheets/" + sheet.id() + "/";
        var statuses = atOnce(client -> client % 2 == 0
                ? county.as("department").ifMatch(2).post(path + "pass", Map.of("opinion", "同意"))
                : county.as("department").ifMatch(2).post(path + "return", County.reasons("请修改")));
        assertThat(statuses.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(statuses.stream().filter(answer -> answer.status() == 412)).hasSize(CLIENTS - 1);
        assertThat(statuses.stream().filter(answer -> answer.status() == 412))
                .allMatch(answer -> answer.text("code").equals("STALE_VERSION"));
        assertThat(sheet.get("auditor").number("version")).isEqualTo(3);
    }

    @Test
    void ofManyCreationsOfOneSheetAllHaveTheSameResult() {
        var request = Map.of("id", UUID.randomUUID(), "content", county.seedContent(1));
        var answers = atOnce(client -> county.as("drafter").post("/api/sheets", request));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Api.Answer::body))
                .containsOnly(answers.get(0).body());
    }

    @Test
    void ofManySheetsEachGoesItsOwnWay() {
        var content = county.seedContent(5);
        var sheets =
                IntStream.range(0, CLIENTS).mapToObj(i -> county.draft(content)).toList();
        atOnce(client -> {
            var sheet = sheets.get(client);
            sheet.must("drafter", "submit", Map.of());
            return sheet.approved().get("auditor");
        });
        assertThat(sheets).allSatisfy(sheet -> {
            assertThat(sheet.get("auditor").text("state")).isEqualTo("APPROVED");
            assertThat(sheet.get("auditor").number("version")).isEqualTo(6);
        });
    }

    @Test
    void whatIsSaidAtTheSameMomentOutrunsNoDecisionAndNothingElseThatIsSaid() {
        var sheet = county.submitted(county.seedContent(2));
        var path = "/api/sheets/" + sheet.id() + "/";
        var note = Map.of("field", "annualGoal", "version", 2, "text", "请量化", "audience", "ALL");

        var answers = atOnce(client -> client == 0
                ? county.as("department").ifMatch(2).post(path + "pass", Map.of("opinion", "同意"))
                : county.as("drafter").post(path + "notes", note));

        assertThat(answers.get(0).status()).isEqualTo(200);
        assertThat(answers.subList(1, CLIENTS)).allMatch(answer -> answer.status() == 201);
        assertThat(sheet.get("auditor").number("version")).isEqualTo(3);
        assertThat(county.as("auditor")
                        .get(path + "talk")
                        .json()
                        .path("entries")
                        .size())
                .isEqualTo(CLIENTS - 1);
    }

    interface Client {
        Api.Answer act(int number) throws Exception;
    }

    /** The answers to what each client did at the same moment. */
    static List<Api.Answer> atOnce(Client client) {
        var start = new CyclicBarrier(CLIENTS);
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var actions = IntStream.range(0, CLIENTS)
                    .<Callable<Api.Answer>>mapToObj(number -> () -> {
                        start.await();
                        return client.act(number);
                    })
                    .toList();
            return threads.invokeAll(actions).stream()
                    .map(ConcurrencyIT::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Api.Answer result(java.util.concurrent.Future<Api.Answer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
