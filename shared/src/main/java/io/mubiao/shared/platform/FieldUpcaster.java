package io.mubiao.shared.platform;

import java.util.List;
import org.axonframework.serialization.CannotConvertBetweenTypesException;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;

/** Lets Axon lead old events to the next revision as {@link AddedFields} says. */
final class FieldUpcaster extends SingleEventUpcaster {

    /** In the order in which the revisions came. */
    static final List<FieldUpcaster> ALL =
            AddedFields.ALL.stream().map(FieldUpcaster::new).toList();

    private final AddedFields added;
    private final SimpleSerializedType from;
    private final SimpleSerializedType to;

    private FieldUpcaster(AddedFields added) {
        this.added = added;
        this.from = new SimpleSerializedType(added.name(), added.from());
        this.to = new SimpleSerializedType(added.name(), added.to());
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from) && isReadable(event);
    }

    /** What is damaged keeps its old revision, which nobody reads: a dead letter, and no stop to all that comes after. */
    private static boolean isReadable(IntermediateEventRepresentation event) {
        try {
            return event.getData(JsonNode.class).getData().isObject();
        } catch (CannotConvertBetweenTypesException e) {
            return false;
        }
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, added::to);
    }
}
