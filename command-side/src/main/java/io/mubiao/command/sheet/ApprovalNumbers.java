package io.mubiao.command.sheet;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.SheetState;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The numbers of approving documents (批复文号) in use. A number is that of one document: one person signs it, and
 * each sheet stands in it once.
 */
final class ApprovalNumbers {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final ApprovalNumberStore store;

    ApprovalNumbers(ApprovalNumberStore store) {
        this.store = store;
    }

    /** One use of a number. */
    record Use(String sheet, String approver) {}

    /**
     * Uses a number for the revision at hand.
     *
     * @throws DomainException {@code APPROVAL_NUMBER_TAKEN}
     */
    void use(String number, SheetState sheet, Actor approver) {
        var wanted = new Use(sheet.id().toString(), approver.id().value());
        var plain = plain(number);
        var uses = store.lockAndFind(sheet.region(), plain);
        refuse(uses, use -> use.sheet().equals(wanted.sheet()), number + " 已用于这张表以前的批复，请使用新的文号");
        refuse(uses, use -> !use.approver().equals(wanted.approver()), number + " 已由另一位批复人使用，请核对文号");
        store.add(sheet.region(), plain, wanted);
    }

    /** The number without what printing varies: width, blanks, the shape of brackets. */
    static String plain(String number) {
        return BLANKS.matcher(Normalizer.normalize(number, Normalizer.Form.NFKC))
                .replaceAll("")
                .replaceAll("[〔［【(（]", "[")
                .replaceAll("[〕］】)）]", "]");
    }

    private static void refuse(List<Use> uses, Predicate<Use> forbidden, String detail) {
        if (uses.stream().anyMatch(forbidden)) {
            throw new DomainException(
                    ErrorCode.APPROVAL_NUMBER_TAKEN,
                    "批复文号 " + detail,
                    List.of(new Violation("approvalNumber", "APPROVAL_NUMBER_TAKEN", detail)));
        }
    }
}
