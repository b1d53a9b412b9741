package io.mubiao.shared.org;

/** What an account may do. An account may hold several. */
public enum Role {
    DRAFTER("填报人"),
    DEPARTMENT_REVIEWER("主管部门审核人"),
    FINANCE_OFFICE_REVIEWER("业务股室审核人"),
    PERFORMANCE_REVIEWER("绩效股审核人"),
    APPROVER("终审批复人"),
    AUDITOR("审计人员"),
    ADMIN("系统管理员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The name of the role in Chinese. */
    public String label() {
        return label;
    }
}
