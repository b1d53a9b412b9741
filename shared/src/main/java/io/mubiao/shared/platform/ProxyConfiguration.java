package io.mubiao.shared.platform;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * From where a request comes. Anybody can write an {@code X-Forwarded-For}; it is believed only of proxies that are
 * named, and so are the address in events and the limits that go by it.
 */
@Configuration
@EnableConfigurationProperties(ProxyConfiguration.Proxies.class)
public class ProxyConfiguration {

    /** @param trustedProxies networks in CIDR notation, or single addresses */
    @ConfigurationProperties("mubiao")
    public record Proxies(@DefaultValue List<String> trustedProxies) {

        /** As Tomcat reads them: separated by commas. */
        public String networks() {
            return trustedProxies.stream().map(Proxies::network).collect(Collectors.joining(","));
        }

        /** What has no slash, Tomcat would take for a regular expression. */
        private static String network(String proxy) {
            return proxy.indexOf('/') >= 0 ? proxy : proxy + (proxy.indexOf(':') >= 0 ? "/128" : "/32");
        }
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> trustedProxies(Proxies proxies) {
        return server -> {
            if (!proxies.trustedProxies().isEmpty()) {
                server.addEngineValves(valve(proxies.networks()));
            }
        };
    }

    private static RemoteIpValve valve(String networks) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(networks);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        return valve;
    }
}
