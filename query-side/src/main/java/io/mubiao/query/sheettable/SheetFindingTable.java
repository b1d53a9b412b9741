package io.mubiao.query.sheettable;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.mubiao.query.projection.Rows;
import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import io.mubiao.query.sheettable.FoldedSheet.Step;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.FindingCounts;
import io.mubiao.shared.sheet.Severity;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes the table sheet_finding: what the checks found when a sheet was last submitted, or amended since, by rule. The
 * events say it themselves: no check runs again. The rows of a sheet add up to its {@link FindingCounts}.
 */
@Component
class SheetFindingTable implements SheetTable {

    private static final String DELETE = "delete from sheet_finding where sheet = any(?::uuid[])";

    private record Broken(String rule, Severity severity) {

        static Broken of(Finding finding) {
            return new Broken(finding.code(), finding.severity());
        }
    }

    private record Row(SheetId sheet, Broken broken, long findings, int returns) {}

    private static final Table<Row> TABLE = Table.<Row>named("sheet_finding")
            .key("sheet", "uuid", Row::sheet)
            .key("rule", "text", row -> row.broken().rule())
            .key("severity", "text", row -> row.broken().severity())
            .kept("findings", "int", Row::findings)
            .kept("returns", "int", Row::returns);

    /** An event that was checked. */
    private record Checked(Step step, List<Finding> findings) {

        /** What was amended before the unit was asked to confirm it was not checked either. */
        static Stream<Checked> of(Step step) {
            var event = step.moment().event();
            if (event instanceof SheetSubmitted submitted) {
                return Stream.of(new Checked(step, submitted.findings()));
            }
            return event instanceof SheetAmended amended && amended.confirmation() != SheetAmended.Confirmation.NONE
                    ? Stream.of(new Checked(step, amended.findings()))
                    : Stream.empty();
        }

        SheetId sheet() {
            return step.moment().event().sheet();
        }

        Stream<Row> rows() {
            return findings.stream().collect(groupingBy(Broken::of, counting())).entrySet().stream()
                    .map(count -> new Row(
                            sheet(),
                            count.getKey(),
                            count.getValue(),
                            step.after().returns()));
        }
    }

    @Override
    public void write(List<FoldedSheet> changed, Tables tables) {
        var last = changed.stream().flatMap(sheet -> sheet.last(Checked::of)).toList();
        var rewritten = new Rows();
        last.forEach(checked -> rewritten.add(checked.sheet()));
        tables.adjust(DELETE, rewritten);
        tables.insert(TABLE, last.stream().flatMap(Checked::rows).toList());
    }
}
