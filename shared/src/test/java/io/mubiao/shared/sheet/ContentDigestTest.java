package io.mubiao.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentDigestTest {

    /** The canonical form written out by hand: members sorted, no blanks, absent members null (RFC 8785). */
    @Test
    void theDigestIsTheSha256OfTheCanonicalJson() throws Exception {
        var canonical = "{\"annualAmount\":\"20000\",\"annualGoal\":\"目标\\n二\",\"department\":null,\"edition\":\"88\","
                + "\"financeOffice\":null,\"fiscalYear\":2026,\"fundingParts\":[],\"implementingUnit\":null,"
                + "\"indicators\":[{\"id\":\"i01\",\"level1\":\"产出指标\",\"level2\":\"数量指标\",\"name\":\"频次\","
                + "\"remark\":null,\"value\":\"≥4 次\",\"weight\":null}],\"midTermGoal\":null,\"number\":1,"
                + "\"projectAttribute\":null,\"projectCode\":null,\"projectName\":\"“菜篮子”\",\"projectTerm\":null}";
        var content = new SheetContent(
                "88",
                2026,
                1,
                "“菜篮子”",
                null,
                null,
                null,
                null,
                null,
                null,
                "20000",
                List.of(),
                "目标\n二",
                null,
                List.of(new Indicator("i01", "产出指标", "数量指标", "频次", "≥4 次", null, null)));
        var expected = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        assertThat(ContentDigest.of(content)).isEqualTo(expected);
    }
}
