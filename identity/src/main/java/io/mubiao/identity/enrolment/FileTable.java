package io.mubiao.identity.enrolment;

import java.util.List;

/**
 * The tables of a file.
 *
 * @param label the name of the worksheet
 */
enum FileTable {
    UNITS("单位", Heading.UNIT_CODE, Heading.UNIT_NAME, Heading.KIND, Heading.PARENT, Heading.OFFICE),
    ACCOUNTS("账号", Heading.USER_NAME, Heading.PERSON, Heading.UNIT_CODE, Heading.ROLES);

    private final String label;
    private final List<Heading> headings;

    FileTable(String label, Heading... headings) {
        this.label = label;
        this.headings = List.of(headings);
    }

    String label() {
        return label;
    }

    List<Heading> headings() {
        return headings;
    }

    /**
     * The columns.
     *
     * @param field what the column is called where one types it in
     */
    enum Heading {
        UNIT_CODE("单位代码", "id", "字母、数字和 _ -，最多 32 位"),
        UNIT_NAME("单位名称", "name", "单位全称"),
        KIND("单位类别", "kind", "主管部门、预算单位或财政业务股室"),
        PARENT("上级单位代码", "parent", "预算单位必填，其余留空"),
        OFFICE("业务股室代码", "office", "只填在主管部门一行：由哪个财政业务股室审核，可留空"),
        USER_NAME("用户名", "id", "小写字母开头，小写字母、数字和 . _ -，最多 32 位"),
        PERSON("姓名", "name", "真实姓名"),
        ROLES("角色", "roles", "填报人、主管部门审核人、业务股室审核人、绩效股审核人、终审批复人、审计人员；多个角色用顿号隔开");

        private final String label;
        private final String field;
        private final String hint;

        Heading(String label, String field, String hint) {
            this.label = label;
            this.field = field;
            this.hint = hint;
        }

        String label() {
            return label;
        }

        String field() {
            return field;
        }

        /** What is to be filled in. */
        String hint() {
            return hint;
        }
    }
}
