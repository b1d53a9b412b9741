package io.mubiao.query.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The two typefaces of a PDF, of which it holds just the characters it uses. Their files are read once; a
 * {@link TrueTypeFont} is not made for several threads, so every document parses them anew.
 */
final class Typefaces {

    static final String SONG = "Printed Song";
    static final String HEI = "Printed Hei";

    private static final byte[] SONG_FILE = file("noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");
    private static final byte[] HEI_FILE = file("noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf");

    private final PDType0Font song;
    private final PDType0Font hei;
    private final CmapLookup songGlyphs;
    private final CmapLookup heiGlyphs;

    Typefaces(PDDocument document) throws IOException {
        var songFile = parsed(SONG_FILE);
        var heiFile = parsed(HEI_FILE);
        song = PDType0Font.load(document, songFile, true);
        hei = PDType0Font.load(document, heiFile, true);
        songGlyphs = songFile.getUnicodeCmapLookup();
        heiGlyphs = heiFile.getUnicodeCmapLookup();
    }

    /** A text whose every character can be printed: rare ones become their number between two 〓, as printers did. */
    String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || isDrawn(character)) {
                printable.appendCodePoint(character);
            } else {
                printable.append("〓U+%04X〓".formatted(character));
            }
        });
        return printable.toString();
    }

    private boolean isDrawn(int character) {
        return songGlyphs.getGlyphId(character) != 0 && heiGlyphs.getGlyphId(character) != 0;
    }

    PDType0Font song() {
        return song;
    }

    PDType0Font hei() {
        return hei;
    }

    private static TrueTypeFont parsed(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private static byte[] file(String name) {
        try (InputStream file = Objects.requireNonNull(Typefaces.class.getResourceAsStream("/fonts/" + name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
