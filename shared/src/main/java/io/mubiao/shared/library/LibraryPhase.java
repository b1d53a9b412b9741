package io.mubiao.shared.library;

/** Where an indicator of the library is in its life. */
public enum LibraryPhase {
    PROPOSED("待采纳"),
    ACCEPTED("已入库"),
    DECLINED("未采纳"),
    RETIRED("已停用");

    private final String label;

    LibraryPhase(String label) {
        this.label = label;
    }

    /** The name in Chinese. */
    public String label() {
        return label;
    }
}
