package io.mubiao.shared.sheet;

import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be filled in before a sheet may be submitted (财预〔2015〕88号 规范完整性; rules A01–A04). */
public final class Completeness {

    private static final Pattern HINT = Pattern.compile("\\s*[（(][^（）()]*[）)]\\s*$");

    private Completeness() {}

    /** One violation per thing that is missing; empty when the sheet may be submitted. */
    public static List<Violation> violations(SheetContent content) {
        var missing = new ArrayList<Violation>();
        for (var field : FormEdition.of(content.form()).required()) {
            if (VisibleText.isMissing(field.of(content))) {
                missing.add(new Violation("content." + field.path(), "REQUIRED", "请填写“" + field.label() + "”"));
            }
        }
        requireRow(missing, content, "产出指标", row -> isNamed("产出指标", row.level1()));
        requireRow(missing, content, "效益指标", row -> isNamed("效益指标", row.level1()));
        requireRow(missing, content, "数量指标", row -> isNamed("数量指标", row.level2()));
        requireRow(missing, content, "质量指标", row -> isNamed("质量指标", row.level2()));
        requireWholeRows(missing, content.indicators());
        return missing;
    }

    /** Forms print hints behind a category: 数量指标（必填）. */
    private static boolean isNamed(String category, @Nullable String printed) {
        return printed != null && HINT.matcher(printed).replaceFirst("").strip().equals(category);
    }

    private static void requireRow(
            List<Violation> missing, SheetContent content, String category, Predicate<Indicator> belongs) {
        if (content.indicators().stream().noneMatch(row -> belongs.test(row) && !VisibleText.isMissing(row.name()))) {
            missing.add(new Violation("content.indicators", "CATEGORY_REQUIRED", "“" + category + "”下至少填写一项指标"));
        }
    }

    private static void requireWholeRows(List<Violation> missing, List<Indicator> rows) {
        for (int i = 0; i < rows.size(); i++) {
            var column = missingIn(rows.get(i));
            if (column != null) {
                missing.add(new Violation(
                        "content.indicators[" + i + "]." + column.path(),
                        "REQUIRED",
                        "第 " + (i + 1) + " 行请填写“" + column.label() + "”"));
            }
        }
    }

    /**
     * What a row lacks, null when it is whole. A printed category that was left empty is whole, whether its cells are
     * empty or filled with dashes; a value may be a symbol, such as √.
     */
    public static @Nullable Column missingIn(Indicator row) {
        if (!VisibleText.isMissing(row.name())) {
            return VisibleText.isInvisible(row.value()) ? Column.VALUE : null;
        }
        var isLeftEmpty = VisibleText.isInvisible(row.value())
                || !VisibleText.isInvisible(row.name()) && VisibleText.isMissing(row.value());
        return isLeftEmpty ? null : Column.NAME;
    }
}
