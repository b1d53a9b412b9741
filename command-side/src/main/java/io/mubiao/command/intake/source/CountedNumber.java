package io.mubiao.command.intake.source;

/** A number as lists count in Chinese documents. */
final class CountedNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int CIRCLED = 20;
    private static final int LETTERS = 26;

    private CountedNumber() {}

    /** @param format the name that Word has for it; those that it does not know are printed in plain digits */
    static String print(String format, int number) {
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "ideographTraditional", "japaneseCounting" ->
                chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= CIRCLED ? Character.toString('①' + number - 1) : String.valueOf(number);
            case "upperLetter" -> letter('A', number);
            case "lowerLetter" -> letter('a', number);
            default -> String.valueOf(number);
        };
    }

    private static String letter(char first, int number) {
        return number >= 1 && number <= LETTERS ? Character.toString(first + number - 1) : String.valueOf(number);
    }

    private static String chinese(int number) {
        if (number < 1 || number >= HUNDRED) {
            return String.valueOf(number);
        }
        var tens = number / TEN;
        var ones = number % TEN;
        return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digit(ones) : "");
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
