package io.mubiao.shared.ledger;

import static io.mubiao.shared.ledger.SignatureType.COSIGNATURE;
import static io.mubiao.shared.ledger.SignatureType.NOTE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.text.Sha256;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    private static final SigningKey LOG =
            key("mubiao.example/ledger", NOTE, "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final SigningKey CLOCK = key(
            "mubiao.example/ledger/time",
            COSIGNATURE,
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
    private static final SigningKey WITNESS = key(
            "audit.example/witness", COSIGNATURE, "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

    @Test
    void theExampleOfTheFormatVerifies() {
        var key = VerifierKey.read("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        var note = Note.read("""
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """);

        assertThat(note.verified(List.of(key))).hasSize(1);
    }

    @Test
    void keysAreHandedOverAsInTheDesign() {
        assertThat(Vectors.keys())
                .map(VerifierKey::toString)
                .containsExactly(
                        LOG.verifier().toString(),
                        CLOCK.verifier().toString(),
                        WITNESS.verifier().toString());
    }

    @Test
    void aKeyThatIsReadTwiceIsTheSame() {
        var key = LOG.verifier();
        var again = VerifierKey.read(key.toString());

        assertThat(again).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(again).isNotEqualTo(CLOCK.verifier());
        assertThat(again).isNotEqualTo(new VerifierKey(key.name(), COSIGNATURE, key.bytes()));
    }

    @Test
    void theCheckpointOfTheDesignIsSignedTheSameByteForByte() {
        var text = Checkpoint.read(Note.read(Vectors.note()).text()).body();
        var note = new Note(
                text, List.of(LOG.sign(text, 0), CLOCK.sign(text, 1772413330), WITNESS.sign(text, 1772413334)));

        assertThat(note).hasToString(Vectors.note());
        assertThat(Note.read(Vectors.note()).verified(Vectors.keys()))
                .map(NoteSignature::name)
                .containsExactly("mubiao.example/ledger", "mubiao.example/ledger/time", "audit.example/witness");
        assertThat(note.signatures().get(1).seconds()).isEqualTo(1772413330);
    }

    @Test
    void strangersArePassedOverAndLiarsAreNot() {
        var note = Note.read(Vectors.note());
        var stranger = SigningKey.generate("stranger", NOTE, new SecureRandom());
        var namesake = SigningKey.generate("mubiao.example/ledger", NOTE, new SecureRandom());
        var lying = new Note(note.text().replace("\n5\n", "\n6\n"), note.signatures());

        assertThat(note.verified(List.of(stranger.verifier(), namesake.verifier())))
                .isEmpty();
        assertThat(lying.verified(List.of(stranger.verifier()))).isEmpty();
        for (var key : Vectors.keys()) {
            assertThatThrownBy(() -> lying.verified(List.of(key)))
                    .isInstanceOf(BadSignature.class)
                    .hasMessageContaining(key.name());
        }
    }

    @Test
    void theTimeOfACosignatureIsSigned() {
        var note = Note.read(Vectors.note());
        var clock = note.signatures().get(1);
        var later = clock.bytes().clone();
        later[7]++;

        assertThatThrownBy(() ->
                        CLOCK.verifier().verify(note.text(), new NoteSignature(clock.name(), clock.keyId(), later)))
                .isInstanceOf(BadSignature.class);
        assertThatThrownBy(() -> CLOCK.verifier()
                        .verify(note.text(), new NoteSignature(clock.name(), clock.keyId(), new byte[4])))
                .isInstanceOf(BadSignature.class);
    }

    @Test
    void aKeyIsKeptAsPem() {
        var kept = SigningKey.generate("a", NOTE, new SecureRandom());

        assertThat(SigningKey.read("a", NOTE, kept.pem()).verifier())
                .hasToString(kept.verifier().toString());
        assertThat(kept.pem()).startsWith("-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEI");
        for (var wrong :
                List.of("", kept.pem().replace("MC4", "MC5"), kept.pem().replace("PRIVATE", "PUBLIC"))) {
            assertThatThrownBy(() -> SigningKey.read("a", NOTE, wrong)).isInstanceOf(MalformedEvidence.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a+00000000+AdddamAGCsQq31Uv",
                "mubiao.example/ledger+f4ecdb66+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "mubiao.example/ledger+f4ecdb65+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Eb",
                "mubiao example/ledger+f4ecdb65+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"
            })
    void whatIsNoKeyIsRefused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.read(vkey)).isInstanceOf(MalformedEvidence.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n— a AAAAAA=\n",
                "text\n\n— a AAAAAAB=\n",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\r\n\n— a AAAAAAA=\n"
            })
    void whatIsNoNoteIsRefused(String note) {
        assertThatThrownBy(() -> Note.read(note)).isInstanceOf(MalformedEvidence.class);
    }

    @Test
    void aNoteHasAtMostSixtyFourSignatures() {
        var line = "— a AAAAAAA=\n";

        assertThat(Note.read("text\n\n" + line.repeat(64)).signatures()).hasSize(64);
        assertThatThrownBy(() -> Note.read("text\n\n" + line.repeat(65))).isInstanceOf(MalformedEvidence.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n5\n", "a\n05\n", "a\n-5\n", "a\n 5\n", "a\n1234567890123456789\n"})
    void whatIsNoCheckpointIsRefused(String beginning) {
        var root = Base64Text.of(new byte[Sha256.LENGTH]);
        var wrong = beginning.equals("a\n5\n") ? beginning + root + "\nextension\n" : beginning + root + "\n";

        assertThat(Checkpoint.read("a\n5\n" + root + "\n").size()).isEqualTo(5);
        assertThatThrownBy(() -> Checkpoint.read(wrong)).isInstanceOf(MalformedEvidence.class);
    }

    @Test
    void aFileOfCheckpointsIsReadUpToWhereItWasCutOff() {
        var notes = new ArrayList<String>();
        var file = new StringBuilder();
        for (int size = 1; size <= 3; size++) {
            var text = new Checkpoint("o", size, new byte[Sha256.LENGTH]).body();
            var note = new Note(text, List.of(LOG.sign(text, 0), CLOCK.sign(text, 7)));
            notes.add(note.toString());
            file.append(CheckpointFile.addition(file.length(), note));
        }

        assertThat(file).hasToString(String.join("\n", notes));
        for (int cut = 0; cut <= file.length(); cut++) {
            var content = CheckpointFile.read(file.substring(0, cut));
            assertThat(String.join(
                            "\n", content.notes().stream().map(Note::toString).toList()))
                    .isEqualTo(file.substring(0, content.length()));
            assertThat(content.length()).isLessThanOrEqualTo(cut);
        }
        assertThat(CheckpointFile.read(file.toString()).notes())
                .map(Note::toString)
                .isEqualTo(notes);
    }

    @Test
    void theReceiptOfTheDesignHolds() {
        var receipt = Receipt.read(Vectors.proof());
        var kept = new KeptTiles();
        Vectors.events().forEach(vector -> kept.append(Vectors.hex(vector.leaf())));
        var event = Vectors.events().get(3).event();

        assertThat(receipt.holds()).isTrue();
        assertThat(receipt.verified(Vectors.keys())).hasSize(3);
        assertThat(receipt.event().payload()).isEqualTo(event.payload());
        assertThat(new Receipt(
                        ExportLine.of(event, Vectors.ORIGIN).bytes(),
                        3,
                        new HashTree(kept, 5).inclusion(3),
                        Note.read(Vectors.note())))
                .hasToString(Vectors.proof());
    }

    @Test
    void anAlteredReceiptDoesNotHold() {
        var receipt = Receipt.read(Vectors.proof());
        var line = new String(receipt.line(), UTF_8).replace("同意", "不同意").getBytes(UTF_8);

        assertThat(new Receipt(line, 3, receipt.path(), receipt.checkpoint()).holds())
                .isFalse();
        assertThat(new Receipt(receipt.line(), 2, receipt.path(), receipt.checkpoint()).holds())
                .isFalse();
        for (var wrong : List.of(
                "",
                Vectors.proof().replace("@v1", "@v2"),
                Vectors.proof().replace("index 3", "index x"),
                Vectors.proof().replace("extra ", "extra  "),
                Vectors.proof().replace("\nGj5", "\nGj5C"))) {
            assertThatThrownBy(() -> Receipt.read(wrong)).isInstanceOf(MalformedEvidence.class);
        }
    }

    private static SigningKey key(String name, SignatureType type, String seed) {
        return SigningKey.of(name, type, Vectors.hex(seed));
    }
}
