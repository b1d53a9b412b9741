package io.mubiao.identity;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The identity process on a database and a port of its own, with the people of the demo; one for all ITs. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = IdentityApplication.class,
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.config.name=shared,identity",
            "mubiao.demo=true",
            "mubiao.limits.failed-tokens=50/1d", // as many as ever, and none comes back while a slow machine tries
            "mubiao.trusted-proxies=127.0.0.1,::1/128", // tests come from wherever they say
            "mubiao.demo-password=" + RunningIdentity.PASSWORD
        })
@ContextConfiguration(initializers = RunningIdentity.OnFreePort.class)
public @interface RunningIdentity {

    String PASSWORD = "demo-password-1";

    /** The database server of all ITs of this module. */
    final class Database {

        private static final EmbeddedPostgres POSTGRES = start();

        private Database() {}

        /** The address of a new, empty database. */
        public static String empty(String name) {
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return address(name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The database of the running identity, with the rights of its owner. */
        public static JdbcClient asOwner() {
            return JdbcClient.create(POSTGRES.getPostgresDatabase());
        }

        static String address(String database) {
            return POSTGRES.getJdbcUrl("postgres", database);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The issuer's address has the port in it: it must be known before the server starts. */
    final class OnFreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "database and port",
                            Map.of(
                                    "server.port", freePort(),
                                    "mubiao.database.url", Database.address("postgres"))));
        }

        public static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
