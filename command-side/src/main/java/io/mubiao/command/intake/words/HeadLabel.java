package io.mubiao.command.intake.words;

/** What the cells above the indicators are about. How layouts word it stands in {@code vocabulary-1.json}. */
public enum HeadLabel {
    PROJECT_NAME("项目名称"),
    DEPARTMENT("主管部门"),
    IMPLEMENTING_UNIT("实施单位"),
    PROJECT_ATTRIBUTE("项目属性"),
    PROJECT_TERM("项目期限"),
    FINANCE_OFFICE("资金主管处(科、股)室"),
    ANNUAL_AMOUNT("项目年度金额(元)"),
    ANNUAL_GOAL("项目年度绩效目标"),
    PROJECT_CODE("项目代码"),
    MID_TERM_GOAL("中期绩效目标"),
    /** of the whole project: the year's where the form has no other, else that of several years */
    OVERALL_GOAL("项目总目标"),
    /** a source of money, its amount beside it */
    FUNDING_PART("资金来源"),
    /** the source stands beside this label, its amount beside {@link #FUNDING_AMOUNT} */
    FUNDING_SOURCE("资金来源"),
    FUNDING_AMOUNT("金额"),
    /** money of several years, which the sheet has no field for */
    MID_TERM_AMOUNT("中期资金总额"),
    /** known, so that its value is not taken for another's; the sheet has no field for it */
    OTHER("其他信息");

    private final String printed;

    HeadLabel(String printed) {
        this.printed = printed;
    }

    /** As the form prints it. */
    public String printed() {
        return printed;
    }

    public boolean isMoney() {
        return this == ANNUAL_AMOUNT || this == MID_TERM_AMOUNT || isFunding();
    }

    public boolean isFunding() {
        return this == FUNDING_PART || this == FUNDING_SOURCE || this == FUNDING_AMOUNT;
    }

    public boolean isGoal() {
        return this == ANNUAL_GOAL || this == MID_TERM_GOAL || this == OVERALL_GOAL;
    }

    /** Whether the content of a sheet has a field for it. */
    public boolean hasField() {
        return this != OTHER && this != MID_TERM_AMOUNT && !isFunding();
    }
}
