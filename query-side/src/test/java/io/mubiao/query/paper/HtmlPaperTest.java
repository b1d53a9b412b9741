package io.mubiao.query.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Contents;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlPaperTest {

    @Test
    void whatAUserWroteIsTextWhereverItStands() {
        var html = html(Printed.draft(Samples.hostile()));

        assertThat(html).doesNotContain("<script").doesNotContain("<img src=x").doesNotContain("</table>'");
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;引号&quot; &#39;单引号&#39;");
        assertThat(html).contains("&amp;lt;");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        var html = html(Printed.draft(Contents.of("志愿服务")));

        assertThat(html).doesNotContain("<link").doesNotContain("url(").doesNotContain("src=\"http");
        assertThat(html).contains("@page", "size: A4", "src=\"data:image/png;base64,");
    }

    @Test
    void onlyWhatIsNotInForceIsMarked() {
        assertThat(html(Printed.draft(Contents.of("志愿服务")))).contains("<div class=\"mark bold\">草稿</div>");
        assertThat(html(Printed.approved(Contents.of("志愿服务"))))
                .doesNotContain("<div class=\"mark")
                .contains("<div>账本检查点：1234:");
    }

    private static String html(Form form) {
        return new String(Printed.bytes("page", PaperFormat.HTML, form), StandardCharsets.UTF_8);
    }
}
