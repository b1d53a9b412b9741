package io.mubiao.shared.check;

/** What a group of rules is about; the letter opens the codes of its rules. */
public enum RuleFamily {
    COMPLETENESS('A', "完整性"),
    CONSISTENCY('B', "一致性"),
    VALUES('C', "指标值"),
    MONEY('D', "资金匹配"),
    TAXONOMY('E', "分类与相关性"),
    TEXT('F', "文字规范"),
    ACROSS_SHEETS('G', "表间比对"),
    WEIGHTS('H', "权重、审核与调整");

    private final char letter;
    private final String label;

    RuleFamily(char letter, String label) {
        this.letter = letter;
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }

    static RuleFamily of(String code) {
        for (var family : values()) {
            if (family.letter == code.charAt(0)) {
                return family;
            }
        }
        throw new IllegalArgumentException("no family of rules for " + code);
    }
}
