package io.mubiao.identity.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** A page with gaps, <code>{{name}}</code>, that are filled with escaped text. */
final class Page {

    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template;

    private Page(String template) {
        this.template = template;
    }

    static Page read(String name) {
        return new Page(text(name));
    }

    static String text(String name) {
        try {
            return new ClassPathResource("sign-in/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("missing in the jar: " + name, e);
        }
    }

    String with(Map<String, String> texts) {
        return GAP.matcher(template)
                .replaceAll(gap ->
                        Matcher.quoteReplacement(HtmlUtils.htmlEscape(texts.getOrDefault(gap.group(1), ""), "UTF-8")));
    }
}
