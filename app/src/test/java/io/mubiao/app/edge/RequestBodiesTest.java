package io.mubiao.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.app.edge.Edge.Handler;
import io.mubiao.app.edge.Sample.Kind;
import io.mubiao.app.edge.Sample.Leaf;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestBody;

/** What the members of every request's body may be, asked of all controllers there are. */
class RequestBodiesTest {

    private static final Edge EDGE = new Edge();

    private static final List<String> NO_WHOLE_NUMBERS = List.of(
            "2025.999",
            "5.9",
            "5.0",
            "1e3",
            "1E2",
            "\"5\"",
            "\"５\"",
            "\"\"",
            "true",
            "[1]",
            "{}",
            "99999999999999999999",
            "1".repeat(300));

    private static final List<String> NO_DECIMALS = List.of(
            "1e-1000000",
            "1e1000000",
            "1E2",
            "-0",
            "0.1234567",
            "1234567890123456",
            "\"5\"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"\"",
            "true",
            "[1]",
            "{}",
            "1.".concat("1".repeat(300)));

    private static final List<String> NO_IDS = List.of(
            "\"\"",
            "\"1-1-1-1-1\"",
            "\"AAAAAAAAAAAAAAAAAAAAAA==\"",
            "\"0f0e8f5a3c1b4f0e8d2a6b9c7d5e4f31\"",
            "5",
            "true",
            "{}");

    private static final List<String> NO_DAYS = List.of(
            "\"\"",
            "\"2026-2-6\"",
            "\"2026-02-30\"",
            "\"2026-02-26T00:00:00Z\"",
            "\"+12026-02-26\"",
            "\"20260226\"",
            "20260226",
            "[2026,2,26]",
            "true",
            "{}");

    private static final List<String> NO_TEXTS = List.of("5", "5.5", "true", "{}");

    private static final List<String> UNPRINTABLE =
            List.of("示例\u0000", "示\u202e例", "示例\u200b", "示例\u3164", "示例".repeat(5000));

    private static final List<String> SAY_NOTHING = List.of(
            "-", "——", " ", "\u00a0", "\u2007", "\u202f", "\u2800", "\u3164", "\u3000", "\u0301", "\u200b", "\u200f",
            "\u00ad");

    /** Passwords may be anything; what a chain's stages may be called is refused by the chain's rules, as 422. */
    private static final Set<String> TEXTS_OF_THEIR_OWN =
            Set.of("password", "current", "new", "stages[0].name", "stages[0].label", "stages[0].minimumAmount");

    static Stream<Handler> bodies() {
        return Edge.handlers().filter(handler -> body(handler) != null);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aWellFormedBodyPassesTheEdge(Handler handler) {
        var answer = EDGE.send(handler, new Sample(body(handler)).text());
        assertThat(EDGE.violations(answer)).as(new Sample(body(handler)).text()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aWholeNumberIsAnIntegerAndNothingElse(Handler handler) {
        expectRefused(handler, Kind.WHOLE_NUMBER, NO_WHOLE_NUMBERS);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aDecimalIsPlainAndShort(Handler handler) {
        expectRefused(handler, Kind.DECIMAL, NO_DECIMALS);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anIdHasOneForm(Handler handler) {
        expectRefused(handler, Kind.ID, NO_IDS);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aDayIsThatOfACalendarAndHasOneForm(Handler handler) {
        expectRefused(handler, Kind.DAY, NO_DAYS);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aChoiceIsOneOfThoseThatThereAre(Handler handler) {
        expectRefused(handler, Kind.ENUM, List.of("\"\"", "\"nothing\"", "\"common\"", "0", "true", "{}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aTextIsNoNumber(Handler handler) {
        expectRefused(handler, Kind.TEXT, NO_TEXTS);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aTextCanBePrintedAsItIs(Handler handler) {
        var unprintable = Stream.concat(UNPRINTABLE.stream().map(Sample::quoted), Stream.of("\"\\ud800\""));
        expectRefused(handler, Kind.TEXT, unprintable.toList());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aRequiredTextSaysSomething(Handler handler) {
        var sample = new Sample(body(handler));
        for (var leaf : sample.leaves()) {
            if (leaf.required() != null) {
                SAY_NOTHING.forEach(nothing -> expectRefused(handler, sample, leaf, Sample.quoted(nothing)));
            }
            if (leaf.required() != null && !leaf.required().ifPresent()) {
                expectRefused(handler, sample, leaf, "\"\"");
                expectRefused(handler, sample, leaf, "null");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void nullIsNoMemberOfAList(Handler handler) {
        var sample = new Sample(body(handler));
        for (var leaf : sample.leaves()) {
            if (leaf.kind() == Kind.LIST) {
                var answer = EDGE.send(handler, sample.damaged(leaf, "[null]"));
                assertThat(answer.getStatus()).as(leaf.path()).isEqualTo(400);
                assertThat(EDGE.violations(answer)).anyMatch(path -> path.startsWith(leaf.path()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyIsNotDeeplyNested(Handler handler) {
        for (var opening : List.of("[", "{\"content\":", "{\"nothing\":[")) {
            var answer = EDGE.send(handler, opening.repeat(1000));
            assertThat(answer.getStatus()).as(opening).isEqualTo(400);
            assertThat(EDGE.problem(answer).path("code").asString()).isEqualTo("MALFORMED");
        }
    }

    static Class<?> body(Handler handler) {
        return Arrays.stream(handler.method().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .<Class<?>>map(parameter -> parameter.getType())
                .filter(Class::isRecord)
                .findFirst()
                .orElse(null);
    }

    private static void expectRefused(Handler handler, Kind kind, List<String> values) {
        var sample = new Sample(body(handler));
        var softly = new SoftAssertions();
        for (var leaf : sample.leaves()) {
            if (leaf.kind() == kind && !(kind == Kind.TEXT && TEXTS_OF_THEIR_OWN.contains(leaf.path()))) {
                for (var value : values) {
                    softly.check(() -> expectRefused(handler, sample, leaf, value));
                }
            }
        }
        softly.assertAll();
    }

    private static void expectRefused(Handler handler, Sample sample, Leaf leaf, String value) {
        var answer = EDGE.send(handler, sample.damaged(leaf, value));
        var what = leaf.path() + " = " + (value.length() > 60 ? value.substring(0, 60) + "…" : value);
        assertThat(answer.getStatus()).as(what).isEqualTo(400);
        assertThat(EDGE.problem(answer).path("code").asString()).as(what).isEqualTo("MALFORMED");
        assertThat(EDGE.violations(answer)).as(what).contains(leaf.path());
    }
}
