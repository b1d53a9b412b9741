package io.mubiao.benchmarks.stock;

/** What differs between the copies of a life; in its texts each is a character of Unicode's private area. */
final class Slot {

    static final char SHEET = '\uE000';
    static final char UNIT = '\uE001';
    static final char BUREAU = '\uE002';

    /** Goes into the names of bureau, unit and project. */
    static final char PLACE = '\uE003';

    /** The sheet's number among those of its bureau and year. */
    static final char NUMBER = '\uE004';

    /** The same in words: digits may stand twice in a row, which the checks take for a slip. */
    static final char ORDINAL = '\uE00A';

    static final char YEAR = '\uE005';
    static final char LAST_YEAR = '\uE006';
    static final char NEXT_YEAR = '\uE007';

    /** The serial number of an approval. */
    static final char SERIAL = '\uE008';

    static final char REQUEST = '\uE009';

    /** So many of each of the following. */
    static final int MOST = 0x40;

    /** The digests of the contents. */
    static final char DIGEST = '\uE100';

    /** The amounts as they are in their cells. */
    static final char AMOUNT = '\uE200';

    /** The same amounts as texts mention them, in 元 and in 万元. */
    static final char MENTIONED = '\uE240';

    static final char TEN_THOUSANDS = '\uE280';

    /** The accounts of the unit and its bureau, and their names. */
    static final char ACCOUNT = '\uE300';

    static final char PERSON = '\uE400';

    /** Around what is a number in JSON; goes away together with the quotation marks outside. */
    private static final char BARE = '\uE0FF';

    private static final char FIRST = '\uE000';
    private static final char LAST = '\uF8FF';

    private Slot() {}

    static boolean is(char character) {
        return character >= FIRST && character <= LAST;
    }

    static String bare(char slot) {
        return "" + BARE + slot + BARE;
    }

    static String withoutQuotes(String json) {
        return json.replace("\"" + BARE, "").replace(BARE + "\"", "");
    }
}
