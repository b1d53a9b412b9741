package io.mubiao.shared.platform.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/**
 * The query parameters that a method of a controller declares.
 *
 * @param types by name
 */
record DeclaredParameters(Map<String, Class<?>> types) {

    static DeclaredParameters of(HandlerMethod method) {
        return new DeclaredParameters(Arrays.stream(method.getMethodParameters())
                .flatMap(DeclaredParameters::of)
                .collect(Collectors.toMap(Declared::name, Declared::type)));
    }

    boolean has(String name) {
        return types.containsKey(name);
    }

    boolean takesMany(String name) {
        var type = types.get(name);
        return type != null && (type.isArray() || Collection.class.isAssignableFrom(type));
    }

    private record Declared(String name, Class<?> type) {}

    private static Stream<Declared> of(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(ParameterObject.class)) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(component -> new Declared(component.getName(), component.getType()));
        }
        var single = parameter.getParameterAnnotation(RequestParam.class);
        // a file is a part of the body
        return single == null || parameter.getParameterType() == MultipartFile.class
                ? Stream.empty()
                : Stream.of(new Declared(name(single, parameter), parameter.getParameterType()));
    }

    private static String name(RequestParam single, MethodParameter parameter) {
        if (!single.name().isEmpty() || !single.value().isEmpty()) {
            return single.name().isEmpty() ? single.value() : single.name();
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return String.valueOf(parameter.getParameterName());
    }
}
