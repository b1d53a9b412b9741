package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts tables together that go on over the next page, to the right or below. */
final class PdfPages {

    /** What stands on one page, and how many pages to its right have been put to it. */
    private static final class Page {
        final List<PageBlock> blocks;
        int beside;

        Page(List<PageBlock> blocks) {
            this.blocks = blocks;
        }

        /** The only table of a page on which nothing else says something of its own, else null. */
        @Nullable
        PageTable onlyTable(Page left) {
            var tables = blocks.stream()
                    .filter(PageTable.class::isInstance)
                    .map(PageTable.class::cast)
                    .toList();
            var isAlone = blocks.stream()
                    .filter(block -> !(block instanceof PageTable))
                    .allMatch(block -> block instanceof PageBlock.Text text && (text.isOfPage() || left.says(text)));
            return isAlone && tables.size() == 1 ? tables.get(0) : null;
        }

        boolean says(PageBlock.Text text) {
            return blocks.stream()
                    .anyMatch(block ->
                            block instanceof PageBlock.Text own && own.texts().equals(text.texts()));
        }
    }

    private final List<Page> pages = new ArrayList<>();

    void add(List<PageBlock> blocks) {
        var page = new Page(new ArrayList<>(blocks));
        if (!isToTheRight(page)) {
            pages.add(page);
        }
    }

    /** A wide sheet is printed page beside page, or first all the way down. */
    private boolean isToTheRight(Page page) {
        Page best = null;
        for (var left : pages) {
            if (isLeftOf(left, page) && (best == null || left.beside < best.beside)) {
                best = left;
            }
        }
        if (best == null) {
            return false;
        }
        var left = best;
        left.beside++;
        for (var i = 0; i < left.blocks.size(); i++) {
            if (left.blocks.get(i) instanceof PageTable table) {
                left.blocks.set(i, table.beside(java.util.Objects.requireNonNull(page.onlyTable(left))));
            }
        }
        page.blocks.stream()
                .filter(block -> !(block instanceof PageTable))
                .map(block -> ((PageBlock.Text) block).asOfPage())
                .forEach(left.blocks::add);
        return true;
    }

    private static boolean isLeftOf(Page left, Page page) {
        var table = page.onlyTable(left);
        var tables = left.blocks.stream().filter(PageTable.class::isInstance).toList();
        return table != null && tables.size() == 1 && ((PageTable) tables.get(0)).isLeftOf(table);
    }

    /** All blocks in their order, tables over several pages as one. */
    List<PageBlock> joined() {
        var all = new ArrayList<PageBlock>();
        for (var page : pages) {
            if (!joins(all, page.blocks)) {
                all.addAll(page.blocks);
            }
        }
        return all;
    }

    private static boolean joins(List<PageBlock> all, List<PageBlock> page) {
        var lastAt = lastTable(all);
        var firstAt = firstTable(page);
        if (lastAt < 0 || firstAt < 0) {
            return false;
        }
        var last = (PageTable) all.get(lastAt);
        var first = (PageTable) page.get(firstAt);
        var repeated = last.goesOnIn(first) ? last.repeatedIn(first) : 0;
        var isDirect = page.subList(0, firstAt).stream().allMatch(PdfPages::isOfPage);
        if (!last.goesOnIn(first) || !isDirect && (repeated == 0 || !areRepeated(page.subList(0, firstAt), all))) {
            return false;
        }
        all.set(lastAt, last.and(first, repeated));
        page.subList(0, firstAt).forEach(block -> all.add(((PageBlock.Text) block).asOfPage()));
        all.addAll(PageTable.ofPage(first, repeated));
        all.addAll(page.subList(firstAt + 1, page.size()));
        return true;
    }

    /** Whether every line above a table says again what stands further up. */
    private static boolean areRepeated(List<PageBlock> texts, List<PageBlock> all) {
        return texts.stream()
                .allMatch(block -> block instanceof PageBlock.Text text
                        && all.stream()
                                .anyMatch(other -> other instanceof PageBlock.Text own
                                        && own.texts().equals(text.texts())));
    }

    /** The table that ends what was read so far, or -1. */
    private static int lastTable(List<PageBlock> blocks) {
        var at = blocks.size() - 1;
        while (at >= 0 && isOfPage(blocks.get(at))) {
            at--;
        }
        return at >= 0 && blocks.get(at) instanceof PageTable ? at : -1;
    }

    /** The first table of a page, above which there may be texts, or -1. */
    private static int firstTable(List<PageBlock> blocks) {
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof PageTable) {
                return i;
            }
            if (!(blocks.get(i) instanceof PageBlock.Text)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isOfPage(PageBlock block) {
        return block instanceof PageBlock.Text text && text.isOfPage();
    }
}
