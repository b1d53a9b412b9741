package io.mubiao.shared.platform;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Writes events and snapshots as readable JSON under their stored names; all else, such as tokens, by class name. */
final class StoredTypeSerializer extends Jackson3Serializer {

    private final Map<Class<?>, SerializedType> types;
    private final Map<String, StoredType> classes;

    StoredTypeSerializer(List<StoredType> storedTypes) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(StoredJson::configure));
        this.types = storedTypes.stream()
                .collect(Collectors.toMap(
                        StoredType::type, stored -> new SimpleSerializedType(stored.name(), stored.revision())));
        this.classes = storedTypes.stream().collect(Collectors.toMap(StoredType::name, Function.identity()));
    }

    @Override
    public SerializedType typeForClass(Class type) {
        var stored = types.get(type);
        return stored != null ? stored : super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var stored = classes.get(type.getName());
        if (stored == null) {
            return super.classForType(type);
        }
        // another revision is what an upcaster should have turned into this one: do not guess
        return stored.revision().equals(type.getRevision()) ? stored.type() : UnknownSerializedType.class;
    }

    /** Whether values stored under this name and revision can be read without an upcaster. */
    boolean isCurrent(SerializedType type) {
        var stored = classes.get(type.getName());
        return stored != null && stored.revision().equals(type.getRevision());
    }
}
