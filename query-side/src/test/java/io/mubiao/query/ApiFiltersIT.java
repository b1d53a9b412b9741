package io.mubiao.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.QuerySideTest;
import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.SecurityFilterChain;

/** Each filter costs every request; one that a library brings along is noticed here. */
@QuerySideTest
class ApiFiltersIT {

    @Autowired
    private ServletContext container;

    @Autowired
    private SecurityFilterChain apiChain;

    @Test
    void anApiRequestPassesTheseFiltersOnly() {
        assertThat(container.getFilterRegistrations().values())
                .extracting(filter -> simpleName(filter.getClassName()))
                .containsExactlyInAnyOrder(
                        "RequestTrace",
                        "RefusalFilter",
                        "TransportSecurity",
                        "ManagementPort",
                        "RequestShape",
                        "BodyReading",
                        "AccessJournalFilter",
                        "OrderedCharacterEncodingFilter", // names of uploaded files
                        "OrderedRequestContextFilter", // the journal's notes that filters take
                        "ServerHttpObservationFilter", // http_server_requests
                        "DelegatingFilterProxyRegistrationBean$1"); // the chain below
    }

    @Test
    void itsSecurityIsTheseFiltersOnly() {
        assertThat(apiChain.getFilters())
                .extracting(filter -> filter.getClass().getSimpleName())
                .containsExactly(
                        "DisableEncodeUrlFilter", // comes with the rule that there is no session
                        "WebAsyncManagerIntegrationFilter", // exports are written by another thread
                        "SecurityContextHolderFilter",
                        "HeaderWriterFilter",
                        "OAuth2ProtectedResourceMetadataFilter", // comes with the next
                        "BearerTokenAuthenticationFilter",
                        "SecurityContextHolderAwareRequestFilter", // limits and the actuator ask the request who calls
                        "AnonymousAuthenticationFilter", // rules are asked about strangers as well
                        "SessionManagementFilter", // comes with that rule as well
                        "ExceptionTranslationFilter",
                        "AuthorizationFilter");
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
