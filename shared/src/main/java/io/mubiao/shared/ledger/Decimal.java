package io.mubiao.shared.ledger;

/** Whole numbers from 0 as the formats spell them: no sign, no zero in front. */
public final class Decimal {

    private static final int MOST_DIGITS = 18;

    private Decimal() {}

    public static long read(String text) {
        var digits = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && (text.length() == 1 || text.charAt(0) != '0');
        if (!digits) {
            throw new MalformedEvidence("no number: " + text);
        }
        return Long.parseLong(text);
    }
}
