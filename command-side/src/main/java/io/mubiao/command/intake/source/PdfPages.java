package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts tables together that go on over the next page, to the right or below. */
final class PdfPages {

    /** Beside the table of a page that continues another there are but the lines of its margins; bounds the work, too. */
    private static final int MOST_TEXTS = 100;

    /** What stands on one page, and how many pages to its right have been put to it. */
    private static final class Page {
        final List<PageBlock> blocks;
        private final Set<List<String>> texts = new HashSet<>();
        /** Of its only table, else -1. */
        private final int tableAt;

        int beside;

        Page(List<PageBlock> blocks) {
            this.blocks = blocks;
            addTexts(blocks, texts);
            var tables = IntStream.range(0, blocks.size())
                    .filter(index -> blocks.get(index) instanceof PageTable)
                    .toArray();
            this.tableAt = tables.length == 1 ? tables[0] : -1;
        }

        boolean isLeftOf(Page page) {
            return tableAt >= 0 && page.tableAt >= 0 && table().isLeftOf(page.table()) && page.saysNothingBeside(this);
        }

        private PageTable table() {
            return (PageTable) blocks.get(tableAt);
        }

        /** Whether nothing but its table says something of its own. */
        private boolean saysNothingBeside(Page left) {
            return blocks.size() <= MOST_TEXTS
                    && blocks.stream()
                            .allMatch(block -> block instanceof PageTable
                                    || block instanceof PageBlock.Text text
                                            && (text.isOfPage() || left.texts.contains(text.texts())));
        }

        void putBeside(Page page) {
            beside++;
            blocks.set(tableAt, table().beside(page.table()));
            page.blocks.stream()
                    .filter(block -> !(block instanceof PageTable))
                    .map(block -> ((PageBlock.Text) block).asOfPage())
                    .forEach(blocks::add);
            texts.addAll(page.texts);
        }
    }

    private static void addTexts(List<PageBlock> blocks, Set<List<String>> texts) {
        for (var block : blocks) {
            if (block instanceof PageBlock.Text text) {
                texts.add(text.texts());
            }
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
            if ((best == null || left.beside < best.beside) && left.isLeftOf(page)) {
                best = left;
            }
        }
        if (best != null) {
            best.putBeside(page);
        }
        return best != null;
    }

    /** All blocks in their order, tables over several pages as one. */
    List<PageBlock> joined() {
        var all = new ArrayList<PageBlock>();
        var said = new HashSet<List<String>>();
        for (var page : pages) {
            if (!joins(all, page.blocks, said)) {
                all.addAll(page.blocks);
            }
            addTexts(page.blocks, said);
        }
        return all;
    }

    /** @param said the texts of the pages before */
    private static boolean joins(List<PageBlock> all, List<PageBlock> page, Set<List<String>> said) {
        var lastAt = lastTable(all);
        var firstAt = firstTable(page);
        if (lastAt < 0 || firstAt < 0) {
            return false;
        }
        var last = (PageTable) all.get(lastAt);
        var first = (PageTable) page.get(firstAt);
        var repeated = last.goesOnIn(first) ? last.repeatedIn(first) : 0;
        var isDirect = page.subList(0, firstAt).stream().allMatch(PdfPages::isOfPage);
        if (!last.goesOnIn(first) || !isDirect && (repeated == 0 || !areRepeated(page.subList(0, firstAt), said))) {
            return false;
        }
        all.set(lastAt, last.and(first, repeated));
        page.subList(0, firstAt).forEach(block -> all.add(((PageBlock.Text) block).asOfPage()));
        all.addAll(PageTable.ofPage(first, repeated));
        all.addAll(page.subList(firstAt + 1, page.size()));
        return true;
    }

    /** Whether every line above a table says again what stands further up. */
    private static boolean areRepeated(List<PageBlock> texts, Set<List<String>> said) {
        return texts.stream().allMatch(block -> block instanceof PageBlock.Text text && said.contains(text.texts()));
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
