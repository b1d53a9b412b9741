package io.mubiao.verifier.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mubiao.shared.ledger.MalformedEvidence;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The two addresses of a witness. */
public final class WitnessServer implements AutoCloseable {

    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int UNPROCESSABLE = 422;

    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final int BROKEN = 500;
    private static final int MOST_BYTES = 1 << 20;
    private static final int THREADS = 4;

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    /** @param port 0 for any that is free */
    public WitnessServer(Witness witness, String address, int port) throws IOException {
        this.witness = witness;
        this.server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.createContext("/add-checkpoint", exchange -> answer(exchange, "POST", this::add));
        server.createContext("/" + witness.name() + "/checkpoint", exchange -> answer(exchange, "GET", each -> last()));
        server.setExecutor(threads);
        server.start();
    }

    private interface Action {

        Witness.Reply run(HttpExchange exchange) throws IOException;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private Witness.Reply add(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return new Witness.Reply(TOO_LARGE, "too large\n");
        }
        try {
            return witness.add(Offer.read(new String(body, UTF_8)));
        } catch (MalformedEvidence e) {
            return new Witness.Reply(BAD_REQUEST, e.getMessage() + "\n");
        }
    }

    private Witness.Reply last() throws IOException {
        var last = witness.last();
        return last == null ? new Witness.Reply(NOT_FOUND, "none yet\n") : new Witness.Reply(OK, last.toString());
    }

    private static void answer(HttpExchange exchange, String method, Action action) throws IOException {
        try (exchange) {
            Witness.Reply reply;
            try {
                reply = exchange.getRequestMethod().equals(method)
                        ? action.run(exchange)
                        : new Witness.Reply(METHOD_NOT_ALLOWED, "");
            } catch (IOException e) {
                // what is not on the disk is not signed
                reply = new Witness.Reply(BROKEN, "cannot read or keep the last checkpoint\n");
            }
            var text = reply.text().getBytes(UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", reply.isSize() ? "text/x.tlog.size" : "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(reply.status(), text.length == 0 ? -1 : text.length);
            exchange.getResponseBody().write(text);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
