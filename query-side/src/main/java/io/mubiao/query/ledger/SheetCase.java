package io.mubiao.query.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The events of one sheet, sorted into its revisions: the cases of process mining. */
final class SheetCase {

    private static final String AMOUNT = "annualAmount";
    private static final String INDICATORS = "indicators/";

    /** What becomes of a revision, by the last of these events that it has. */
    private static final Map<String, String> OUTCOMES = Map.of(
            "SheetApproved", "批复",
            "SheetRejected", "不予通过",
            "RevisionAbandoned", "放弃调整",
            "SheetReopened", "办理中",
            "SheetDiscarded", "作废");

    private final Map<Integer, Revision> revisions = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();

    /**
     * An event with what the sheet said then.
     *
     * @param amount after the event; null while it says none
     * @param changesAmount whether it was another before
     * @param indicators the ids of those that the event sets
     */
    record Step(StreamEvent event, @Nullable String amount, boolean changesAmount, Set<String> indicators) {}

    /** The events of one revision. */
    static final class Revision {

        final int number;
        final List<Step> steps = new ArrayList<>();
        String outcome = "办理中";

        @Nullable
        String amount;

        @Nullable
        String department;

        @Nullable
        String fiscalYear;

        private Revision(int number) {
            this.number = number;
        }

        /** Those that may be seen. */
        List<Step> shown() {
            return steps.stream().filter(step -> step.event().shown()).toList();
        }
    }

    /** @param stream all events of a sheet, the oldest first */
    static SheetCase of(List<StreamEvent> stream) {
        var sheet = new SheetCase();
        int number = 1;
        for (var event : stream) {
            number = event.payload().path("revision").asInt(number);
            sheet.add(sheet.revisions.computeIfAbsent(number, Revision::new), event);
        }
        return sheet;
    }

    private void add(Revision revision, StreamEvent event) {
        var before = fields.get(AMOUNT);
        var indicators = read(event.payload());
        revision.amount = fields.get(AMOUNT);
        revision.department = fields.get("department");
        revision.fiscalYear = fields.get("fiscalYear");
        revision.outcome = OUTCOMES.getOrDefault(event.stored().type(), revision.outcome);
        var amount = revision.amount;
        revision.steps.add(new Step(event, amount, amount != null && !amount.equals(before), indicators));
    }

    /** A first content, or changes of cells by their paths; answers whose rows they are. */
    private Set<String> read(JsonNode payload) {
        payload.path("content").properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                fields.put(field.getKey(), field.getValue().asString());
            }
        });
        var indicators = payload.path("content")
                .path("indicators")
                .valueStream()
                .map(row -> row.path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        payload.path("changes").valueStream().forEach(change -> {
            var path = change.path("path").asString("");
            fields.put(path, change.path("to").asString(""));
            if (path.startsWith(INDICATORS)) {
                indicators.add(path.split("/")[1]);
            }
        });
        return indicators;
    }

    Collection<Revision> revisions() {
        return revisions.values();
    }
}
