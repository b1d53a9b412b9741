package io.mubiao.identity.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.identity.Browser;
import io.mubiao.identity.IdentityApplication;
import io.mubiao.identity.RunningIdentity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A first start without the demo, on a database of its own: it cannot share the context of the others. */
class FirstStartIT {

    private static final Pattern ONE_TIME_PASSWORD = Pattern.compile("([a-z2-9]{5}-){3}[a-z2-9]{5}");

    private static ConfigurableApplicationContext identity;
    private static int port;
    private static String told;

    @BeforeAll
    static void start() {
        port = RunningIdentity.OnFreePort.freePort();
        var console = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            identity = new SpringApplicationBuilder(IdentityApplication.class)
                    .run(
                            "--spring.config.name=shared,identity",
                            "--server.port=" + port,
                            "--mubiao.database.url=" + RunningIdentity.Database.empty("first_start"));
        } finally {
            System.setOut(out);
        }
        told = console.toString(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void theFirstAdministratorSignsInWithWhatWasTold() {
        assertThat(told).contains("系统管理员账号 admin");
        var browser = new Browser(port);
        var toChange = browser.signIn("admin", oneTimePassword().orElseThrow());
        assertThat(Browser.location(toChange).getPath()).isEqualTo("/login/change-password");
    }

    @Test
    void itIsToldOnce() {
        var again = new ByteArrayOutputStream();
        identity.getBean(Bootstrap.class).run(new PrintStream(again, true, StandardCharsets.UTF_8));
        assertThat(again.size()).isZero();
    }

    @Test
    void realAccountsNeverBecomeADemo() {
        var demo = identity.getBean(Demo.class);
        var installation = identity.getBean(Installation.class);
        assertThatThrownBy(() -> demo.follow(installation.firstStart().orElseThrow(), RunningIdentity.PASSWORD))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Optional<String> oneTimePassword() {
        return ONE_TIME_PASSWORD
                .matcher(told)
                .results()
                .map(found -> found.group())
                .findFirst();
    }
}
