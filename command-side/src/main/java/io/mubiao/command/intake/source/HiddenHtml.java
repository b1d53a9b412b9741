package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/** Takes out of a web page what browsers do not show, or show as struck, in a few walks over the page. */
final class HiddenHtml {

    /** An element that has no text, which is left in place of another: taking many out of a long row takes the square of it. */
    static final String NOTHING = "template";

    private static final String NOT_SHOWN = "del, s, strike, [hidden], rp";
    private static final Pattern HIDES = Pattern.compile(
            "(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|mso-hide\\s*:\\s*all|text-decoration[a-z-]*\\s*:[^;]*line-through)",
            Pattern.CASE_INSENSITIVE);

    /** What asks for neighbours and contents may take the square of the page. */
    private static final Pattern SIMPLE = Pattern.compile("[\\w.# -]{1,100}");

    private static final int MAX_SELECTORS = 100;
    private static final int MAX_STYLE = 200_000;

    private HiddenHtml() {}

    /** The texts that are gone now. */
    static List<String> take(Document page) {
        var hidden = new ArrayList<Element>(page.body().select(NOT_SHOWN));
        page.body().select("[style]").stream()
                .filter(element -> HIDES.matcher(element.attr("style")).find())
                .forEach(hidden::add);
        var selectors = new ArrayList<String>();
        page.select("style").forEach(style -> addSelectors(style.data(), selectors));
        if (!selectors.isEmpty()) {
            hidden.addAll(page.body().select(String.join(", ", selectors)));
        }
        return takeOut(page, hidden);
    }

    /** The texts of elements that leave nothing behind. */
    static List<String> takeOut(Document page, Collection<Element> elements) {
        var gone = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        gone.addAll(elements);
        var outermost = new ArrayList<Element>();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof Element element && element != page.body() && gone.contains(element)) {
                        outermost.add(element);
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    return FilterResult.CONTINUE;
                },
                page.body());
        var texts = new ArrayList<String>();
        for (var element : outermost) {
            if (!element.wholeText().isBlank()) {
                texts.add(element.wholeText().strip());
            }
            element.empty().tagName(NOTHING);
        }
        return texts;
    }

    /** Of the rules that hide, apart from those for printers and narrow screens. */
    private static void addSelectors(String style, List<String> selectors) {
        var tokens = new StringTokenizer(
                withoutRemarks(style.substring(0, Math.min(style.length(), MAX_STYLE))), "{};", true);
        var depth = 0;
        var selector = "";
        var rule = new StringBuilder();
        while (tokens.hasMoreTokens()) {
            var token = tokens.nextToken();
            switch (token) {
                case "{" -> depth++;
                case "}" -> {
                    depth = Math.max(0, depth - 1);
                    if (depth == 0) {
                        addIfHiding(selector, rule, selectors);
                        selector = "";
                        rule.setLength(0);
                    }
                }
                default -> {
                    if (depth > 0) {
                        rule.append(token);
                    } else {
                        selector = token.equals(";") ? "" : token.strip();
                    }
                }
            }
        }
    }

    private static void addIfHiding(String selector, CharSequence rule, List<String> selectors) {
        if (!selector.startsWith("@") && HIDES.matcher(rule).find()) {
            Arrays.stream(selector.split(",", MAX_SELECTORS))
                    .map(String::strip)
                    .filter(one -> selectors.size() < MAX_SELECTORS && isSelector(one))
                    .forEach(selectors::add);
        }
    }

    /** What the library does not know to select shows. */
    private static boolean isSelector(String selector) {
        try {
            return SIMPLE.matcher(selector).matches() && QueryParser.parse(selector) != null;
        } catch (SelectorParseException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String withoutRemarks(String style) {
        var text = new StringBuilder();
        var end = 0;
        for (var start = style.indexOf("/*"); start >= 0; start = style.indexOf("/*", end)) {
            text.append(style, end, start);
            var close = style.indexOf("*/", start + 2);
            end = close < 0 ? style.length() : close + 2;
        }
        return text.append(style, end, style.length())
                .toString()
                .replace("<!--", "")
                .replace("-->", "");
    }
}
