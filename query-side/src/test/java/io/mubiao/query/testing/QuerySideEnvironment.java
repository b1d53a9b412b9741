package io.mubiao.query.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A PostgreSQL and an issuer of tokens, as long as the tests run. */
final class QuerySideEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final EmbeddedPostgres POSTGRES = startPostgres();
    static final Issuer ISSUER = new Issuer();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "surroundings",
                        Map.of(
                                "mubiao.database.url",
                                POSTGRES.getJdbcUrl("postgres", "postgres"),
                                // this process also plays the command side
                                "mubiao.database.role",
                                "mubiao_app",
                                "mubiao.ledger.directory",
                                temporaryDirectory(),
                                "mubiao.ledger.pace",
                                "0s",
                                "mubiao.security.issuer",
                                ISSUER.address(),
                                "mubiao.security.jwk-set-uri",
                                ISSUER.address() + "/keys")));
    }

    private static String temporaryDirectory() {
        try {
            var directory = Files.createTempDirectory("ledger");
            directory.toFile().deleteOnExit();
            return directory.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
