package io.mubiao.query.publication;

import io.mubiao.query.export.Csv;
import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.query.publication.Approved.Sheet;
import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.value.IndicatorValue;
import io.mubiao.shared.value.ParsedValue;
import io.mubiao.shared.value.ValueKind;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables in which sheets leave for 预算管理一体化; {@code docs/exchange.md} says what each column holds and why some are empty. */
enum ExchangeTable {
    PM_PERF_GOAL_INFO(
            "kpi_per_id",
            "mof_div_code",
            "fiscal_year",
            "pro_code",
            "kpi_target",
            "busi_type",
            "version",
            "version_name",
            "sub_mof_div_code",
            "is_deleted",
            "create_time",
            "update_time",
            "zqgoal",
            "ndgoal",
            "yearflag") {
        @Override
        List<List<@Nullable Object>> rows(Approved approved, Sheet sheet) {
            var content = sheet.content();
            var at = TIME.format(PrintedStatus.inChina(sheet.inForce().approvedAt()));
            return List.of(row(
                    goalId(sheet),
                    approved.region(),
                    content.fiscalYear(),
                    content.projectCode(),
                    content.annualGoal(),
                    null,
                    sheet.inForce().revision(),
                    sheet.inForce().approvalNumber(),
                    null,
                    NOT_DELETED,
                    at,
                    at,
                    content.midTermGoal(),
                    content.annualGoal(),
                    null));
        }
    },

    PM_PERF_INDICATOR(
            "kpi_id",
            "kpi_per_id",
            "mof_div_code",
            "fiscal_year",
            "pro_code",
            "lv1_perf_ind_code",
            "lv1_perf_ind_name",
            "lv2_perf_ind_code",
            "lv2_perf_ind_name",
            "lv3_perf_ind_code",
            "lv3_perf_ind_name",
            "kpi_content",
            "kpi_evalstd",
            "kpi_val",
            "kpi_remark",
            "computesign",
            "meterunit",
            "weight",
            "is_deleted") {
        @Override
        List<List<@Nullable Object>> rows(Approved approved, Sheet sheet) {
            return sheet.content().indicators().stream()
                    .filter(indicator -> !isBlank(indicator.name()) || !isBlank(indicator.value()))
                    .map(indicator -> indicatorRow(approved, sheet, indicator))
                    .toList();
        }
    },

    MUBIAO_SHEET(
            "kpi_per_id",
            "sheet_id",
            "revision",
            "version",
            "number",
            "project_name",
            "department",
            "implementing_unit",
            "department_code",
            "department_name",
            "unit_code",
            "unit_name",
            "annual_amount",
            "edition",
            "approval_number",
            "approved_at",
            "content_digest") {
        @Override
        List<List<@Nullable Object>> rows(Approved approved, Sheet sheet) {
            var content = sheet.content();
            var inForce = sheet.inForce();
            return List.of(row(
                    goalId(sheet),
                    sheet.id(),
                    inForce.revision(),
                    inForce.version(),
                    content.number(),
                    content.projectName(),
                    content.department(),
                    content.implementingUnit(),
                    approved.department().bureau(),
                    sheet.names().department(),
                    sheet.unit(),
                    sheet.names().unit(),
                    content.annualAmount(),
                    content.edition(),
                    inForce.approvalNumber(),
                    inForce.approvedAt(),
                    inForce.contentDigest()));
        }
    };

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);
    private static final int NOT_DELETED = 2;

    private static final List<Column> WITHOUT_COLUMN =
            List.of(Column.EXPLANATION, Column.SOURCE, Column.MID_TERM_VALUE);

    private final List<String> columns;

    ExchangeTable(String... columns) {
        this.columns = List.of(columns);
    }

    abstract List<List<@Nullable Object>> rows(Approved approved, Sheet sheet);

    /** The table of all sheets. */
    String csv(Approved approved, boolean exact) {
        var csv = new Csv(columns, exact);
        approved.sheets().forEach(sheet -> rows(approved, sheet).forEach(csv::add));
        return csv.toString();
    }

    /** The same sheet and revision has the same key in every export. */
    private static String goalId(Sheet sheet) {
        return sheet.id().toString().replace("-", "") + "-" + sheet.inForce().revision();
    }

    private static List<@Nullable Object> indicatorRow(Approved approved, Sheet sheet, Indicator indicator) {
        var content = sheet.content();
        var value = IndicatorValue.parse(indicator.value()).parsed();
        return row(
                goalId(sheet) + "-" + indicator.id(),
                goalId(sheet),
                approved.region(),
                content.fiscalYear(),
                content.projectCode(),
                null,
                indicator.level1(),
                null,
                indicator.level2(),
                null,
                indicator.name(),
                indicator.name(),
                indicator.scoring(),
                indicator.value(),
                remark(indicator, value),
                value.comparator() == null ? null : value.comparator().symbol(),
                unit(value),
                indicator.weight(),
                NOT_DELETED);
    }

    /** With what the receiver has no column for, behind its heading. */
    private static @Nullable String remark(Indicator indicator, ParsedValue value) {
        var unread = Stream.of(
                value.comparator() == null ? Column.COMPARATOR : null, unit(value) == null ? Column.UNIT : null);
        var others = Stream.concat(unread.filter(Objects::nonNull), WITHOUT_COLUMN.stream())
                .filter(column -> !isBlank(column.of(indicator)))
                .map(column -> column.label() + "：" + column.of(indicator));
        var texts = Stream.concat(Stream.ofNullable(indicator.remark()).filter(text -> !isBlank(text)), others)
                .toList();
        return texts.isEmpty() ? indicator.remark() : String.join("；", texts);
    }

    private static @Nullable String unit(ParsedValue value) {
        if (value.kind() != ValueKind.QUANTITY || value.unit() == null) {
            return null;
        }
        return value.per() == null ? value.unit() : value.unit() + "/" + value.per();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        var row = new ArrayList<@Nullable Object>(cells.length);
        for (var cell : cells) {
            row.add(cell);
        }
        return row;
    }
}
