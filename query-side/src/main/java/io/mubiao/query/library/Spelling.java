package io.mubiao.query.library;

import io.mubiao.shared.library.IndicatorDefinition;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * How a name is typed: each of its characters with all its readings, so that nobody has to guess which of them a
 * dictionary would choose. {@code 长效} is {@code 长|zhang|chang 效|xiao}.
 */
final class Spelling {

    static final char BETWEEN_CHARACTERS = ' ';
    static final char BETWEEN_READINGS = '|';

    private static final HanyuPinyinOutputFormat TYPED = new HanyuPinyinOutputFormat();

    static {
        TYPED.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        // as on every keyboard: 绿 is lv
        TYPED.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    private Spelling() {}

    /** Letters and digits stand for themselves; all other signs are left out. */
    static String of(String name) {
        return IndicatorDefinition.nameKey(name)
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(character -> readings((char) character))
                .collect(Collectors.joining(String.valueOf(BETWEEN_CHARACTERS)));
    }

    private static String readings(char character) {
        var readings = new LinkedHashSet<String>();
        readings.add(String.valueOf(character));
        try {
            var pinyin = PinyinHelper.toHanyuPinyinStringArray(character, TYPED);
            if (pinyin != null) {
                readings.addAll(Arrays.asList(pinyin));
            }
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
        return String.join(String.valueOf(BETWEEN_READINGS), readings);
    }
}
