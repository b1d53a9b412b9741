package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.StoredEvent;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.text.GivenText;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Which events an auditor wants to take away; the rest is proven to exist and not shown. */
record BagRequest(
        @Parameter(
                schema =
                        @Schema(
                                allowableValues = {"bag", "xes", "ocel"},
                                defaultValue = "bag"))
        @PlainText
        @Nullable
        String format,

        @Parameter(description = "stored name, such as SheetReturned") @PlainText @Nullable
        String type,

        @Parameter(description = "user name") @PlainText @Nullable
        String actor,

        @Parameter(description = "id of a sheet, or of another stream of events") @PlainText @Nullable
        String sheet,

        @Parameter(description = "not before this instant")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable
        OffsetDateTime from,

        @Parameter(description = "before this instant") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        OffsetDateTime to) {

    /** Without those that were left empty. */
    BagRequest {
        type = GivenText.orNull(type);
        actor = GivenText.orNull(actor);
        sheet = GivenText.orNull(sheet);
    }

    /** @param author of the event, as its metadata say */
    boolean asksFor(StoredEvent event, @Nullable String author) {
        return (type == null || type.equals(event.type()))
                && (actor == null || actor.equals(author))
                && (sheet == null || sheet.equals(event.aggregate()))
                && (from == null || !event.at().isBefore(from.toInstant()))
                && (to == null || event.at().isBefore(to.toInstant()));
    }

    /** As the bag says it. */
    String filter() {
        var filter = new StringJoiner(" ");
        filter.setEmptyValue(BagLayout.UNFILTERED);
        add(filter, "type", type);
        add(filter, "actor", actor);
        add(filter, "sheet", sheet);
        add(filter, "from", from);
        add(filter, "to", to);
        return filter.toString();
    }

    /** On one line, and each value without spaces: nobody says more of a bag than what was asked for. */
    private static void add(StringJoiner filter, String name, @Nullable Object value) {
        if (value != null) {
            filter.add(name + "=" + String.valueOf(value).replaceAll("(?U)\\s", "_"));
        }
    }
}
