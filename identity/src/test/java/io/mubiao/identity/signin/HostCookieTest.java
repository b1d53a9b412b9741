package io.mubiao.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HostCookieTest {

    @Test
    void overHttpsTheNameBindsTheCookieToThisHost() {
        var response = new MockHttpServletResponse();
        new HostCookie("MUBIAO", true).write(response, "secret", Duration.ofHours(1));
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-MUBIAO=secret;")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void aCookieOfTheBareNameIsNotBelievedOverHttps() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("MUBIAO", "planted"));
        assertThat(new HostCookie("MUBIAO", true).read(request)).isEmpty();
        assertThat(new HostCookie("MUBIAO", false).read(request)).contains("planted");
    }
}
