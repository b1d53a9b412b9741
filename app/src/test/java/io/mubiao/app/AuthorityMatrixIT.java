package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.app.Callers.Caller;
import io.mubiao.app.Operations.Operation;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetAction;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the API, asked for by everybody, on sheets in every state. What the answer must be is not written
 * here: it follows from the API's documents, from {@link SheetRules} and from the accounts' own events.
 */
class AuthorityMatrixIT {

    private static final int STALE = 1_000;

    private static Program program;
    private static TokenIssuer issuer;
    private static Callers callers;
    private static SheetStages stages;
    private static List<Operation> operations;

    @BeforeAll
    static void everybody() {
        int port = Program.freePort();
        issuer = new TokenIssuer("http://localhost:" + port);
        program = Program.launch(
                        Program.JAR,
                        County.temporaryDirectory(),
                        Map.of("MUBIAO_DEMO_PASSWORD", County.PASSWORD),
                        port,
                        "--demo",
                        "--mubiao.security.jwk-set-uri=" + issuer.jwkSetUri())
                .awaitReady();
        callers = Callers.of(new County(program.url()), issuer);
        stages = new SheetStages(new County(program.url()));
        operations = Operations.documented();
    }

    @AfterAll
    static void stop() {
        program.close();
        issuer.close();
    }

