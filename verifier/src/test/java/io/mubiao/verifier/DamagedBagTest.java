package io.mubiao.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.verifier.bag.BagCheck;
import io.mubiao.verifier.bag.BagPlace;
import io.mubiao.verifier.bag.Trust;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
