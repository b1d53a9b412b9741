package io.mubiao.app.edge;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.IfMatchResolver;
import io.mubiao.shared.platform.JsonConfiguration;
import io.mubiao.shared.platform.StrictParameters;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The edge of all modules with nothing behind it: controllers as they are, the JSON and the parameters as they are read,
 * and the problems as they are answered. What passes the edge meets nobody, which answers 500.
 */
final class Edge {

    private static final String ADVICE = "io.mubiao.shared.platform.ProblemAdvice";
    private static final String ANY_ID = "b1f3c2de-8a54-4c0e-9f6b-0d2a7e5c4b31";
    private static final Actor EVERYBODY =
            new Actor(new UserId("everybody"), "王某", new UnitId("u1"), "640221000", Set.of(Role.values()));

    private final JsonMapper json = mapper();
    private final MockMvc server = server(json);

    /** A method of a controller and where it is called. */
    record Handler(Method method, HttpMethod verb, String address) {

        @Override
        public String toString() {
            return verb + " " + address;
        }
    }

    static Stream<Handler> handlers() {
        return controllers()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .map(Edge::handler);
    }

    JsonMapper json() {
        return json;
    }

    MockHttpServletResponse send(Handler handler, String body) {
        return send(handler.verb(), addressed(handler).replaceAll("\\{region}", "standard"), body);
    }

    MockHttpServletResponse send(HttpMethod verb, String address, String body) {
        var place = URI.create(address.replaceAll("\\{(id|key|note)}", ANY_ID).replaceAll("\\{[*]?\\w+}", "1"));
        try {
            return server.perform(request(verb, place)
                            .header("If-Match", "\"1\"")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body.getBytes(StandardCharsets.UTF_8)))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(verb + " " + address, e);
        }
    }

    /** The fields that an answer names, none unless it is a problem. */
    List<String> violations(MockHttpServletResponse answer) {
        return json.readTree(answer.getContentAsByteArray()).path("violations").values().stream()
                .map(violation -> violation.path("path").asString())
                .toList();
    }

    JsonNode problem(MockHttpServletResponse answer) {
        return json.readTree(answer.getContentAsByteArray());
    }

    private static Handler handler(Method method) {
        var onClass = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        var verb = onMethod.method()[0].asHttpMethod();
        return new Handler(method, verb, path(onClass) + path(onMethod));
    }

    /** What is counted has a number in its address, all else the id of {@link #ANY_ID}. */
    private static String addressed(Handler handler) {
        return Arrays.stream(handler.method().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class))
                .filter(parameter -> parameter.getType() == Long.class)
                .map(parameter -> "{" + parameter.getName() + "}")
                .reduce(handler.address(), (address, counted) -> address.replace(counted, "1"));
    }

    private static String path(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
    }

    private static JsonMapper mapper() {
        var mapper = new JsonMapper[1];
        new ApplicationContextRunner()
                .withPropertyValues("spring.config.name=shared")
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
                .withUserConfiguration(JsonConfiguration.class)
                .run(context -> mapper[0] = context.getBean(JsonMapper.class));
        return mapper[0];
    }

    private static MockMvc server(JsonMapper json) {
        return MockMvcBuilders.standaloneSetup(controllers().map(Edge::alone).toArray())
                .setControllerAdvice(alone(type(ADVICE)), new StrictParameters())
                .setCustomArgumentResolvers(new Caller(), new IfMatchResolver())
                .setMessageConverters(
                        new ByteArrayHttpMessageConverter(),
                        new StringHttpMessageConverter(StandardCharsets.UTF_8),
                        new JacksonJsonHttpMessageConverter(json))
                .build();
    }

    private static Stream<Class<?>> controllers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("io.mubiao").stream().map(found -> type(found.getBeanClassName()));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody behind it: what it would ask is null. */
    private static Object alone(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    /** Whoever asks has every role. */
    private static final class Caller implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return EVERYBODY;
        }
    }
}
