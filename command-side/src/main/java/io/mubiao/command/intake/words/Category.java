package io.mubiao.command.intake.words;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The categories that forms print, of either edition, with and without the ending 指标. */
public final class Category {

    private static final String COST = "成本";
    private static final String SATISFACTION = "满意度";
    private static final String NUMBER = "\\s*[0-9]{1,3}(?:[.．][0-9]{1,2})?(?:\\s*[-—–~～至]\\s*[0-9]{1,3})?\\s*";

    /** What may be points behind a category that forms print. */
    private static final Pattern POINTS =
            Pattern.compile("[\\s\\u3000]*[(（【\\[]?" + NUMBER + "[分%％]?\\s*[)）】\\]]?\\s*分?$");

    /** What says itself that it is points behind a word: in brackets behind any, else behind one that ends like a category. */
    private static final Pattern CLEAR_POINTS = Pattern.compile("(?:(?<=\\p{IsHan})[\\s\\u3000]*[(（【\\[]" + NUMBER
            + "[分%％]?\\s*[)）】\\]]\\s*分?|(?<=指标|目标)[\\s\\u3000]*" + NUMBER + "[分%％])$");

    /** 必填, 选填 and other advice to who fills the form in. */
    private static final Pattern HINT = Pattern.compile("(.+)\\([^()]*\\)");

    private static final Pattern SENTENCE = Pattern.compile("[。；;，,：:]");
    private static final int LONGEST = 20;

    private Category() {}

    public static boolean isLevel1(String cell) {
        return Vocabulary.STANDARD.level1().contains(key(cell));
    }

    public static boolean isLevel2(String cell) {
        return Vocabulary.STANDARD.level2().contains(key(cell));
    }

    /** Whether a cell is a category of either level, with points behind it or without. */
    public static boolean isAny(String cell) {
        var category = withoutPoints(cell);
        return isLevel1(category) || isLevel2(category);
    }

    /** Whether a cell that stands where categories stand may be one, though no form is known to print it. */
    public static boolean isPossible(String cell) {
        return cell.length() <= LONGEST
                && cell.codePoints().anyMatch(Character::isIdeographic)
                && !SENTENCE.matcher(cell).find();
    }

    public static String withoutPoints(String cell) {
        return cell.substring(0, pointsAt(cell));
    }

    /** Where the points behind a category begin, as in 产出指标（50分）; the length of the text when there are none. */
    private static int pointsAt(String cell) {
        if (cell.length() > Labels.MAX_LENGTH) {
            return cell.length();
        }
        var clear = CLEAR_POINTS.matcher(cell);
        if (clear.find() && clear.start() > 0) {
            return clear.start();
        }
        var points = POINTS.matcher(cell);
        if (!points.find() || points.start() == 0) {
            return cell.length();
        }
        var category = cell.substring(0, points.start());
        return isLevel1(category) || isLevel2(category) ? points.start() : cell.length();
    }

    /** Cost on level 1 is what sets the edition of 财预〔2021〕101号 apart. */
    public static boolean isCost(@Nullable String level1) {
        return level1 != null && key(level1).equals(COST);
    }

    /** The last category of the form. */
    public static boolean isSatisfaction(@Nullable String level1) {
        return level1 != null && key(level1).equals(SATISFACTION);
    }

    private static String key(String cell) {
        var hinted = HINT.matcher(Labels.key(cell));
        var key = hinted.matches() ? hinted.group(1) : Labels.key(cell);
        return key.endsWith("指标") ? key.substring(0, key.length() - 2) : key;
    }
}
