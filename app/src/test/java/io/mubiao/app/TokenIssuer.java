package io.mubiao.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;

/** Signs tokens for anybody, with a key that the program believes beside its own. */
final class TokenIssuer implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final String issuer;
    private final RSAKey key;
    private final HttpServer server;

    /** @param issuer the address of the program, which need not run yet */
    TokenIssuer(String issuer) {
        try {
            this.issuer = issuer;
            this.key = new RSAKeyGenerator(2048).keyID("tests").generate();
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var keys = keys().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the program finds its own keys and this one. */
    String jwkSetUri() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** @param credential how the account was authenticated, as in {@code key:approver} */
    String token(Actor actor, String credential) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .subject(actor.id().value())
                    .claim("name", actor.name())
                    .claim("unit", actor.unit().value())
                    .claim("region", actor.region())
                    .claim("roles", actor.roles().stream().map(Role::name).toList())
                    .claim("credential", credential)
                    .issueTime(new Date())
                    .expirationTime(Date.from(Instant.now().plus(LIFETIME)));
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keys() throws IOException {
        try {
            var all = new ArrayList<JWK>(
                    JWKSet.load(URI.create(issuer + "/oauth2/jwks").toURL()).getKeys());
            all.add(key.toPublicJWK());
            return new JWKSet(all).toString();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
