package io.mubiao.query.document;

/** What is told of a sheet on paper. */
enum DocumentKind {
    SHEET("绩效目标表"),
    REVIEW("绩效目标审核表"),
    ADJUSTMENT("绩效目标调整表");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    /** The name in Chinese. */
    String label() {
        return label;
    }
}
