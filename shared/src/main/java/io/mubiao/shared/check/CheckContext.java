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
 */
public record CheckContext(
        Profile profile,
        @Nullable String documentTitle,
        Register register,
        List<SheetContent> siblings,
        @Nullable SheetContent previous,
        @Nullable BigDecimal projectBudget) {

    public CheckContext {
        siblings = List.copyOf(siblings);
    }

    public static CheckContext of(Profile profile) {
        return new CheckContext(profile, null, Register.unknown(), List.of(), null, null);
    }

    public CheckContext titled(@Nullable String title) {
        return new CheckContext(profile, title, register, siblings, previous, projectBudget);
    }

    public CheckContext registered(Register known) {
        return new CheckContext(profile, documentTitle, known, siblings, previous, projectBudget);
    }

    public CheckContext among(List<SheetContent> others) {
        return new CheckContext(profile, documentTitle, register, others, previous, projectBudget);
    }

    public CheckContext after(@Nullable SheetContent before) {
        return new CheckContext(profile, documentTitle, register, siblings, before, projectBudget);
    }

    public CheckContext within(@Nullable BigDecimal budget) {
        return new CheckContext(profile, documentTitle, register, siblings, previous, budget);
    }
}
