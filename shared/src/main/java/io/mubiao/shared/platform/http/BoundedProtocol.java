package io.mubiao.shared.platform.http;

import org.apache.catalina.util.NetMaskSet;
import org.apache.coyote.http11.Http11NioProtocol;

/** Tomcat's HTTP/1.1 on an endpoint with bounds that Tomcat has no settings for. Made by Tomcat, by its name. */
public final class BoundedProtocol extends Http11NioProtocol {

    private final BoundedEndpoint endpoint;

    public BoundedProtocol() {
        this(new BoundedEndpoint());
    }

    private BoundedProtocol(BoundedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void bound(HttpProperties bounds, NetMaskSet trustedProxies) {
        endpoint.bound(bounds, trustedProxies);
    }
}
