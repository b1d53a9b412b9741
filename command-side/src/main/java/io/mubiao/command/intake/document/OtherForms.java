package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.Grid;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Place;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.table.HeadingLine;
import io.mubiao.command.intake.words.ColumnNames;
import io.mubiao.command.intake.words.Labels;
import io.mubiao.command.intake.words.SheetTitle;
import io.mubiao.command.intake.words.Vocabulary;
import io.mubiao.command.intake.words.Vocabulary.Kind;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells forms that look alike, and letters, from target sheets, so that they are named instead of misread. */
final class OtherForms {

    private static final Pattern SENTENCE = Pattern.compile("[。；;，,：:]");
    private static final int FIRST_LINES = 20;

    /** Words of another kind that one form may have by chance. */
    private static final int BY_CHANCE = 1;

    private final List<Remark> remarks = new ArrayList<>();
    private final Map<Integer, Kind> disguised = new HashMap<>();
    private @Nullable Kind found;

    /** Whether a grid without any title of ours has the columns of another form. */
    boolean isOther(Grid grid) {
        if (grid.lines().stream().anyMatch(line -> SheetTitle.read(line.first()) != null)) {
            return false;
        }
        var kind = titled(Labels.key(grid.name()));
        if (kind == null) {
            kind = worded(grid.lines());
        }
        if (kind != null) {
            add(kind, grid.lines().get(0).place());
        }
        return kind != null;
    }

    /** Looks through a page for titles of ours that stand above headings which only another form has. */
    void lookBelowTitles(Grid grid) {
        disguised.clear();
        Line title = null;
        var headings = new ArrayList<Line>();
        for (var line : grid.lines()) {
            if (SheetTitle.read(line.first()) != null || titled(title(line)) != null) {
                disguise(title, headings);
                title = line;
                headings.clear();
            } else if (HeadingLine.read(line) != null) {
                headings.add(line);
            }
        }
        disguise(title, headings);
    }

    private void disguise(@Nullable Line title, List<Line> headings) {
        var kind = title == null ? null : worded(headings);
        if (title != null && kind != null) {
            disguised.put(title.number(), kind);
        }
    }

    /** Whether another form stands below a title of ours. */
    boolean isDisguised(Line title) {
        var kind = disguised.get(title.number());
        if (kind != null) {
            add(kind, title.place());
        }
        return kind != null;
    }

    private static @Nullable Kind worded(List<Line> lines) {
        var keys = lines.stream()
                .flatMap(line -> line.filled().stream())
                .map(cell -> ColumnNames.key(cell.text()))
                .collect(Collectors.toSet());
        return Vocabulary.STANDARD.kinds().stream()
                .filter(kind -> kind.words().stream().filter(keys::contains).count() > BY_CHANCE)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Kind titled(String key) {
        return Vocabulary.STANDARD.kinds().stream()
                .filter(kind -> kind.titles().stream().anyMatch(key::contains))
                .findFirst()
                .orElse(null);
    }

    /** Whether a line is the title of another form. */
    boolean isTitle(Line line) {
        var kind = titled(title(line));
        if (kind != null) {
            add(kind, line.place());
        }
        return kind != null;
    }

    /** What may be the title of a form, empty for any other line. */
    private static String title(Line line) {
        var text = line.first();
        var isTitle = line.filled().size() == 1
                && text.length() <= Labels.MAX_LENGTH
                && !SENTENCE.matcher(text).find();
        return isTitle ? Labels.key(text) : "";
    }

    /** Remarks on the document as a whole. */
    List<Remark> remarks(Document document) {
        var all = new ArrayList<>(remarks);
        document.notes().forEach(note -> all.add(new Remark(note.place(), RemarkCode.LEFT_OUT, note.detail())));
        return all;
    }

    /** Why a document without any sheet is not read. */
    DomainException refusal(Document document) {
        var lines = document.lines();
        if (found != null) {
            return refusal("这份文件是" + found.name() + "，不是项目支出绩效目标表，不能识别。请上传绩效目标表。");
        }
        if (lines.stream().allMatch(Line::isBlank)) {
            var hasPictures =
                    document.notes().stream().anyMatch(note -> note.detail().contains("图片"));
            if (hasPictures) {
                return refusal("文件里只有图片，没有文字，无法识别。请上传原来的 docx、xlsx 文件，或者用文字识别（OCR）软件转换后再上传。");
            }
            return refusal("文件是空的。请上传含有绩效目标表的文件。");
        }
        var letter = lines.stream()
                .limit(FIRST_LINES)
                .map(line -> Labels.key(line.first()))
                .anyMatch(key -> Vocabulary.STANDARD.letters().stream().anyMatch(key::endsWith));
        return refusal((letter ? "这份文件是公文，没有找到绩效目标表。" : "没有找到绩效目标表。")
                + "每张表应以“部门项目支出预算绩效目标表”和序号开头，或者有“项目名称”和“一级指标、二级指标、三级指标、指标值”等栏目；"
                + "纯文本的单元格之间用制表符分隔。");
    }

    private void add(Kind kind, Place place) {
        found = found == null ? kind : found;
        remarks.add(new Remark(place, RemarkCode.OTHER_FORM, "这里是" + kind.name() + "，不是绩效目标表，没有识别，内容列入未识别内容"));
    }

    private static DomainException refusal(String detail) {
        return new DomainException(ErrorCode.UNREADABLE_DOCUMENT, detail);
    }
}
