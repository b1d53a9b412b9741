package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.Grid;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Place;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.words.ColumnNames;
import io.mubiao.command.intake.words.Labels;
import io.mubiao.command.intake.words.SheetTitle;
import io.mubiao.command.intake.words.Vocabulary;
import io.mubiao.command.intake.words.Vocabulary.Kind;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.ArrayList;
import java.util.List;
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
    private @Nullable Kind found;

    /** Whether a grid without any title of ours has the columns of another form. */
    boolean isOther(Grid grid) {
        if (grid.lines().stream().anyMatch(line -> SheetTitle.read(line.first()) != null)) {
            return false;
        }
        var keys = grid.lines().stream()
                .flatMap(line -> line.filled().stream())
                .map(cell -> ColumnNames.key(cell.text()))
                .collect(Collectors.toSet());
        for (var kind : Vocabulary.STANDARD.kinds()) {
            if (kind.words().stream().filter(keys::contains).count() > BY_CHANCE) {
                add(kind, grid.lines().get(0).place());
                return true;
            }
        }
        return false;
    }

    /** Whether a line is the title of another form. */
    boolean isTitle(Line line) {
        var text = line.first();
        if (line.filled().size() != 1
                || text.length() > Labels.MAX_LENGTH
                || SENTENCE.matcher(text).find()) {
            return false;
        }
        var key = Labels.key(text);
        for (var kind : Vocabulary.STANDARD.kinds()) {
            if (kind.titles().stream().anyMatch(key::contains)) {
                add(kind, line.place());
                return true;
            }
        }
        return false;
    }

    /** Remarks on the document as a whole. */
    List<Remark> remarks(Document document) {
        var all = new ArrayList<>(remarks);
        document.notes()
                .forEach(note -> all.add(
                        new Remark(note.place().line(), note.place().words(), RemarkCode.LEFT_OUT, note.detail())));
        return all;
    }

    /** Why a document without any sheet is not read. */
    DomainException refusal(Document document) {
        var lines = document.lines();
        if (found != null) {
            return refusal("这份文件是" + found.name() + "，不是项目支出绩效目标表，不能识别。请上传绩效目标表。");
        }
        if (lines.stream().allMatch(Line::isBlank)) {
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
        remarks.add(new Remark(
                place.line(), place.words(), RemarkCode.OTHER_FORM, "这里是" + kind.name() + "，不是绩效目标表，没有识别，内容列入未识别内容"));
    }

    private static DomainException refusal(String detail) {
        return new DomainException(ErrorCode.UNREADABLE_DOCUMENT, detail);
    }
}
