package io.mubiao.query.statistics;

import io.mubiao.query.export.ListColumns;
import io.mubiao.query.statistics.Statistics.Duration;
import io.mubiao.query.statistics.Statistics.PerDepartment;
import io.mubiao.query.statistics.Statistics.PerStage;
import io.mubiao.query.statistics.Statistics.PerState;
import io.mubiao.query.statistics.Statistics.PerUnit;
import io.mubiao.query.statistics.Statistics.PerYear;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The figures that can be taken away as a table. What waits too long is a list of sheets and leaves as such. */
enum StatisticsTable {
    STATES(
            "各状态的目标表",
            Statistics::states,
            ListColumns.<PerState>start()
                    .text("状态", row -> row.state().label())
                    .whole("张数", row -> row.figure().count())
                    .amount("年度金额（元）", row -> row.figure().amount())),

    STAGES(
            "各环节待审的目标表",
            Statistics::stages,
            ListColumns.<PerStage>start()
                    .text("环节", PerStage::label)
                    .whole("张数", row -> row.figure().count())
                    .amount("年度金额（元）", row -> row.figure().amount())
                    .whole("超过办理时限", PerStage::overdue)),

    DEPARTMENTS(
            "各部门的目标表",
            Statistics::departments,
            ListColumns.<PerDepartment>start()
                    .longText("主管部门", row -> Objects.requireNonNullElse(row.department(), "（未填写）"))
                    .whole("张数", row -> row.figure().count())
                    .amount("年度金额（元）", row -> row.figure().amount())
                    .whole("已批复张数", row -> row.approved().count())
                    .amount("已批复金额（元）", row -> row.approved().amount())),

    UNITS(
            "各单位的目标表",
            Statistics::units,
            ListColumns.<PerUnit>start()
                    .longText("填报单位", PerUnit::name)
                    .text("单位代码", row -> row.unit().value())
                    .whole("张数", row -> row.figure().count())
                    .amount("年度金额（元）", row -> row.figure().amount())
                    .whole("送审过", PerUnit::submitted)
                    .whole("退回过", PerUnit::returned)
                    .whole("退回次数", PerUnit::returns)
                    .decimal("退回率（%）", row -> row.returnedShare() == null ? null : row.returnedShare() * 100)),

    YEARS(
            "各年度的目标表",
            Statistics::trend,
            ListColumns.<PerYear>start()
                    .whole("预算年度", PerYear::year)
                    .whole("张数", row -> row.figure().count())
                    .amount("年度金额（元）", row -> row.figure().amount())
                    .whole("已批复张数", row -> row.approved().count())
                    .amount("已批复金额（元）", row -> row.approved().amount())),

    DURATIONS(
            "各环节的办理用时",
            Statistics::durations,
            ListColumns.<Duration>start()
                    .text("环节", Duration::label)
                    .whole("办理次数", Duration::count)
                    .decimal("一半不超过（小时）", row -> hours(row.median()))
                    .decimal("九成不超过（小时）", row -> hours(row.p90()))
                    .decimal("最长（小时）", row -> hours(row.slowest()))
                    .text("口径", row -> row.estimated() ? "按部分办理记录估算" : "全部办理记录"));

    private static final double SECONDS_PER_HOUR = 3_600;

    private final FigureFile<Statistics, ?> file;

    <T> StatisticsTable(String title, Function<Statistics, List<T>> of, ListColumns<T> columns) {
        this.file = new FigureFile<>(title, of, columns);
    }

    FigureFile<Statistics, ?> file() {
        return file;
    }

    private static double hours(long seconds) {
        return seconds / SECONDS_PER_HOUR;
    }
}
