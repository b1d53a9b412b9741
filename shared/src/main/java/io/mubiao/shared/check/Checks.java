package io.mubiao.shared.check;

import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Severity;
import io.mubiao.shared.sheet.SheetContent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds sheets against a rule set. Any content can be checked, however wrong: no rule throws. */
public final class Checks {

    /** The longest text that a suggestion quotes; the replacement of a whole goal speaks for itself. */
    private static final int MAX_QUOTED = 30;

    private final RuleSet ruleSet;

    private Checks(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    public static Checks by(RuleSet ruleSet) {
        return new Checks(ruleSet);
    }

    /** Whether a finding compares with any sheet of the region, not only with those that are printed together. */
    public static boolean reachesRegion(Finding finding) {
        return Rule.valueOf(finding.code()).reachesRegion(finding.field());
    }

    /** What the profile hears about a sheet, in the order of the catalogue and within a rule down the sheet. */
    public List<Finding> check(SheetContent content, CheckContext context) {
        var others = context.siblings().stream();
        return check(content, context, batch(Stream.concat(Stream.of(content), others)));
    }

    /** The findings of each sheet of a batch, in its order; the sheets are each other's siblings. */
    public List<List<Finding>> checkAll(List<SheetContent> sheets, CheckContext context) {
        return checkAll(sheets, sheet -> context);
    }

    /** @param contexts what is known around each of the sheets, by its place among them */
    public List<List<Finding>> checkAll(List<SheetContent> sheets, IntFunction<CheckContext> contexts) {
        var batch = batch(sheets.stream());
        return IntStream.range(0, sheets.size())
                .mapToObj(index -> check(sheets.get(index), contexts.apply(index), batch))
                .toList();
    }

    /**
     * What the sheet might have in common with others, in writing. A rule of several sheets can only speak of sheets that
     * share a key, so a register of keys finds the others among any number of sheets. Each key opens with the code of its
     * rule and a blank.
     */
    public Set<String> keys(SheetContent content) {
        var reading = ReadSheet.of(content, ruleSet.parameters());
        return new Traits(reading, ruleSet.parameters())
                .all()
                .map(Trait::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Batch batch(Stream<SheetContent> sheets) {
        return new Batch(
                sheets.map(sheet -> ReadSheet.of(sheet, ruleSet.parameters())).toList(), ruleSet.parameters());
    }

    private List<Finding> check(SheetContent content, CheckContext context, Batch batch) {
        var sheet = new CheckedSheet(batch.reading(content), context, ruleSet.parameters(), batch);
        var findings = new ArrayList<Finding>();
        for (var rule : Rule.values()) {
            var severity = ruleSet.severity(rule, context.profile());
            if (severity != null) {
                rule.spots(sheet).map(spot -> finding(rule, severity, spot)).forEach(findings::add);
            }
        }
        return List.copyOf(findings);
    }

    private Finding finding(Rule rule, Severity severity, Spot spot) {
        var suggestion = suggestion(ruleSet.describe(rule).suggestion(), spot.replacement());
        return new Finding(
                rule.name(),
                severity,
                spot.indicatorId(),
                spot.field(),
                spot.detail(),
                suggestion,
                spot.replacement(),
                ruleSet.name());
    }

    private static String suggestion(String general, @Nullable String replacement) {
        var quotable = replacement != null && replacement.length() <= MAX_QUOTED;
        return quotable ? general + "，例如“" + replacement + "”" : general;
    }
}
