package io.mubiao.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.ledger.BagLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which keys are believed for which trees, when the key of the log changes. */
class KeyRotationTest {

    private final TestLog log = TestLog.of(30);

    @TempDir
    private Path directory;

    @BeforeEach
    void rotate() {
        log.rotate();
    }

    @Test
    void whoKnowsTheFirstKeyBelievesTheNext() throws IOException {
        var answer = check(log.files(), log.vkey());

        assertThat(answer.codes()).isEmpty();
        assertThat(answer.exit()).isZero();
    }

    @Test
    void whoKnowsBothBelievesBoth() throws IOException {
        assertThat(check(log.files(), log.vkey(), log.presentKey()).exit()).isZero();
    }

    @Test
    void aKeyThatNoBelievedKeyCoversIsUnknown() throws IOException {
        var files = log.files();
        files.put(BagLayout.CHECKPOINTS, TestLog.file(List.of(log.newest())).getBytes(UTF_8));

        var answer = check(files, log.vkey());

        assertThat(answer.codes()).containsExactly("UNKNOWN_KEY");
        assertThat(answer.exit()).isEqualTo(3);
    }

    @Test
    void aKeyIsNotBelievedForWhatOnlyTheOneBeforeSigned() throws IOException {
        var answer = check(log.files(), log.presentKey());

        assertThat(answer.codes()).containsExactly("UNKNOWN_KEY");
        assertThat(answer.exit()).isEqualTo(3);
    }

    @Test
    void aRetiredKeyAloneSignsNoMore() throws IOException {
        log.signWithTheFirst();
        log.seal();

        var answer = check(log.files(), log.vkey());

        assertThat(answer.codes()).containsExactly("RETIRED_KEY");
        assertThat(answer.exit()).isEqualTo(1);
    }

    @Test
    void aReceiptUnderARetiredKeyIsOneOfAForger() throws IOException {
        var files = log.files();
        log.signWithTheFirst();
        log.seal();
        files.put(
                BagLayout.RECEIPTS + "/1.tlog-proof", log.receipt(3).toString().getBytes(UTF_8));

        var answer = check(files, log.vkey());

        assertThat(answer.codes()).containsExactly("RETIRED_KEY");
    }

    @Test
    void aLineThatIsNotSealedEndsNoKey() throws IOException {
        var log = TestLog.of(30);
        var files = log.files();
        var lines = new ArrayList<>(log.events);
        lines.add(log.retirement(0));
        files.put(BagLayout.events(0), TestLog.lines(lines));

        var answer = check(files, log.vkey());

        assertThat(answer.codes()).containsExactly("APPENDED");
        assertThat(answer.exit()).isEqualTo(3);
    }

    @Test
    void aLineOfWhichNoTileSaysThatItIsSealedEndsNoKey() throws IOException {
        var log = TestLog.of(30);
        var files = log.files();
        var lines = new ArrayList<>(log.events);
        lines.set(29, log.retirement(0));
        files.put(BagLayout.events(0), TestLog.lines(lines));
        files.keySet().removeIf(name -> name.startsWith(BagLayout.LOG + "/tile/"));

        var answer = check(files, log.vkey());

        assertThat(answer.codes()).containsExactly("MANIFEST");
        assertThat(answer.exit()).isEqualTo(3);
    }

    private Answer check(Map<String, byte[]> files, String... keys) throws IOException {
        var bag = Files.write(directory.resolve("bag.zip"), TestLog.zip(files));
        var arguments = new ArrayList<>(List.of("bag", bag.toString(), "--lang", "en", "--level", "1"));
        for (var key : keys) {
            arguments.addAll(List.of("--key", key));
        }
        return Answer.to(arguments.toArray(String[]::new));
    }
}
