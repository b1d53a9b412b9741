package io.mubiao.identity.bootstrap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the first start finds or makes.
 *
 * @param region code of the administrative division (财政区划代码) of the first administrator
 * @param demo whether to bring the people and units of the demo
 * @param demoPassword the password and API secret of all of them
 */
@ConfigurationProperties("mubiao")
record BootstrapProperties(
        String region, boolean demo, @Nullable String demoPassword) {

    BootstrapProperties {
        if (demo && (demoPassword == null || demoPassword.isBlank())) {
            throw new IllegalArgumentException("mubiao.demo 需要 mubiao.demo-password");
        }
    }

    @Override
    public String toString() {
        return "BootstrapProperties[region=" + region + ", demo=" + demo + "]";
    }
}
