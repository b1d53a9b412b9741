package io.mubiao.shared.org;

/** What a unit is in the budget's order. */
public enum UnitKind {
    BUREAU("主管部门"),
    UNIT("预算单位"),
    FINANCE_OFFICE("财政业务股室");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    /** The name of the kind in Chinese. */
    public String label() {
        return label;
    }
}
