package io.mubiao.shared.platform.http;

import io.mubiao.shared.platform.ProxyConfiguration.Proxies;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.util.NetMaskSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives Tomcat our bounds, our refusals and the management port. */
@Configuration
@EnableConfigurationProperties({HttpProperties.class, ManagementProperties.class})
public class HttpConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedTomcat(
            HttpProperties bounds, Proxies proxies, ManagementPort management) {
        var trusted = proxies.trustedProxies().isEmpty() ? new NetMaskSet() : NetMaskSet.parse(proxies.networks());
        return tomcat -> {
            tomcat.setProtocol(BoundedProtocol.class.getName());
            tomcat.addConnectorCustomizers(connector -> bound(connector, bounds, trusted));
            tomcat.addEngineValves(new UnreadBodies());
            tomcat.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ConnectorRefusals.class.getName()));
            if (management.isOpen()) {
                tomcat.addAdditionalConnectors(management.connector());
            }
        };
    }

    private static void bound(Connector connector, HttpProperties bounds, NetMaskSet trusted) {
        if (connector.getProtocolHandler() instanceof BoundedProtocol protocol) {
            protocol.bound(bounds, trusted);
        }
    }
}
