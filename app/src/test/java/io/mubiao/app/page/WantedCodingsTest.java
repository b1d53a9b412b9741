package io.mubiao.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.resource.ResourceResolverChain;

class WantedCodingsTest {

    @ParameterizedTest
    @CsvSource({
        "br, br",
        "'gzip, deflate, br', 'gzip, deflate, br'",
        "br;q=0, ''",
        "'br ; Q = 0.000 , gzip', ' gzip'",
        "'gzip;q=0.0,br;q=0.01', br;q=0.01",
        "'br;q=1.0, identity;q=0', br;q=1.0",
    })
    void whatAClientRefusesIsNotWanted(String accepted, String wanted) {
        assertThat(WantedCodings.in(accepted)).isEqualTo(wanted);
    }

    @Test
    void theResolversBehindSeeWhatIsWanted() {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", "gzip, br;q=0");
        var seen = new SeenRequest();

        new WantedCodings().resolveResource(request, "assets/a.js", List.of(), seen);
        assertThat(seen.request.getHeader("accept-encoding")).isEqualTo("gzip");

        new WantedCodings().resolveResource(new MockHttpServletRequest(), "assets/a.js", List.of(), seen);
        assertThat(seen.request.getHeader("Accept-Encoding")).isNull();
    }

    private static final class SeenRequest implements ResourceResolverChain {

        private HttpServletRequest request;

        @Override
        public Resource resolveResource(HttpServletRequest request, String path, List<? extends Resource> locations) {
            this.request = request;
            return null;
        }

        @Override
        public String resolveUrlPath(String path, List<? extends Resource> locations) {
            return null;
        }
    }
}
