package io.mubiao.command.intake;

import io.mubiao.command.intake.document.DocumentReader;
import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.document.SheetReading;
import io.mubiao.command.intake.source.Documents;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.problem.DomainException;
import java.util.Objects;

/**
 * Reads a document of target sheets (项目支出绩效目标表), whatever its format and layout. Every text is kept exactly as printed
 * in its cell; what looks wrong gets a remark and is not corrected; what is not understood is handed back as unread.
 */
final class Intake {

    /** The largest document that is looked at, in bytes. */
    static final int MAX_BYTES = Documents.MAX_BYTES;

    private Intake() {}

    /**
     * @throws DomainException UNREADABLE_DOCUMENT for anything that has not at least one sheet, TOO_LARGE above
     *     {@link #MAX_BYTES}; nothing else
     */
    static IntakeResult read(byte[] document) {
        return new DocumentReader().read(Documents.read(document));
    }

    /** Of the first year that a sheet names; where none does, what holds now. */
    private static RuleSet rules(IntakeResult result, String region) {
        return result.sheets().stream()
                .map(SheetReading::fiscalYear)
                .filter(Objects::nonNull)
                .findFirst()
                .map(year -> RuleSet.of(region, year))
                .orElseGet(() -> RuleSet.latest(region));
    }

    /**
     * Reads a document and holds each of its sheets against the rules of a region.
     *
     * @throws DomainException as {@link #read}
     */
    static IntakeResult check(byte[] document, String region) {
        var reader = new DocumentReader();
        var result = reader.read(Documents.read(document));
        return result.checked(Checks.by(rules(result, region)), reader.conversions());
    }
}
