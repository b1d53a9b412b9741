package io.mubiao.verifier.finding;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of one language. */
public final class Words {

    private final ResourceBundle texts;

    private Words(Locale locale) {
        texts = ResourceBundle.getBundle(
                Words.class.getPackageName() + ".messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param language zh or en */
    public static Words in(String language) {
        return new Words(Locale.forLanguageTag(language));
    }

    public String of(Finding finding) {
        var text = texts.getString(finding.fault().name());
        var place = finding.place();
        text = with(text, "position", place.position());
        text = with(text, "index", place.index());
        text = with(text, "type", place.type());
        text = with(text, "stream", place.stream());
        text = with(text, "checkpoint", place.checkpoint());
        for (int i = 0; i < finding.details().size(); i++) {
            text = with(text, Integer.toString(i), finding.details().get(i));
        }
        return text;
    }

    private static String with(String text, String name, @Nullable Object value) {
        return text.replace("{" + name + "}", value == null ? "?" : value.toString());
    }
}
