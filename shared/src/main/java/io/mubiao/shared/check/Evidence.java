package io.mubiao.shared.check;

/** How well the basis of a rule is known. */
public enum Evidence {
    C("有公开文件佐证"),
    G("见于预算管理一体化系统"),
    R("据规定原意转述，引用条款前请核对原文"),
    I("经验判断");

    private final String label;

    Evidence(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}
