package io.mubiao.shared.library;

/** What the value of an indicator is set by (指标值设定依据, 财预〔2021〕101号). */
public enum ValueBasis {
    PLAN("计划标准"),
    INDUSTRY("行业标准"),
    HISTORY("历史标准"),
    BUDGET_STANDARD("预算支出标准"),
    OTHER("其他标准");

    private final String label;

    ValueBasis(String label) {
        this.label = label;
    }

    /** The name in Chinese. */
    public String label() {
        return label;
    }
}
