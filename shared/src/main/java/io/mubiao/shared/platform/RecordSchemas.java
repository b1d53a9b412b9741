package io.mubiao.shared.platform;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Documents which members of a record may be null, by the annotation that the compiler goes by: the others are
 * required, so that clients generated from the documents know it too.
 */
@Component
@ConditionalOnApiDocuments
class RecordSchemas implements ModelConverter {

    private static final String COMPONENTS = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json31.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            describe(java.getRawClass(), model(schema, context.getDefinedModels()));
        }
        return schema;
    }

    @SuppressWarnings("rawtypes")
    private static @Nullable Schema<?> model(Schema<?> schema, Map<String, Schema> defined) {
        var reference = schema.get$ref();
        return reference == null ? schema : defined.get(reference.substring(COMPONENTS.length()));
    }

    @SuppressWarnings("rawtypes")
    private static void describe(Class<?> type, @Nullable Schema<?> model) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        Map<String, Schema> members = model.getProperties();
        var required = new LinkedHashSet<String>();
        describe(type, members, required);
        model.setRequired(List.copyOf(required));
    }

    /** The members of an unwrapped record stand beside the others, as they stand in the record itself. */
    @SuppressWarnings("rawtypes")
    private static void describe(Class<?> type, Map<String, Schema> members, Set<String> required) {
        for (var component : type.getRecordComponents()) {
            var name = component.getName();
            if (isUnwrapped(component)) {
                describe(component.getType(), members, required);
            } else if (members.containsKey(name)) {
                if (mayBeNull(component)) {
                    members.put(name, orNull(members.get(name)));
                } else {
                    required.add(name);
                }
            }
        }
    }

    private static boolean isUnwrapped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                && component.getType().isRecord();
    }

    private static boolean mayBeNull(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations()).anyMatch(Nullable.class::isInstance);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            // under its name it is found again where the record is unwrapped
            return new Schema<>()
                    .name(schema.getName())
                    .anyOf(List.of(new Schema<>().$ref(schema.get$ref()), new Schema<>().types(Set.of("null"))));
        }
        if (schema.getTypes() != null) {
            schema.addType("null");
        }
        return schema;
    }
}
