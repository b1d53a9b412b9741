package io.mubiao.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Tells a person at the terminal what the demo did and where to look. */
final class DemoReport {

    private static final List<String> PLACES =
            List.of("已批复", "已批复，第 2 版调整中", "已被业务股室退回填报人", "在业务股室（第二环节）待审", "在主管部门（第一环节）待审");

    private DemoReport() {}

    static void print(String url, String password, JsonNode contents, List<UUID> ids) {
        var text = new StringBuilder("\n目标 Mubiao 演示模式已就绪：" + url + "\n\n");
        for (int i = 0; i < ids.size(); i++) {
            var name = contents.get(i).get("content").get("projectName").stringValue("");
            text.append("  %d. %s%n     %s  %s%n".formatted(i + 1, name, ids.get(i), PLACES.get(i)));
        }
        text.append("""

                账号：drafter department finance-office performance-office approver auditor admin drafter2
                密码（也是同名接口密钥的口令）：%s

                取令牌：  curl -su auditor:<密码> -d grant_type=client_credentials %s/oauth2/token
                看历史：  curl -s -H "Authorization: Bearer <令牌>" %s/api/sheets/%s/history
                接口文档：%s/swagger-ui.html
                """.formatted(password, url, url, ids.get(1), url));
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(text);
    }
}
