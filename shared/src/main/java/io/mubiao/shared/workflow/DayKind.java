package io.mubiao.shared.workflow;

/** How a calendar departs from the week. */
public enum DayKind {
    HOLIDAY("放假"),
    WORKDAY("上班");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}
