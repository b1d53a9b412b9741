package io.mubiao.query.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One form filled in.
 *
 * @param name short, for the tab of a workbook
 * @param mark what is printed across it when it is not in force, such as 草稿
 */
public record Form(
        String name,
        List<Heading> headings,
        Grid grid,
        @Nullable String mark,
        Foot foot) {

    public Form {
        headings = List.copyOf(headings);
    }

    /** A line above the table. */
    public record Heading(String text, Rank rank) {}

    /** How a heading is set. */
    public enum Rank {
        /** 附件 n, at the left edge. */
        ATTACHMENT(12),
        /** The name of the whole document. */
        DOCUMENT(18),
        /** The name of the form. */
        TITLE(16),
        /** What stands below the name. */
        BELOW_TITLE(11);

        private final double points;

        Rank(double points) {
            this.points = points;
        }

        double points() {
            return points;
        }

        boolean isBold() {
            return this != BELOW_TITLE;
        }

        boolean isCentred() {
            return this != ATTACHMENT;
        }
    }
}
