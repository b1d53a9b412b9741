package io.mubiao.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.ledger.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    @Test
    void aBagThatShowsLittleIsBelievedByTheEventsOfKeysInIt() throws IOException {
        var answer =
                check(withEventsOfKeysAnd(log.events.subList(3, 4)), 34, List.of("--key", log.vkey(), "--level", "1"));

        assertThat(answer.codes()).isEmpty();
        assertThat(answer.exit()).as("the rest is withheld").isEqualTo(3);
        assertThat(answer.result()).contains("events=3 sealed=37 withheld=34");
    }

    @Test
    void eventsOfKeysThatEveryBagHasDoNotCallForThoseBetweenThem() throws IOException {
        log.append(log.ledgerEvent("EvidenceDamaged", "{}"));
        var since = Files.writeString(directory.resolve("since.txt"), log.seal().toString());
        var proven = log.events.size();
        log.append(log.ledgerEvent("EvidenceDamaged", "{}"));
        log.grow(5);
        var files = withEventsOfKeysAnd(log.events.subList(proven, log.events.size()));

        var answer =
                check(files, proven - 2, List.of("--key", log.vkey(), "--since", since.toString(), "--level", "2"));

        assertThat(answer.codes()).isEmpty();
        assertThat(answer.exit()).isZero();
    }

    @Test
    void introductionsThatAreNotSealedHideNoneThatIs() throws IOException {
        var lines = new ArrayList<StoredEvent>();
        for (int i = 0; i < 150; i++) {
            lines.add(TestLog.changed(
                    log.introduction(log.presentKey()), "{\"key\":\"%s\",\"n\":%d}".formatted(log.presentKey(), i)));
        }
        lines.addAll(log.events);
        var files = log.files();
        files.put(BagLayout.events(0), TestLog.lines(lines));

        assertThat(check(files, log.vkey()).codes()).containsExactly("INSERTED");
    }

    @Test
    void keysFollowEachOtherAsTheyAreSealedAndNotAsLinesDo() throws IOException {
        var lines = new ArrayList<>(log.events);
        log.rotate();
        lines.addAll(0, log.events.subList(lines.size(), log.events.size()));
        var files = log.files();
        files.put(BagLayout.events(0), TestLog.lines(lines));

        assertThat(check(files, log.vkey()).codes()).containsExactly("REORDERED");
    }

    @Test
    void whatWasKeptIsHeldAgainstAllKeysThatFollow() throws IOException {
        var log = TestLog.of(30);
        log.introduce();
        var byTheNext = new Note(log.newest().text(), log.newest().signatures().subList(0, 1));
        var kept = Files.writeString(directory.resolve("kept.txt"), byTheNext.toString());
        var receipts = Files.createDirectory(directory.resolve("receipts"));
        var receipt = log.receipt(3);
        Files.writeString(
                receipts.resolve("a.tlog-proof"),
                new Receipt(receipt.line(), receipt.index(), receipt.path(), byTheNext).toString());

        var files = log.files();
        files.remove(BagLayout.KEYS);
        for (var option : Map.of("--checkpoints", kept, "--since", kept, "--receipts", receipts)
                .entrySet()) {
            var file = option.getValue().toString();
            var answer = check(files, 0, List.of("--key", log.vkey(), "--level", "1", option.getKey(), file));

            assertThat(answer.codes()).as(option.getKey()).isEmpty();
            assertThat(answer.exit()).as(option.getKey()).isZero();
        }
    }

    @Test
    void aNamedKeyIsBelievedForTreesBeforeItsIntroductionToo() throws IOException {
        var log = TestLog.of(30);
        var next = log.introduce();
        var body = log.checkpoints.get(20L).text();
        log.checkpoints.put(20L, new Note(body, List.of(next.sign(body, 0))));

        assertThat(check(log.files(), log.vkey(), next.verifier().toString()).codes())
                .isEmpty();
        assertThat(check(log.files(), log.vkey()).codes()).containsExactly("UNKNOWN_KEY");
    }

    @Test
    void whoKnowsTheFirstAndTheLastKeyBelievesThoseBetween() throws IOException {
        log.rotate();

        assertThat(check(log.files(), log.vkey(), log.presentKey()).codes()).isEmpty();
    }

    private Map<String, byte[]> withEventsOfKeysAnd(List<StoredEvent> others) {
        var lines = log.events.stream()
                .filter(event -> event.type().startsWith("LedgerKey") || others.contains(event))
                .toList();
        var files = log.files();
        files.put(BagLayout.events(0), TestLog.lines(lines));
        return files;
    }

    private Answer check(Map<String, byte[]> files, String... keys) throws IOException {
        var options = Stream.of(keys).flatMap(key -> Stream.of("--key", key));
        return check(files, 0, Stream.concat(options, Stream.of("--level", "1")).toList());
    }

    private Answer check(Map<String, byte[]> files, long withheld, List<String> options) throws IOException {
        var filter = withheld == 0 ? BagLayout.UNFILTERED : "x";
        var bag = Files.write(directory.resolve("bag.zip"), TestLog.zip(files, filter, withheld));
        var arguments = new ArrayList<>(List.of("bag", bag.toString(), "--lang", "en"));
        arguments.addAll(options);
        return Answer.to(arguments.toArray(String[]::new));
    }
}
