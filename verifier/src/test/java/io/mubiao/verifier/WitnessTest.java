package io.mubiao.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.ledger.HashTree;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.NoteSignature;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.shared.text.Sha256;
import io.mubiao.verifier.witness.Witness;
import io.mubiao.verifier.witness.WitnessServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestLog log = TestLog.of(30);

    @TempDir
    private Path directory;

    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        var clock = Clock.fixed(TestLog.BEGIN, ZoneOffset.UTC);
        var witness = new Witness(VerifierKey.read(log.vkey()), log.witness, directory, clock);
        server = new WitnessServer(witness, "127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itSignsWhatContainsTheLastThatItSigned() throws Exception {
        assertThat(offer(0, List.of(), log.checkpoints.get(10L)).statusCode()).isEqualTo(200);
        var answer = offer(10, new HashTree(log, 20).consistency(10), log.checkpoints.get(20L));

        assertThat(answer.statusCode()).isEqualTo(200);
        var signature = NoteSignature.read(answer.body().strip());
        assertThat(signature.seconds()).isEqualTo(TestLog.BEGIN.getEpochSecond());
        var signed = new Note(log.checkpoints.get(20L).text(), List.of(signature));
        assertThat(signed.verified(List.of(VerifierKey.read(log.witnessKey())))).hasSize(1);
    }

    @Test
    void itSignsNothingThatContradictsWhatItSigned() throws Exception {
        var forged = TestLog.empty();
        log.events.subList(1, 21).forEach(forged::append);
        var other = forged.seal();
        assertThat(offer(0, List.of(), log.checkpoints.get(20L)).statusCode()).isEqualTo(200);

        assertThat(offer(20, List.of(), other).statusCode())
                .as("same size, other root")
                .isEqualTo(422);
        assertThat(offer(20, List.of(), log.newest()).statusCode())
                .as("no proof")
                .isEqualTo(422);
        assertThat(offer(20, List.of(), log.checkpoints.get(10L)).statusCode())
                .as("smaller")
                .isEqualTo(400);
        var late = offer(10, new HashTree(log, 30).consistency(10), log.newest());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
        assertThat(late.body()).isEqualTo("20\n");
    }

    @Test
    void itSignsForItsLogOnly() throws Exception {
        assertThat(offer(0, List.of(), TestLog.ofAnotherHouse().grow(3).newest())
                        .statusCode())
                .as("other key")
                .isEqualTo(403);
        assertThat(offer(0, List.of(), TestLog.spoiled(log.newest(), 0)).statusCode())
                .isEqualTo(403);
        var renamed = new Note(
                "another\n5\n" + log.newest().text().split("\n")[2] + "\n",
                log.newest().signatures());
        assertThat(offer(0, List.of(), renamed).statusCode()).isEqualTo(404);
        assertThat(send("add-checkpoint", "what?").statusCode()).isEqualTo(400);
    }

    @Test
    void everybodyMayFetchTheLast() throws Exception {
        var path = Sha256.hex(TestLog.ORIGIN) + "/checkpoint";
        assertThat(get(path).statusCode()).isEqualTo(404);

        offer(0, List.of(), log.newest());

        assertThat(Note.read(get(path).body()).text()).isEqualTo(log.newest().text());
    }

    @Test
    void whatItRemembersBrokenIsItsOwnFault() throws Exception {
        offer(0, List.of(), log.checkpoints.get(10L));
        var name = Sha256.hex(TestLog.ORIGIN);
        Files.writeString(directory.resolve(name + ".checkpoint"), "x");

        assertThat(get(name + "/checkpoint").statusCode()).isEqualTo(500);
        assertThat(offer(10, new HashTree(log, 20).consistency(10), log.checkpoints.get(20L))
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void anOfferHasOneSpelling() throws Exception {
        offer(0, List.of(), log.checkpoints.get(10L));
        var proof = new StringBuilder();
        new HashTree(log, 20)
                .consistency(10)
                .forEach(hash ->
                        proof.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        var rest = proof + "\n" + log.checkpoints.get(20L);

        for (var old : List.of("old +10\n", "old 010\n", "old -1\n", "old 10\nAAAA\n")) {
            assertThat(send("add-checkpoint", old + rest).statusCode()).as(old).isEqualTo(400);
        }
        assertThat(send("add-checkpoint", "old 10\n" + rest.replaceFirst("=\n", "\n"))
                        .statusCode())
                .as("base64 without its end")
                .isEqualTo(400);
        assertThat(send("add-checkpoint", "old 10\n" + rest).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> offer(long old, List<byte[]> proof, Note note) throws Exception {
        var body = new StringBuilder("old " + old + "\n");
        proof.forEach(
                hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return send("add-checkpoint", body.append('\n').append(note).toString());
    }

    private HttpResponse<String> send(String path, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(address(path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + "/" + path);
    }
}
