package io.mubiao.command.sheet;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.SheetState;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The numbers of approving documents (批复文号) in use. A number is that of one document: one person signs it, and each
 * sheet stands in it once.
 */
final class ApprovalNumbers {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final ApprovalNumberStore store;

    ApprovalNumbers(ApprovalNumberStore store) {
        this.store = store;
    }

    /**
     * Uses a number for the revision at hand.
     *
     * @throws DomainException {@code APPROVAL_NUMBER_TAKEN}
     */
    void use(String number, SheetState sheet, Actor approver) {
        var region = sheet.region();
        var plain = plain(number);
        if (!store.approverOf(region, plain, approver.id()).equals(approver.id())) {
            throw taken("批复文号 " + number + " 已由另一位批复人使用，请核对文号");
        }
        if (!store.addUse(region, plain, sheet.id())) {
            throw taken("批复文号 " + number + " 已用于这张表以前的批复，请使用新的文号");
        }
    }

    /** The number without what printing varies: width, blanks, the shape of brackets. */
    static String plain(String number) {
        return BLANKS.matcher(Normalizer.normalize(number, Normalizer.Form.NFKC))
                .replaceAll("")
                .replaceAll("[〔［【(（]", "[")
                .replaceAll("[〕］】)）]", "]");
    }

    private static DomainException taken(String detail) {
        return new DomainException(
                ErrorCode.APPROVAL_NUMBER_TAKEN,
                detail,
                List.of(new Violation("approvalNumber", "APPROVAL_NUMBER_TAKEN", detail)));
    }
}
