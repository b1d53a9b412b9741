package io.mubiao.command.intake.words;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The heading that begins a sheet: 部门项目支出预算绩效目标表 and a number, glued to it or apart.
 *
 * @param number null when none stands in the same cell
 * @param fiscalYear null when none stands in the same cell
 * @param isClear false when the cell says more than a heading does
 * @param isNumbered whether the form prints a number behind this heading
 */
public record SheetTitle(@Nullable Integer number, @Nullable Integer fiscalYear, boolean isClear, boolean isNumbered) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern BEFORE =
            Pattern.compile("^(?:附[件表][0-9]{0,3}:?)?(?:([0-9]{4})年度?)?(?:省|市|县|区|自治区|中央)?(?:本)?级?");
    private static final Pattern BEHIND = Pattern.compile("(?:\\((?:([0-9]{4})年?度?|[^()]{0,15})\\))?([0-9]{1,6})?");
    private static final String AS_PUBLISHED = Vocabulary.STANDARD.titles().get(0);
    private static final Pattern TITLE_LIKE =
            Pattern.compile(".{2,}绩效目标(?:申报|批复|调整)?表?(?:\\([^()]{0,15}\\))?[0-9]{0,4}");

    /** A sheet without heading, known by its labels. */
    public static final SheetTitle NONE = new SheetTitle(null, null, true, false);

    public static @Nullable SheetTitle read(String cell) {
        var key = Labels.key(cell);
        if (key.startsWith(AS_PUBLISHED)) {
            var rest = key.substring(AS_PUBLISHED.length());
            var number = number(rest);
            var title = of(rest, null, true);
            return title != null ? title : new SheetTitle(number, null, number != null || rest.isEmpty(), true);
        }
        var before = BEFORE.matcher(key);
        var year = before.lookingAt() ? before.group(1) : null;
        var heading = before.lookingAt() ? key.substring(before.end()) : key;
        for (var title : Vocabulary.STANDARD.titles()) {
            if (heading.startsWith(title)) {
                return of(heading.substring(title.length()), year, false);
            }
        }
        return null;
    }

    /** Null unless the cell is nothing but a number of a believable size. */
    public static @Nullable Integer number(String cell) {
        var key = Labels.key(cell);
        return NUMBER.matcher(key).matches() ? Integer.valueOf(key) : null;
    }

    /** Whether a cell may be a heading of somebody's own wording, such as 某局项目绩效目标表. */
    public static boolean isLike(String cell) {
        return TITLE_LIKE.matcher(Labels.key(cell)).matches();
    }

    private static @Nullable SheetTitle of(String rest, @Nullable String yearBefore, boolean isNumbered) {
        var behind = BEHIND.matcher(rest);
        if (!behind.matches()) {
            return null;
        }
        var year = yearBefore != null ? yearBefore : behind.group(1);
        var isClear = rest.indexOf('(') < 0 || behind.group(1) != null;
        var number = behind.group(2);
        return new SheetTitle(
                number == null ? null : Integer.valueOf(number),
                year == null ? null : Integer.valueOf(year),
                isClear,
                isNumbered);
    }
}
