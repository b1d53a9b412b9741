package io.mubiao.app.edge;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mubiao.shared.platform.RequiredText;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request's body that its record would take, made by walking the record's members: a new member is in it at once. */
final class Sample {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ID = "0f0e8f5a-3c1b-4f0e-8d2a-6b9c7d5e4f31";
    private static final List<String> PATTERNED = List.of("user1", "640221000");

    /** Where a plain text would not do. */
    private static final Map<String, String> TEXTS = Map.of(
            "edition", "88",
            "form", "MINISTRY",
            "id", "i1",
            "annualAmount", "20000",
            "amount", "20000",
            "weight", "10",
            "minimumAmount", "100");

    enum Kind {
        TEXT,
        WHOLE_NUMBER,
        DECIMAL,
        ENUM,
        DAY,
        ID,
        LIST
    }

    /**
     * A value within the body.
     *
     * @param path as problems name it
     * @param pointer as JSON finds it
     * @param required what the annotation of a text asks for, null without one
     */
    record Leaf(String path, String pointer, Kind kind, RequiredText required) {}

    private final List<Leaf> leaves = new ArrayList<>();
    private final JsonNode body;

    Sample(Class<?> record) {
        body = object(record, "", "");
    }

    List<Leaf> leaves() {
        return leaves;
    }

    String text() {
        return body.toString();
    }

    /** The body with something else in one place, as raw JSON. */
    String damaged(Leaf leaf, String json) {
        var copy = body.deepCopy();
        var marker = "damaged-" + UUID.randomUUID();
        var cut = leaf.pointer().lastIndexOf('/');
        var parent = copy.at(leaf.pointer().substring(0, cut));
        var name = leaf.pointer().substring(cut + 1);
        if (parent instanceof ObjectNode object) {
            object.put(name, marker);
        } else {
            parent.asArray().set(Integer.parseInt(name), NODES.stringNode(marker));
        }
        return copy.toString().replace('"' + marker + '"', json);
    }

    private ObjectNode object(Class<?> record, String path, String pointer) {
        var object = NODES.objectNode();
        for (var member : record.getRecordComponents()) {
            var name = name(record, member);
            var value = value(
                    member.getGenericType(),
                    member,
                    (path.isEmpty() ? "" : path + ".") + name,
                    pointer + "/" + name,
                    name,
                    annotation(record, member, RequiredText.class));
            object.set(name, value);
        }
        return object;
    }

    private JsonNode value(
            Type type, RecordComponent member, String path, String pointer, String name, RequiredText required) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, member, path, pointer, name);
        }
        var raw = (Class<?>) type;
        if (raw == String.class) {
            leaves.add(new Leaf(path, pointer, Kind.TEXT, required));
            return NODES.stringNode(text(member, name));
        }
        if (raw == int.class || raw == long.class || raw == Integer.class || raw == Long.class) {
            leaves.add(new Leaf(path, pointer, Kind.WHOLE_NUMBER, null));
            return NODES.numberNode(name.equals("fiscalYear") ? 2026 : 1);
        }
        if (raw == BigDecimal.class) {
            leaves.add(new Leaf(path, pointer, Kind.DECIMAL, null));
            return NODES.numberNode(1);
        }
        if (raw.isEnum()) {
            leaves.add(new Leaf(path, pointer, Kind.ENUM, null));
            return NODES.stringNode(((Enum<?>) raw.getEnumConstants()[0]).name());
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return NODES.booleanNode(true);
        }
        if (raw == Instant.class) {
            return NODES.stringNode("2026-11-23T12:00:00Z");
        }
        if (raw == LocalDate.class) {
            leaves.add(new Leaf(path, pointer, Kind.DAY, null));
            return NODES.stringNode("2026-02-26");
        }
        if (isId(raw)) {
            leaves.add(new Leaf(path, pointer, Kind.ID, null));
            return NODES.stringNode(ID);
        }
        return object(raw, path, pointer);
    }

    private JsonNode container(
            ParameterizedType generic, RecordComponent member, String path, String pointer, String name) {
        var arguments = generic.getActualTypeArguments();
        if (Map.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            var map = NODES.objectNode();
            map.set("规范完整性", value(arguments[1], member, path + ".规范完整性", pointer + "/规范完整性", name, null));
            return map;
        }
        if (!Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            throw new IllegalStateException("no sample of " + generic);
        }
        leaves.add(new Leaf(path, pointer, Kind.LIST, null));
        return NODES.arrayNode().add(value(arguments[0], member, path + "[0]", pointer + "/0", name, null));
    }

    private static boolean isId(Class<?> type) {
        return type == UUID.class
                || type.isRecord()
                        && type.getRecordComponents().length == 1
                        && type.getRecordComponents()[0].getType() == UUID.class;
    }

    private static String text(RecordComponent member, String name) {
        var pattern = annotation(member.getDeclaringRecord(), member, Pattern.class);
        if (pattern != null) {
            return PATTERNED.stream()
                    .filter(text -> text.matches(pattern.regexp()))
                    .findFirst()
                    .orElseThrow();
        }
        return TEXTS.getOrDefault(name, "示例1");
    }

    private static String name(Class<?> record, RecordComponent member) {
        var renamed = annotation(record, member, JsonProperty.class);
        return renamed == null ? member.getName() : renamed.value();
    }

    /** Annotations stand on the field, on its type or on the constructor's parameter, each as its target allows. */
    private static <A extends Annotation> A annotation(Class<?> record, RecordComponent member, Class<A> type) {
        try {
            var field = record.getDeclaredField(member.getName());
            var parameter = Arrays.stream(canonical(record).getParameters())
                    .filter(one -> one.getName().equals(member.getName()))
                    .findFirst()
                    .orElseThrow();
            return List.<AnnotatedElement>of(field, field.getAnnotatedType(), parameter).stream()
                    .map(element -> element.getAnnotation(type))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<?> canonical(Class<?> record) throws NoSuchMethodException {
        return record.getDeclaredConstructor(Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    }

    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