    @Test
    void everyOperationIsOpenToThoseWhomItsDocumentNamesAndToNobodyElse() {
        var wrong = new ArrayList<String>();
        for (var operation : operations) {
            for (var caller : callers.all()) {
                var answer = operation.ask(caller.api());
                if (!isAsDocumented(operation, caller, answer)) {
                    wrong.add(operation + " as " + caller + ": " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
        // what nobody documented would not be asked for
        assertThat(operations).hasSizeGreaterThan(50);
    }

    private static boolean isAsDocumented(Operation operation, Caller caller, Api.Answer answer) {
        if (!caller.isLetIn()) {
            // a token that is not valid is refused wherever it is shown
            return answer.status() == 401 || operation.isPublic() && answer.status() < 500;
        }
        return operation.isFor(caller.present().roles())
                ? answer.status() != 401 && answer.status() < 500
                : answer.status() == 403 && "FORBIDDEN".equals(answer.text("code"));
    }

    @Test
    void everyVerbIsRefusedToEverybodyWhoMayNotWithTheReasonThatTheRulesGive() {
        var wrong = new ArrayList<String>();
        for (var stage : stages.all()) {
            var sheet = stage.sheet();
            var state = stages.stateOf(sheet);
            for (var action : SheetAction.values()) {
                var verb = operation("POST", "/api/sheets/{id}/" + action.verb());
                callers.all().parallelStream().forEach(caller -> {
                    var expected = refusal(verb, state, caller, action);
                    // who may is asked to have seen another version, so that the sheet stays as it is
                    var version = expected == null ? STALE : state.version();
                    var answer = caller.api()
                            .ifMatch(version)
                            .post("/api/sheets/" + sheet.id() + "/" + action.verb(), SheetStages.bodyOf(action, state));
                    var code = expected == null ? ErrorCode.STALE_VERSION : expected;
                    if (!code.name().equals(answer.text("code")) || code.status() != answer.status()) {
                        synchronized (wrong) {
                            wrong.add(stage + " " + action + " as " + caller + ": " + code + ", not " + answer);
                        }
                    }
                });
            }
            assertThat(stages.stateOf(sheet).version()).as("nothing happened").isEqualTo(state.version());
        }
        assertThat(wrong).isEmpty();
    }

    private static ErrorCode refusal(Operation verb, SheetState state, Caller caller, SheetAction action) {
        if (!caller.isLetIn()) {
            return ErrorCode.UNAUTHENTICATED;
        }
        var actor = caller.present();
        if (!verb.isFor(actor.roles())) {
            return ErrorCode.FORBIDDEN;
        }
        boolean known = action == SheetAction.HAND_OVER
                ? SheetRules.administers(state, actor)
                : SheetRules.maySee(state, actor);
        if (!known) {
            return ErrorCode.SHEET_NOT_FOUND;
        }
        var refusal = SheetRules.refusal(state, actor, action);
        return refusal == null ? null : refusal.code();
    }

    @Test
    void everyVerbThatTheRulesAllowIsCarriedOut() {
        var done = new ConcurrentHashMap<SheetAction, Integer>();
        for (var stage : stages.all()) {
            var state = stages.stateOf(stage.sheet());
            for (var action : SheetAction.values()) {
                callers.all().stream()
                        .filter(Caller::isLetIn)
                        .filter(caller ->
                                refusal(operation("POST", "/api/sheets/{id}/" + action.verb()), state, caller, action)
                                        == null)
                        .findFirst()
                        .ifPresent(caller -> {
                            var fresh = stage.another();
                            var answer = caller.api()
                                    .ifMatch(fresh.version())
                                    .post(
                                            "/api/sheets/" + fresh.id() + "/" + action.verb(),
                                            SheetStages.bodyOf(action, state));
                            assertThat(answer.status())
                                    .as(stage + " " + action + " as " + caller + ": " + answer)
                                    // the register names the same office: there is nobody to hand over to
                                    .isEqualTo(action == SheetAction.HAND_OVER ? 409 : 200);
                            done.merge(action, 1, Integer::sum);
                        });
            }
        }
        assertThat(done.keySet()).containsExactlyInAnyOrder(SheetAction.values());
    }

    @Test
    void everyReadOfASheetIsOpenToThoseWhoMaySeeItAndToNobodyElse() {
        var reads = operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.path().startsWith("/api/sheets/{id}"))
                .toList();
        var wrong = new ArrayList<String>();
        for (var stage : stages.all()) {
            var state = stages.stateOf(stage.sheet());
            for (var read : reads) {
                callers.all().parallelStream().forEach(caller -> {
                    var answer = read.ask(caller.api(), stage.sheet().id());
                    var hidden = answer.status() == 404 && "SHEET_NOT_FOUND".equals(answer.text("code"));
                    var right = !caller.isLetIn()
                            ? answer.status() == 401
                            : isKeptFrom(caller, read)
                                    ? answer.status() == 403
                                    : hidden != SheetRules.maySee(state, caller.present()) && answer.status() < 500;
                    if (!right) {
                        synchronized (wrong) {
                            wrong.add(stage + " " + read + " as " + caller + ": " + answer);
                        }
                    }
                });
            }
        }
        assertThat(reads).hasSizeGreaterThan(8);
        assertThat(wrong).isEmpty();
    }

    /** Refused by role alone, before any sheet is looked at: it tells nobody whether there is one. */
    private static boolean isKeptFrom(Caller caller, Operation read) {
        return read.path().endsWith("/archive") && !caller.present().has(Role.AUDITOR);
    }

    @Test
    void detailsAndWhySayInAdvanceWhatTheCommandsDecide() {
        for (var stage : stages.all()) {
            var state = stages.stateOf(stage.sheet());
            for (var caller : callers.all()) {
                if (!caller.isLetIn() || !SheetRules.maySee(state, caller.present())) {
                    continue;
                }
                var possible = SheetRules.possible(state, caller.present()).stream()
                        .map(SheetAction::verb)
                        .toList();
                var details =
                        caller.api().get("/api/sheets/" + stage.sheet().id()).json();
                assertThat(details.path("possible").valueStream().map(verb -> verb.stringValue()))
                        .as(stage + " " + caller)
                        .containsExactlyElementsOf(possible);
                var why = caller.api()
                        .get("/api/sheets/" + stage.sheet().id() + "/why")
                        .json();
                assertThat(why.path("actions")
                                .valueStream()
                                .filter(action -> action.path("allowed").booleanValue())
                                .map(action -> action.path("action").stringValue()))
                        .as(stage + " " + caller)
                        .containsExactlyElementsOf(possible);
            }
        }
    }

    private static Operation operation(String method, String path) {
        return operations.stream()
                .filter(operation ->
                        operation.method().equals(method) && operation.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "not documented: " + method + " " + path + " among " + Arrays.toString(operations.toArray())));
    }
}
