package io.mubiao.benchmarks.stock;

import io.mubiao.benchmarks.stock.Life.Step;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A sheet in the making: a life somewhere else, in another year, with other amounts. */
final class Copy implements Stencil.Filling {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String PLACES = " 十百千";

    private final Life life;
    private final Office office;
    private final String sheet;
    private final int year;
    private final int number;
    private final List<String> amounts;
    private final String[] digests;
    private int step;
    private String request = "";
    private String serial = "";

    Copy(Office office, String sheet, int year, int number, List<String> amounts) {
        this.life = office.life();
        this.office = office;
        this.sheet = sheet;
        this.year = year;
        this.number = number;
        this.amounts = amounts;
        this.digests = new String[life.contents().size()];
    }

    String sheet() {
        return sheet;
    }

    int sequence() {
        return step;
    }

    /** The event that comes next. */
    Step step() {
        return life.steps().get(step);
    }

    /** @param serial what an approval is numbered with, should it come now */
    void happen(String request, int serial) {
        this.request = request;
        this.serial = Integer.toString(serial);
    }

    /** Whether there is a further event. */
    boolean advance() {
        step++;
        return step < life.steps().size();
    }

    @Override
    public String at(char slot) {
        return switch (slot) {
            case Slot.SHEET -> sheet;
            case Slot.UNIT -> office.unit();
            case Slot.BUREAU -> office.bureau();
            case Slot.PLACE -> office.place();
            case Slot.NUMBER -> Integer.toString(number);
            case Slot.ORDINAL -> inWords(number);
            case Slot.YEAR -> Integer.toString(year);
            case Slot.LAST_YEAR -> Integer.toString(year - 1);
            case Slot.NEXT_YEAR -> Integer.toString(year + 1);
            case Slot.SERIAL -> serial;
            case Slot.REQUEST -> request;
            default -> ofMany(slot);
        };
    }

    private String ofMany(char slot) {
        if (slot >= Slot.PERSON) {
            return office.nameOf(slot - Slot.PERSON);
        }
        if (slot >= Slot.ACCOUNT) {
            return office.account(slot - Slot.ACCOUNT);
        }
        if (slot >= Slot.TEN_THOUSANDS) {
            return inTenThousands(amounts.get(slot - Slot.TEN_THOUSANDS));
        }
        if (slot >= Slot.MENTIONED) {
            return plain(amounts.get(slot - Slot.MENTIONED));
        }
        return slot >= Slot.AMOUNT ? amounts.get(slot - Slot.AMOUNT) : digest(slot - Slot.DIGEST);
    }

    /** 一百零一 */
    static String inWords(int number) {
        if (number >= 10_000) {
            return inWords(number / 10_000) + "万" + (number % 10_000 == 0 ? "" : inWords(number % 10_000));
        }
        var words = new StringBuilder();
        for (int place = 3, rest = number; place >= 0; place--) {
            int unit = (int) Math.pow(10, place);
            int digit = rest / unit;
            rest %= unit;
            if (digit > 0) {
                words.append(DIGITS.charAt(digit)).append(place == 0 ? "" : PLACES.charAt(place));
            } else if (rest > 0 && words.length() > 0 && words.charAt(words.length() - 1) != DIGITS.charAt(0)) {
                words.append(DIGITS.charAt(0));
            }
        }
        return words.toString();
    }

    static String plain(String amount) {
        return new BigDecimal(amount).stripTrailingZeros().toPlainString();
    }

    static String inTenThousands(String amount) {
        return new BigDecimal(amount).movePointLeft(4).stripTrailingZeros().toPlainString();
    }

    private String digest(int index) {
        if (digests[index] == null) {
            digests[index] = sha256(life.contents().get(index).filled(this));
        }
        return digests[index];
    }

    private static String sha256(String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
