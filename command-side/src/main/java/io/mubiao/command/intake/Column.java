package io.mubiao.command.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of the indicator table, in the order of the form. Another layout adds its spellings here. */
enum Column {
    LEVEL1("一级绩效指标"),
    LEVEL2("二级绩效指标"),
    NAME("绩效内容"),
    VALUE("绩效值");

    private final List<String> spellings;

    Column(String... spellings) {
        this.spellings = List.of(spellings);
    }

    static @Nullable Column of(String cell) {
        var key = Labels.key(cell);
        for (var column : values()) {
            if (column.spellings.contains(key)) {
                return column;
            }
        }
        return null;
    }

    /** Where each column stands when its heading is lost. */
    static Map<Column, Integer> inOrder() {
        var positions = new EnumMap<Column, Integer>(Column.class);
        for (var column : values()) {
            positions.put(column, positions.size());
        }
        return positions;
    }
}
