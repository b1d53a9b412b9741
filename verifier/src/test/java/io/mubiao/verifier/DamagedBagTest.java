package io.mubiao.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.NoteSignature;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.shared.text.Sha256;
import io.mubiao.verifier.bag.BagCheck;
import io.mubiao.verifier.bag.BagPlace;
import io.mubiao.verifier.bag.Trust;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Verdict;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of a bag on its way: cut off is not proven, changed is wrong. */
class DamagedBagTest {

    private static final int TRIES = 1_000;

    private final TestLog log = TestLog.of(4);

    @TempDir
    private Path directory;

    @Test
    void aBagThatWasCutOffAnywhereIsNotProven() throws IOException {
        var zip = TestLog.zip(log.files());
        var chance = new Random(1);
        var file = directory.resolve("cut.zip");
        for (int i = 0; i < TRIES; i++) {
            var length = 1 + chance.nextInt(zip.length - 1);
            Files.write(file, Arrays.copyOf(zip, length));

            assertThat(check(file)).as("cut at %d of %d", length, zip.length).isEqualTo(Verdict.UNPROVEN);
        }
    }

    @Test
    void aByteThatWasChangedAnywhereIsFound() throws IOException {
        var bag = Unpacked.into(directory, TestLog.zip(log.files()));
        var chance = new Random(2);
        var files = files(bag);
        for (int i = 0; i < TRIES; i++) {
            var file = files[chance.nextInt(files.length)];
            var right = Files.readAllBytes(file);
            var wrong = right.clone();
            var at = chance.nextInt(wrong.length);
            wrong[at] ^= (byte) (1 + chance.nextInt(255));
            Files.write(file, wrong);

            assertThat(check(bag)).as("byte %d of %s", at, file).isEqualTo(Verdict.TAMPERED);
            Files.write(file, right);
        }
    }

    @Test
    void whatCannotBeUnpackedIsAFindingAndEndsNothing() throws IOException {
        var files = log.files();
        var receipt = BagLayout.RECEIPTS + "/a.tlog-proof";
        var token = BagLayout.ANCHORS + "/4.tsr";
        files.put(receipt, log.receipt(1).toString().getBytes(UTF_8));
        files.put(token, Sha256.of(log.newest().text().getBytes(UTF_8)));
        var file = directory.resolve("bag.zip");
        for (var name : List.of(
                BagLayout.CHECKPOINT,
                BagLayout.CHECKPOINTS,
                BagLayout.KEYS,
                BagLayout.events(0),
                BagLayout.INFO,
                BagLayout.MANIFEST,
                receipt,
                token)) {
            Files.write(file, unpackable(TestLog.zip(files), name));

            assertThat(check(file)).as(name).isEqualTo(Verdict.TAMPERED);
        }
    }

    /** The first bits of the packed file name a kind of block that there is not. */
    private static byte[] unpackable(byte[] zip, String name) {
        var header = new String(zip, ISO_8859_1).indexOf(name);
        var lengthOfExtra = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getShort(header - 2);
        zip[header + name.length() + lengthOfExtra] = 7;
        return zip;
    }

    @Test
    void aSizeThatNobodySignedIsNotWalked() throws IOException {
        var files = log.files();
        for (var size : Map.of(999_999_999_999_999_999L, 2, 2_000_000_000L, 3).entrySet()) {
            var text = new Checkpoint(TestLog.ORIGIN, size.getKey(), new byte[Sha256.LENGTH]).body();
            var note = new Note(text, List.of(new NoteSignature("nobody", 1, new byte[64])));
            files.put(BagLayout.CHECKPOINT, note.toString().getBytes(UTF_8));
            var bag = Files.write(directory.resolve("bag.zip"), TestLog.zip(files));

            assertThat(Answer.to("bag", bag.toString(), "--key", log.vkey()).exit())
                    .isEqualTo(size.getValue());
        }
    }

    @Test
    void aBagReadsNothingBesideItself() throws IOException {
        var bag = Unpacked.into(Files.createDirectory(directory.resolve("bag")), TestLog.zip(log.files()));
        var tags = bag.resolve(BagLayout.TAG_MANIFEST);
        var secret = Files.writeString(directory.resolve("secret"), "x");
        Files.writeString(tags, Files.readString(tags) + Sha256.hex("x") + "  ../" + secret.getFileName() + "\n");

        assertThat(check(bag)).isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void whatFillsTheDiskIsNoBagAndLeavesNothing() throws IOException {
        var files = log.files();
        files.put("data/z", new byte[8 << 20]);
        var zip = TestLog.zip(files);
        var bag = Files.write(directory.resolve("bag.zip"), Arrays.copyOf(zip, zip.length - 1));
        var before = temporary();

        assertThatThrownBy(() -> check(bag)).isInstanceOf(IOException.class).hasMessageContaining("larger");

        assertThat(temporary()).isEqualTo(before);
    }

    private static List<Path> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("mubiao-verify"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aLineWithoutEndIsAFinding() throws IOException {
        var files = log.files();
        files.put(BagLayout.events(0), new byte[(16 << 20) + 1]);

        assertThat(check(Files.write(directory.resolve("bag.zip"), TestLog.zip(files))))
                .isEqualTo(Verdict.TAMPERED);
    }

    private static Path[] files(Path bag) throws IOException {
        try (var files = Files.walk(bag)) {
            return files.filter(Files::isRegularFile).sorted().toArray(Path[]::new);
        }
    }

    private Verdict check(Path bag) throws IOException {
        var trust = new Trust(List.of(VerifierKey.read(log.vkey())), List.of(), 0);
        var findings = new Findings(finding -> {});
        try (var place = BagPlace.open(bag)) {
            new BagCheck(place, trust, new BagCheck.Request(List.of(), null, null, 2, false), findings).run();
        }
        return findings.verdict();
    }
}
