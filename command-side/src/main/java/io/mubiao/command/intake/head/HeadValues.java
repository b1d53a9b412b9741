package io.mubiao.command.intake.head;

import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.remark.Printed;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Remarks;
import io.mubiao.command.intake.words.HeadLabel;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which labels a sheet prints, and the first value of each. */
final class HeadValues {

    private final Leftovers leftovers;
    private final Remarks remarks;
    private final Set<HeadLabel> found = EnumSet.noneOf(HeadLabel.class);
    private final Map<HeadLabel, Printed> values = new EnumMap<>(HeadLabel.class);

    HeadValues(Leftovers leftovers, Remarks remarks) {
        this.leftovers = leftovers;
        this.remarks = remarks;
    }

    void see(HeadLabel label) {
        found.add(label);
    }

    void take(HeadLabel label, Printed value) {
        found.add(label);
        if (values.putIfAbsent(label, value) == null) {
            return;
        }
        remarks.add(value.place(), RemarkCode.DUPLICATE_LABEL, "“" + label.printed() + "”重复出现，保留第一次填写的内容，其余列入未识别内容");
        leftovers.add(value, value.text());
    }

    /** Another row of a value whose label is merged over several. */
    void append(HeadLabel label, Printed value) {
        found.add(label);
        values.merge(label, value, Printed::and);
    }

    /** The whole project's goal is the year's where the form has no other, else that of several years. */
    void settleOverall() {
        var isYears = !found.contains(HeadLabel.ANNUAL_GOAL);
        var overall = values.remove(HeadLabel.OVERALL_GOAL);
        if (found.remove(HeadLabel.OVERALL_GOAL) && isYears) {
            found.add(HeadLabel.ANNUAL_GOAL);
        }
        if (overall != null) {
            take(isYears ? HeadLabel.ANNUAL_GOAL : HeadLabel.MID_TERM_GOAL, overall);
        }
    }

    /** Whether goals of several years stand beside the year's. */
    boolean hasGoalOfYears() {
        return found.contains(HeadLabel.MID_TERM_GOAL)
                || values.containsKey(HeadLabel.OVERALL_GOAL) && values.containsKey(HeadLabel.ANNUAL_GOAL);
    }

    boolean has(HeadLabel label) {
        return found.contains(label);
    }

    /** Whether no label was found. */
    boolean isEmpty() {
        return found.isEmpty();
    }

    @Nullable
    Printed get(HeadLabel label) {
        return values.get(label);
    }

    Collection<Printed> all() {
        return values.values();
    }
}
