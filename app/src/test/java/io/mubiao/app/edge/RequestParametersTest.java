package io.mubiao.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.app.edge.Edge.Handler;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.talk.TalkId;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/** How numbers and ids in addresses are read, asked of all controllers there are. */
class RequestParametersTest {

    private static final Edge EDGE = new Edge();

    private static final List<String> NO_WHOLE_NUMBERS = List.of(
            "5.9",
            "5.0",
            "1e3",
            "+5",
            "007",
            "0x10",
            "#10",
            "５",
            "٣",
            " 5",
            "5 ",
            "\u200b5",
            "-0",
            "1,000",
            "NaN",
            "99999999999999999999",
            "1".repeat(1000));

    private static final List<String> NO_IDS =
            List.of("1-1-1-1-1", "AAAAAAAAAAAAAAAAAAAAAA==", "0f0e8f5a3c1b4f0e8d2a6b9c7d5e4f31", "x");

    /** A number or an id in the query or the path of an address. */
    record Place(Handler handler, String name, Class<?> type, boolean inPath) {

        HttpMethod verb() {
            return handler.verb();
        }

        /** What is wrong with the body is told first. */
        String body() {
            var body = RequestBodiesTest.body(handler);
            return body == null ? "{}" : new Sample(body).text();
        }

        String with(String value) {
            var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
            return inPath
                    ? handler.address().replace("{" + name + "}", encoded)
                    : handler.address() + "?" + name + "=" + encoded + otherRequired();
        }

        private String otherRequired() {
            return Arrays.stream(handler.method().getParameters())
                    .filter(parameter -> !parameter.getName().equals(name))
                    .filter(RequestParametersTest::isRequired)
                    .map(parameter -> "&" + parameter.getName() + "=1")
                    .collect(Collectors.joining());
        }
    }

    static Stream<Place> wholeNumbers() {
        return places(type -> type == int.class || type == long.class || type == Integer.class || type == Long.class);
    }

    static Stream<Place> ids() {
        return places(Set.of(UUID.class, SheetId.class, LibraryIndicatorId.class, TalkId.class)::contains);
    }

    static Stream<Place> lists() {
        return places(Collection.class::isAssignableFrom);
    }

    @ParameterizedTest
    @MethodSource("wholeNumbers")
    void aWholeNumberHasOneForm(Place place) {
        NO_WHOLE_NUMBERS.forEach(text -> expectRefused(place, text));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anIdHasOneForm(Place place) {
        NO_IDS.forEach(text -> expectRefused(place, text));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void nothingIsNoMemberOfAList(Place place) {
        var answer = EDGE.send(place.verb(), place.with(","), place.body());
        assertThat(answer.getStatus()).as(place.name()).isEqualTo(400);
        assertThat(EDGE.violations(answer)).as(place.name()).anyMatch(path -> path.startsWith(place.name()));
    }

    private static void expectRefused(Place place, String value) {
        var answer = EDGE.send(place.verb(), place.with(value), place.body());
        var what = place.name() + " = " + value;
        assertThat(answer.getStatus()).as(what).isEqualTo(400);
        assertThat(EDGE.problem(answer).path("code").asString()).as(what).isEqualTo("MALFORMED");
        assertThat(EDGE.violations(answer)).as(what).contains(place.name());
    }

    private static Stream<Place> places(Predicate<Class<?>> types) {
        return Edge.handlers().flatMap(RequestParametersTest::places).filter(place -> types.test(place.type()));
    }

    private static Stream<Place> places(Handler handler) {
        return Arrays.stream(handler.method().getParameters()).flatMap(parameter -> places(handler, parameter));
    }

    private static Stream<Place> places(Handler handler, Parameter parameter) {
        if (parameter.isAnnotationPresent(ParameterObject.class)) {
            return Arrays.stream(parameter.getType().getRecordComponents())
                    .map(member -> place(handler, member.getName(), member.getType(), false));
        }
        var inPath = parameter.isAnnotationPresent(PathVariable.class);
        return inPath || parameter.isAnnotationPresent(RequestParam.class)
                ? Stream.of(place(handler, parameter.getName(), parameter.getType(), inPath))
                : Stream.empty();
    }

    private static boolean isRequired(Parameter parameter) {
        var asked = parameter.getAnnotation(RequestParam.class);
        return asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private static Place place(Handler handler, String name, Class<?> type, boolean inPath) {
        return new Place(handler, name, type, inPath);
    }
}
