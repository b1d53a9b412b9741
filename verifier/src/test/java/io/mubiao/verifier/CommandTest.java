package io.mubiao.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.ledger.SignatureType;
import io.mubiao.shared.ledger.SigningKey;
import io.mubiao.shared.text.Sha256;
import io.mubiao.verifier.command.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked besides of a bag. */
class CommandTest {

    private final TestLog log = TestLog.of(300);

    @TempDir
    private Path directory;

    @Test
    void aReceiptIsProvenByItselfAndCountsItsWitnesses() throws IOException {
        var file = keep("a.tlog-proof", log.receipt(7).toString());

        var answer = Answer.to("receipt", file, "--key", log.vkey(), "--witness", log.witnessKey());

        assertThat(answer.exit()).isZero();
        assertThat(answer.result()).startsWith("RESULT 0 events=1 sealed=300 withheld=0 findings=0 anchors=1 ");
    }

    @Test
    void aReceiptThatWasAlteredInAnyPartIsInvalid() throws IOException {
        var right = log.receipt(7);
        for (var wrong : new String[] {
            new Receipt(log.receipt(8).line(), 7, right.path(), right.checkpoint()).toString(),
            new Receipt(right.line(), 8, right.path(), right.checkpoint()).toString(),
            new Receipt(right.line(), 7, right.path().subList(1, 8), right.checkpoint()).toString(),
            new Receipt(right.line(), 7, right.path(), TestLog.spoiled(right.checkpoint(), 0)).toString(),
            "nothing"
        }) {
            var answer = Answer.to("receipt", keep("b.tlog-proof", wrong), "--key", log.vkey());
            assertThat(answer.codes()).containsExactly("RECEIPT_INVALID");
            assertThat(answer.exit()).isEqualTo(1);
        }
    }

    @Test
    void aReceiptUnderAnUnknownKeyIsNotProven() throws IOException {
        var file = keep("a.tlog-proof", log.receipt(7).toString());
        var other = TestLog.ofAnotherHouse().vkey();

        var answer = Answer.to("receipt", file, "--key", other);

        assertThat(answer.codes()).containsExactly("UNKNOWN_KEY");
        assertThat(answer.exit()).isEqualTo(3);
    }

    @Test
    void aContentIsTheOneThatWasDecidedOn() throws IOException {
        var content = "{\"b\": 1, \"a\": \"二\"}";
        var digest = Sha256.hex("{\"a\":\"二\",\"b\":1}");
        var last = log.last();
        log.append(TestLog.changed(
                TestLog.moved(last, last.position() + 1, "x", 43, last.at()),
                "{\"contentDigest\":\"" + digest + "\"}"));
        log.seal();
        var file = keep("a.tlog-proof", log.receipt(300).toString());

        assertThat(Answer.to("receipt", file, "--key", log.vkey(), "--content", keep("c.json", content))
                        .exit())
                .isZero();
        var other = Answer.to("receipt", file, "--key", log.vkey(), "--content", keep("d.json", "{\"a\":\"三\"}"));
        assertThat(other.codes()).containsExactly("RECEIPT_INVALID");
    }

    @Test
    void anOldCheckpointIsTheBeginningOfANewOne() throws IOException {
        var bag = Unpacked.into(Files.createDirectory(directory.resolve("bag")), TestLog.zip(log.files()));
        var tiles = bag.resolve("data/log").toString();
        var old = keep("old.txt", log.checkpoints.get(130L).toString());
        var young = keep("new.txt", log.newest().toString());
        var forged = TestLog.empty();
        log.events.subList(1, 131).forEach(forged::append);
        forged.seal();
        var other = keep("other.txt", forged.newest().toString());

        assertThat(Answer.to("consistency", old, young, "--log", tiles, "--key", log.vkey())
                        .exit())
                .isZero();
        assertThat(Answer.to("consistency", other, young, "--log", tiles, "--key", log.vkey())
                        .codes())
                .containsExactly("FORKED");
        var otherTiles = Unpacked.into(Files.createDirectory(directory.resolve("other")), TestLog.zip(forged.files()))
                .resolve("data/log")
                .toString();
        assertThat(Answer.to("consistency", old, young, "--log", otherTiles, "--key", log.vkey())
                        .exit())
                .as("tiles are missing")
                .isEqualTo(2);
        Files.write(bag.resolve("data/log/tile/0/000"), new byte[256 * 32]);
        assertThat(Answer.to("consistency", old, young, "--log", tiles, "--key", log.vkey())
                        .codes())
                .as("of tiles that are not those of NEW")
                .containsExactly("MANIFEST");
        assertThat(Answer.to("consistency", young, old, "--log", tiles, "--key", log.vkey())
                        .exit())
                .isEqualTo(1);
        assertThat(Answer.to("consistency", old, young, "--log", tiles, "--key", log.witnessKey())
                        .exit())
                .isEqualTo(3);
        assertThat(Answer.to("consistency", old, young, "--log", directory.toString(), "--key", log.vkey())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aKeyThatIsMadeCanSign() {
        var answer = Answer.to("keygen", "audit.example/witness");

        var pem = String.join("\n", answer.lines()) + "\n";
        assertThat(SigningKey.read("audit.example/witness", SignatureType.COSIGNATURE, pem)
                        .verifier()
                        .toString())
                .startsWith("audit.example/witness+");
    }

    /** Java would end with 1, as if the evidence were forged. */
    @Test
    void anErrorOfTheProgramAccusesNobody() {
        var said = new ByteArrayOutputStream();
        var first = new AtomicBoolean(true);
        var out = new OutputStream() {

            @Override
            public void write(int b) {
                if (first.getAndSet(false)) {
                    throw new StackOverflowError();
                }
                said.write(b);
            }
        };

        var exit = Verify.run(new PrintStream(out), new PrintStream(OutputStream.nullOutputStream()), "keygen", "x");

        assertThat(exit).isEqualTo(4);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("RESULT 4 events=0");
    }

    /** RFC 3161: version 1, SHA-256 of the three lines, a nonce, and the certificate is asked for. */
    @Test
    void aTimestampIsAskedForOverTheThreeLines() throws IOException {
        var out = directory.resolve("x.tsq");

        Answer.to("tsq", keep("checkpoint", log.newest().toString()), "--out", out.toString());

        var query = Files.readAllBytes(out);
        var hash = Sha256.of(log.newest().text().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(query))
                .matches("3044020101" + "3031300d06096086480165030402010500" + "0420"
                        + HexFormat.of().formatHex(hash) + "020900[89a-f][0-9a-f]{15}" + "0101ff");
        assertThat(query).hasSize(2 + 0x44);
        assertThat(Arrays.copyOf(query, 2)).containsExactly(0x30, 0x44);
    }

    private String keep(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
