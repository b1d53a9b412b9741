package io.mubiao.shared.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.platform.SecurityProperties;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TransportSecurityTest {

    private static final String HSTS = "Strict-Transport-Security";

    @Test
    void whoComesByHttpsIsToldToStayThere() throws Exception {
        assertThat(answer("https://mubiao.example", null).getHeader(HSTS)).isEqualTo("max-age=31536000");
        assertThat(answer("http://localhost:8080", null).getHeader(HSTS)).isNull();
    }

    @Test
    void theSettingDecidesOtherwise() throws Exception {
        assertThat(answer("https://mubiao.example", false).getHeader(HSTS)).isNull();
        assertThat(answer("http://localhost:8080", true).getHeader(HSTS)).isNotNull();
    }

    private static MockHttpServletResponse answer(String issuer, @Nullable Boolean hsts) throws Exception {
        var security = new SecurityProperties(URI.create(issuer), null, "sub", hsts, false);
        var response = new MockHttpServletResponse();
        new TransportSecurity(security).doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }
}
