package io.mubiao.command.intake;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class IntakeControllerTest {

    private static final Actor DRAFTER =
            new Actor(new UserId("drafter"), "马晓燕", new UnitId("101001"), "640221000", Set.of(Role.DRAFTER));

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new IntakeController())
            .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
            .build();

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(DRAFTER, null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anUploadedFileIsRead() throws Exception {
        var file = new MockMultipartFile("file", "seed.txt", "text/plain", SeedDocument.bytes());

        expectSeed(http.perform(multipart("/api/intake").file(file)));
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentOfAnyFormatIsReadWhateverItIsCalled(Formats format) throws Exception {
        var file = new MockMultipartFile("file", "文件", "application/octet-stream", format.print(Form.seed()));

        expectSeedContents(http.perform(multipart("/api/intake").file(file)))
                .andExpect(jsonPath("$.format").value(format.name().toLowerCase(Locale.ROOT)))
                .andExpect(jsonPath("$.charset").value(format == Formats.HTML ? "UTF-8" : null))
                .andExpect(jsonPath("$.source[0].line").value(1))
                .andExpect(jsonPath("$.source[0].text").value("附件 2"))
                .andExpect(jsonPath("$.source[0].place").isNotEmpty());
    }

    @Test
    void remarksTellWhereToLookInWords() throws Exception {
        var file = new MockMultipartFile("file", "x", null, Formats.XLSX.print(Form.seed()));

        http.perform(multipart("/api/intake").file(file))
                .andExpect(jsonPath("$.sheets[0].remarks[0].line").value(6))
                .andExpect(jsonPath("$.sheets[0].remarks[0].place").value("目标表!B6"));
    }

    @Test
    void aTextBodyIsReadWhateverCharsetItDeclares() throws Exception {
        expectSeed(http.perform(
                post("/api/intake").contentType(MediaType.TEXT_PLAIN).content(SeedDocument.bytes())));
        expectSeed(http.perform(
                post("/api/intake").contentType("text/plain;charset=ISO-8859-1").content(SeedDocument.bytes())));
    }

    @Test
    void anotherContentTypeIsNotAccepted() throws Exception {
        http.perform(post("/api/intake").contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isUnsupportedMediaType());
    }

    private static void expectSeed(ResultActions answer) throws Exception {
        expectSeedContents(answer)
                .andExpect(jsonPath("$.sheets[0].remarks[0].line").value(10))
                .andExpect(jsonPath("$.sheets[0].remarks[0].place").value("第10行"));
    }

    private static ResultActions expectSeedContents(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("平罗县商务和投资促进局项目支出预算绩效目标表"))
                .andExpect(jsonPath("$.attachmentNumber").value(2))
                .andExpect(jsonPath("$.sheets.length()").value(5))
                .andExpect(jsonPath("$.sheets[0].content.annualAmount").value("20000"))
                .andExpect(jsonPath("$.sheets[0].content.indicators[0].id").value("i01"))
                .andExpect(jsonPath("$.sheets[0].remarks[0].code").value("DEPARTMENT_DIFFERS_FROM_TITLE"))
                .andExpect(jsonPath("$.sheets[0].findings[0].code").value("A05"))
                .andExpect(jsonPath("$.sheets[0].findings[0].severity").value("HINT"))
                .andExpect(jsonPath("$.sheets[0].findings[0].indicatorId").value("i07"))
                .andExpect(jsonPath("$.sheets[0].findings[0].field").value("name"))
                .andExpect(jsonPath("$.sheets[0].findings[0].ruleSet").value("2026-1"))
                .andExpect(jsonPath("$.unread").isEmpty());
    }
}
