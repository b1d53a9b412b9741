package io.mubiao.shared.check;

import io.mubiao.shared.check.Trait.Benefits;
import io.mubiao.shared.check.Trait.Deadline;
import io.mubiao.shared.check.Trait.Pays;
import io.mubiao.shared.check.Trait.ProjectCode;
import io.mubiao.shared.check.Trait.ProjectName;
import io.mubiao.shared.check.Trait.SameRow;
import io.mubiao.shared.check.Trait.SheetNumber;
import io.mubiao.shared.value.IndicatorValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads off a sheet what others might have in common with it. */
final class Traits {

    private final ReadSheet sheet;
    private final Parameters parameters;

    Traits(ReadSheet sheet, Parameters parameters) {
        this.sheet = sheet;
        this.parameters = parameters;
    }

    /** Each once, however often the sheet has it. */
    Stream<Trait> all() {
        var content = sheet.content();
        var number = content.number() == null ? Stream.<Trait>empty() : Stream.of(new SheetNumber(content.number()));
        var names = Stream.of(
                new ProjectCode(Texts.compact(content.projectCode())),
                new ProjectName(Texts.comparable(content.projectName())));
        var deadlines =
                filled().filter(row -> row.category() == Category.TIMELINESS).map(row -> new Deadline(row.value()));
        var rows = filled().map(Traits::row);
        return Stream.of(number, names, deadlines, rows, Stream.of(new Benefits(benefits())), activities())
                .<Trait>flatMap(traits -> traits)
                .distinct();
    }

    static Trait row(Row row) {
        return new SameRow(row.name(), row.value());
    }

    List<IndicatorValue> benefits() {
        return filled().filter(row -> row.category().isBenefit())
                .map(Row::value)
                .toList();
    }

    /** The activities that the goal or an indicator speaks of. */
    Stream<Pays> activities() {
        var text = sheet.goal() + "\n" + filled().map(Row::name).collect(Collectors.joining("\n"));
        return parameters.lexicons().activities().stream()
                .filter(activity -> activity.wordings().matcher(text).find())
                .map(activity -> new Pays(activity.name()));
    }

    private Stream<Row> filled() {
        return sheet.rows().stream().filter(Row::isFilled);
    }
}
