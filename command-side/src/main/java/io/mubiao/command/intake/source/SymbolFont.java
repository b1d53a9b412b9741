package io.mubiao.command.intake.source;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the fonts of symbols print for their codes, where they mean something in a form: ticks, boxes, comparators. */
final class SymbolFont {

    /** Word keeps the codes of these fonts here. */
    private static final int PRIVATE = 0xF000;

    private static final int CODE = 0xFF;
    private static final Map<String, Map<Integer, String>> FONTS = Map.of(
            "Symbol",
                    codes(
                            "A3≤ B3≥ B1± B4× B8÷ B9≠ BA≡ BB≈ B0° B7· A5∞ D6√ E5∑ 44Δ 61α 62β 67γ 6Dμ 70π 71θ AB↔ AC← AD↑ AE→ AF↓"),
            "Wingdings",
                    codes(
                            "FE☑ 52☑ FD☒ 54☒ A8□ 6F□ 71□ 72□ FC√ FB× 6C● 6E■ A1○ E0→ E8→ D8➢ 81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8A⑩"),
            "Wingdings 2", codes("52☑ 53☒ 54☒ A3□ 2A□ 50√ 4F× 97● 6A① 6B② 6C③ 6D④ 6E⑤"),
            "Webdings", codes("61√ 72× 63□"));

    private SymbolFont() {}

    private static Map<Integer, String> codes(String listed) {
        var codes = new HashMap<Integer, String>();
        for (var entry : listed.split(" ")) {
            codes.put(Integer.parseInt(entry.substring(0, 2), 16), entry.substring(2));
        }
        return codes;
    }

    static boolean isOne(@Nullable String font) {
        return font != null && FONTS.containsKey(font);
    }

    /** Null for a code that is not known to mean anything. */
    static @Nullable String print(String font, int code) {
        var codes = FONTS.getOrDefault(font, Map.of());
        var plain = code >= PRIVATE ? code & CODE : code;
        var known = codes.get(plain);
        // digits and signs of Symbol stand where they do in other fonts
        return known == null && font.equals("Symbol") && plain >= ' ' && plain < 'A'
                ? Character.toString(plain)
                : known;
    }

    /** A text of such a font; what means nothing becomes a mark that no font has. */
    static String print(String font, String text) {
        var printed = new StringBuilder();
        text.codePoints().forEach(code -> {
            var symbol = code < PRIVATE + CODE + 1 && (code >= PRIVATE || code <= CODE) ? print(font, code) : null;
            printed.append(symbol == null ? Character.toString(code) : symbol);
        });
        return printed.toString();
    }
}
