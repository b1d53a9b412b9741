package io.mubiao.query.statistics;

import io.mubiao.query.export.ListColumns;
import io.mubiao.query.statistics.FindingStatistics.FoundByRule;
import io.mubiao.query.statistics.FindingStatistics.FoundInUnit;
import io.mubiao.shared.sheet.Severity;
import java.util.List;
import java.util.function.Function;

/** The figures of findings that can be taken away as a table. */
enum FindingTable {
    RULES(
            "各规则的检查结果",
            FindingStatistics::rules,
            ListColumns.<FoundByRule>start()
                    .text("规则", FoundByRule::rule)
                    .longText("名称", FoundByRule::title)
                    .text("级别", row -> label(row.severity()))
                    .whole("张数", FoundByRule::sheets)
                    .whole("处数", FoundByRule::findings)
                    .whole("其后退回张数", FoundByRule::returned)
                    .text("口径", row -> basis(row.estimated()))),

    UNITS(
            "各单位的检查结果",
            FindingStatistics::units,
            ListColumns.<FoundInUnit>start()
                    .longText("填报单位", FoundInUnit::name)
                    .text("单位代码", row -> row.unit().value())
                    .whole("送审过", FoundInUnit::submitted)
                    .whole("有错误张数", FoundInUnit::faulty)
                    .whole("错误处数", FoundInUnit::errors)
                    .whole("提醒处数", FoundInUnit::warnings)
                    .whole("提示处数", FoundInUnit::hints)
                    .whole("有错误且其后退回张数", FoundInUnit::returned)
                    .text("口径", row -> basis(row.estimated())));

    private final FigureFile<FindingStatistics, ?> file;

    <T> FindingTable(String title, Function<FindingStatistics, List<T>> of, ListColumns<T> columns) {
        this.file = new FigureFile<>(title, of, columns);
    }

    FigureFile<FindingStatistics, ?> file() {
        return file;
    }

    private static String label(Severity severity) {
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "提醒";
            case HINT -> "提示";
        };
    }

    private static String basis(boolean estimated) {
        return estimated ? "按部分目标表估算" : "全部目标表";
    }
}
