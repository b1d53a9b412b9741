package io.mubiao.query.export;

/**
 * How many lines a table has.
 *
 * @param cut whether there are more that it does not have
 */
record ListCount(int lines, boolean cut) {

    String told() {
        return cut ? "只导出了前 " + lines + " 行，其余未导出，请缩小筛选范围后分次导出" : "共 " + lines + " 行";
    }
}
