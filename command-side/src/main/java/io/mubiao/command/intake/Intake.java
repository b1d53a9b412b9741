package io.mubiao.command.intake;

import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;

/**
 * Reads a published document of target sheets (部门项目支出预算绩效目标表) as tab-separated text. Every text is kept exactly as
 * printed in its cell; what looks wrong gets a remark and is not corrected; what is not understood is handed back as unread.
 */
final class Intake {

    /** The largest document that is looked at, in bytes. */
    static final int MAX_BYTES = 5 * 1024 * 1024;

    private Intake() {}

    /**
     * @throws DomainException UNREADABLE_DOCUMENT for anything that is not text with at least one sheet, TOO_LARGE above
     *     {@link #MAX_BYTES}; nothing else
     */
    static IntakeResult read(byte[] document) {
        if (document.length > MAX_BYTES) {
            throw new DomainException(ErrorCode.TOO_LARGE, "文件超过 5 MB。请拆分成较小的文件后分别上传。");
        }
        FileFormat.refuseUnlessText(document);
        var text = DocumentText.decode(document);
        return new DocumentReader(text.charset()).read(Line.all(text.text()));
    }

    /**
     * Reads a document and holds each of its sheets against the rules of a region.
     *
     * @throws DomainException as {@link #read}
     */
    static IntakeResult check(byte[] document, String region) {
        var result = read(document);
        var year = result.sheets().get(0).content().fiscalYear();
        return result.checked(Checks.by(RuleSet.of(region, year)));
    }
}
