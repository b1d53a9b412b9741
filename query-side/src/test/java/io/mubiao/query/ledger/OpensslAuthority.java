package io.mubiao.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A time-stamping authority: what OpenSSL answers, over HTTP. Nothing of it is ours. */
final class OpensslAuthority implements AutoCloseable {

    private static final String SETTINGS = """
        [tsa]
        default_tsa = here
        [here]
        serial = ./serial
        signer_cert = ./cert.pem
        signer_key = ./key.pem
        signer_digest = sha256
        default_policy = 1.3.6.1.4.1.13762.3
        digests = sha256
        accuracy = secs:1
        ordering = no
        tsa_name = no
        ess_cert_id_chain = no
        """;

    private static final List<String> CERTIFICATE = List.of(
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=TSA"
                    .split(" "));

    private final Path directory;
    private final HttpServer server;

    /** Answers this instead, if it is not null. */
    volatile byte[] instead;

    final AtomicInteger asked = new AtomicInteger();

    OpensslAuthority(Path directory) throws IOException {
        this.directory = directory;
        Files.writeString(directory.resolve("tsa.cnf"), SETTINGS);
        Files.writeString(directory.resolve("serial"), "01\n");
        run(Stream.concat(CERTIFICATE.stream(), Stream.of("-addext", "extendedKeyUsage=critical,timeStamping"))
                .toArray(String[]::new));
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static boolean isHere() {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            Files.write(directory.resolve("x.tsq"), exchange.getRequestBody().readAllBytes());
            run("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "x.tsq", "-out", "x.tsr");
            var answer = instead == null ? Files.readAllBytes(directory.resolve("x.tsr")) : instead;
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** What OpenSSL says to a token of this authority. */
    String verify(byte[] content, byte[] token) throws IOException {
        Files.write(directory.resolve("content"), content);
        Files.write(directory.resolve("token.tsr"), token);
        return run("ts", "-verify", "-data", "content", "-in", "token.tsr", "-CAfile", "cert.pem");
    }

    private String run(String... arguments) throws IOException {
        var command = Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toList();
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return said;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
