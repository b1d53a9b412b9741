package io.mubiao.command.intake;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels above the indicators with their values, several to a line. */
final class SheetHead {

    private final Leftovers leftovers;
    private final Remarks remarks;
    private final Set<HeadLabel> found = EnumSet.noneOf(HeadLabel.class);
    private final Map<HeadLabel, Printed> values = new EnumMap<>(HeadLabel.class);

    SheetHead(Leftovers leftovers, Remarks remarks) {
        this.leftovers = leftovers;
        this.remarks = remarks;
    }

    /** Takes a line that begins with a label; inside the table not behind merged cells, where the text is an indicator's. */
    boolean read(Line line, boolean insideTable) {
        var start = line.firstFilled();
        if (HeadLabel.of(line.first()) == null || insideTable && start > 0) {
            return false;
        }
        HeadLabel open = null;
        for (var cell : line.cells().subList(start, line.cells().size())) {
            var label = HeadLabel.of(cell);
            if (label != null) {
                found.add(label);
                open = label;
            } else if (!cell.isEmpty()) {
                take(open, new Printed(line.number(), cell));
                open = null;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    boolean has(HeadLabel label) {
        return found.contains(label);
    }

    @Nullable
    Printed get(HeadLabel label) {
        return values.get(label);
    }

    @Nullable
    String text(HeadLabel label) {
        var value = values.get(label);
        return value == null ? null : value.text();
    }

    Collection<Printed> values() {
        return values.values();
    }

    private void take(@Nullable HeadLabel label, Printed value) {
        if (label != null && values.putIfAbsent(label, value) == null) {
            return;
        }
        if (label != null) {
            remarks.add(value.line(), RemarkCode.DUPLICATE_LABEL, "“" + label.printed() + "”重复出现，保留第一次填写的内容，其余列入未识别内容");
        }
        leftovers.add(value.line(), List.of(value.text()));
    }
}
