package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Takes out of a web page what browsers do not show, or show as struck. */
final class HiddenHtml {

    private static final String NOT_SHOWN = "del, s, strike, [hidden], rp";
    private static final Pattern HIDES = Pattern.compile(
            "(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|mso-hide\\s*:\\s*all|text-decoration[a-z-]*\\s*:[^;]*line-through)",
            Pattern.CASE_INSENSITIVE);

    /** Rules for printers and narrow screens, and remarks. */
    private static final Pattern ASIDE =
            Pattern.compile("/\\*.*?\\*/|@[^{};]*(?:;|\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\})|<!--|-->", Pattern.DOTALL);

    private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]*)\\}");
    private static final int MAX_RULES = 2_000;

    private HiddenHtml() {}

    /** The texts that are gone now. */
    static List<String> take(Document page) {
        var gone = new ArrayList<Element>(page.body().select(NOT_SHOWN));
        page.body().select("[style]").stream()
                .filter(element -> HIDES.matcher(element.attr("style")).find())
                .forEach(gone::add);
        for (var style : page.select("style")) {
            addByRules(page, ASIDE.matcher(style.data()).replaceAll(""), gone);
        }
        var texts = new ArrayList<String>();
        for (var element : gone) {
            if (element.parent() != null && !element.wholeText().isBlank()) {
                texts.add(element.wholeText().strip());
            }
            element.remove();
        }
        return texts;
    }

    private static void addByRules(Document page, String style, List<Element> gone) {
        var rule = RULE.matcher(style);
        for (var count = 0; count < MAX_RULES && rule.find(); count++) {
            if (HIDES.matcher(rule.group(2)).find()) {
                gone.addAll(select(page, rule.group(1).strip()));
            }
        }
    }

    /** What the library does not know to select shows. */
    private static List<Element> select(Document page, String selector) {
        try {
            return page.body().select(selector);
        } catch (SelectorParseException | IllegalArgumentException e) {
            return List.of();
        }
    }
}
