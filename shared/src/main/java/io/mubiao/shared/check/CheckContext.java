package io.mubiao.shared.check;

import io.mubiao.shared.sheet.SheetContent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet cannot say about itself. A rule that needs what is not known stays silent.
 *
 * @param documentTitle the title of the document that the sheet was published in
 * @param siblings the other sheets of the same batch
 * @param previous the content of the round before, or in force
 * @param projectBudget the department's whole budget for projects, 元
 * @param isConverted whether who read the sheet converted its amounts, so that it does not mix units itself
 */
public record CheckContext(
        Profile profile,
        @Nullable String documentTitle,
        Register register,
        List<SheetContent> siblings,
        @Nullable SheetContent previous,
        @Nullable BigDecimal projectBudget,
        boolean isConverted) {

    public CheckContext {
        siblings = List.copyOf(siblings);
    }

    public static CheckContext of(Profile profile) {
        return new CheckContext(profile, null, Register.unknown(), List.of(), null, null, false);
    }

    public CheckContext titled(@Nullable String title) {
        return new CheckContext(profile, title, register, siblings, previous, projectBudget, isConverted);
    }

    public CheckContext registered(Register known) {
        return new CheckContext(profile, documentTitle, known, siblings, previous, projectBudget, isConverted);
    }

    public CheckContext among(List<SheetContent> others) {
        return new CheckContext(profile, documentTitle, register, others, previous, projectBudget, isConverted);
    }

    public CheckContext after(@Nullable SheetContent before) {
        return new CheckContext(profile, documentTitle, register, siblings, before, projectBudget, isConverted);
    }

    public CheckContext within(@Nullable BigDecimal budget) {
        return new CheckContext(profile, documentTitle, register, siblings, previous, budget, isConverted);
    }

    public CheckContext converted(boolean amounts) {
        return new CheckContext(profile, documentTitle, register, siblings, previous, projectBudget, amounts);
    }
}
