package io.mubiao.query.register;

import io.mubiao.query.register.ApprovedRegister.Figure;
import io.mubiao.query.register.ApprovedRegister.Totals;
import java.util.List;
import java.util.function.Function;

/** The tables that a register leaves as. */
enum RegisterTable {
    ENTRIES("执行中的绩效目标", "项目", totals -> List.of()),
    DEPARTMENTS("执行中的绩效目标（按主管部门）", "主管部门", Totals::departments),
    UNITS("执行中的绩效目标（按填报单位）", "填报单位", Totals::units),
    OFFICES("执行中的绩效目标（按业务股室）", "资金主管股室", Totals::offices),
    YEARS("执行中的绩效目标（按预算年度）", "预算年度", Totals::years),
    FUNDING("执行中的绩效目标（按资金来源）", "资金来源", Totals::funding);

    private final String title;
    private final String heading;
    private final Function<Totals, List<Figure>> figures;

    RegisterTable(String title, String heading, Function<Totals, List<Figure>> figures) {
        this.title = title;
        this.heading = heading;
        this.figures = figures;
    }

    String title() {
        return title;
    }

    /** Of the column that says what is counted together. */
    String heading() {
        return heading;
    }

    List<Figure> figures(Totals totals) {
        return figures.apply(totals);
    }
}
