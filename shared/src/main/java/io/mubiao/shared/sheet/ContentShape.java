package io.mubiao.shared.sheet;

import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.text.PlainDecimal;
import io.mubiao.shared.text.TextShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What any content must look like to be stored at all, even as a draft. Blank fields are fine; texts that could not be
 * printed on the form, or that print differently from what they say, are not.
 */
public final class ContentShape {

    /** The longest sheets published have some forty rows. */
    static final int MAX_INDICATORS = 300;

    static final int MAX_FUNDING_PARTS = 20;
    static final int MAX_TEXT = 500;
    /** 项目绩效目标 has 2000 characters in the tables of 预算管理一体化. */
    static final int MAX_GOAL = 2000;

    private static final BigDecimal MAX_AMOUNT = new BigDecimal("1000000000000");
    private static final Pattern WEIGHT = Pattern.compile("(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,2})?");
    private static final Pattern INDICATOR_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<String> EDITIONS = Set.of("88", "101");

    private final List<Violation> found = new ArrayList<>();

    private ContentShape() {}

    /** One violation per field that is wrong; empty when the content may be stored. */
    public static List<Violation> violations(SheetContent content) {
        var shape = new ContentShape();
        shape.checkHead(content);
        shape.checkFundingParts(content.fundingParts());
        shape.checkIndicators(content.indicators());
        return shape.found;
    }

    private void checkHead(SheetContent content) {
        require(
                content.edition() != null && EDITIONS.contains(content.edition()),
                "edition",
                "UNKNOWN_EDITION",
                "指标体系只能是 88 或 101");
        var form = content.form();
        require(form == null || FormEdition.isKnown(form), "form", "UNKNOWN_FORM", "没有这种表样");
        require(
                content.fiscalYear() >= 2000 && content.fiscalYear() <= 2100,
                "fiscalYear",
                "OUT_OF_RANGE",
                "预算年度应在 2000 至 2100 之间");
        var number = content.number();
        require(number == null || (number > 0 && number < 100_000), "number", "OUT_OF_RANGE", "表号应为正整数");
        for (var field : HeadField.values()) {
            var isGoal = field == HeadField.ANNUAL_GOAL || field == HeadField.MID_TERM_GOAL;
            checkText(field.of(content), field.path(), isGoal ? MAX_GOAL : MAX_TEXT);
        }
        checkAmount(content.annualAmount(), "annualAmount");
    }

    private void checkFundingParts(List<FundingPart> parts) {
        if (parts.size() > MAX_FUNDING_PARTS) {
            add("fundingParts", "TOO_MANY", "资金来源不能超过 " + MAX_FUNDING_PARTS + " 项");
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            checkText(parts.get(i).source(), "fundingParts[" + i + "].source", MAX_TEXT);
            checkAmount(parts.get(i).amount(), "fundingParts[" + i + "].amount");
        }
    }

    private void checkIndicators(List<Indicator> rows) {
        if (rows.size() > MAX_INDICATORS) {
            add("indicators", "TOO_MANY", "指标不能超过 " + MAX_INDICATORS + " 行，收到 " + rows.size() + " 行");
            return;
        }
        var ids = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            checkIndicator(rows.get(i), "indicators[" + i + "]", ids);
        }
    }

    private void checkIndicator(Indicator row, String path, Set<String> ids) {
        if (row.id() == null || !INDICATOR_ID.matcher(row.id()).matches()) {
            add(path + ".id", "INVALID_ID", "指标编号应为 1 至 64 位字母、数字、点、横线或下划线");
        } else if (!ids.add(row.id())) {
            add(path + ".id", "DUPLICATE_ID", "指标编号“" + row.id() + "”重复");
        }
        for (var column : Column.values()) {
            checkText(column.of(row), path + "." + column.path(), MAX_TEXT);
        }
        var weight = row.weight();
        require(
                weight == null || weight.isEmpty() || WEIGHT.matcher(weight).matches(),
                path + ".weight",
                "INVALID_NUMBER",
                "权重应为最多两位小数的数");
    }

    private void checkAmount(@Nullable String amount, String path) {
        if (amount == null || amount.isEmpty()) {
            return;
        }
        require(
                PlainDecimal.isAmount(amount) && new BigDecimal(amount).compareTo(MAX_AMOUNT) <= 0,
                path,
                "INVALID_AMOUNT",
                "金额以元为单位，应为不带符号、最多两位小数且不超过一万亿元的数");
    }

    private void checkText(@Nullable String text, String path, int maxLength) {
        var flaw = TextShape.flaw(text, maxLength);
        if (flaw != null) {
            add(path, flaw.code(), flaw.detail());
        }
    }

    private void require(boolean right, String path, String code, String detail) {
        if (!right) {
            add(path, code, detail);
        }
    }

    private void add(String path, String code, String detail) {
        found.add(new Violation("content." + path, code, detail));
    }
}
