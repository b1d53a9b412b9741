package io.mubiao.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.ledger.StoredEvent;
import io.mubiao.shared.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One fault each in a bag whose lists of files are right: whoever forges writes those anew. */
class BagTest {

    private static final int TAMPERED = 1;
    private static final int UNPROVEN = 3;

    private final TestLog log = TestLog.of(300);

    @TempDir
    private Path directory;

    @Test
    void aBagAsItWasSealedIsProven() throws IOException {
        var answer = check(log.files(), "--witness", log.witnessKey(), "--need-witnesses", "1");

        assertThat(answer.exit()).isZero();
        assertThat(answer.result())
                .startsWith("RESULT 0 events=300 sealed=300 withheld=0 findings=0 anchors=31 level=");
    }

    @Test
    void aChangedPayloadIsNamedAndSoIsThePart() throws IOException {
        var answer = checkEvents(with(4, TestLog.changed(log.events.get(4), "{\"amount\":\"9\"}")));

        expect(answer, TAMPERED, "CHANGED");
        assertThat(answer.lines().get(0)).contains("event 5 (SheetEdited of sheet-4, leaf 4)", "payload");
    }

    @Test
    void withoutEntriesAChangeIsStillFound() throws IOException {
        var files = log.files();
        files.keySet().removeIf(name -> name.contains("/entries/"));
        var events = with(0, TestLog.changed(log.events.get(0), ""));
        events.set(299, TestLog.changed(events.get(299), "{}"));
        files.put(BagLayout.events(0), TestLog.lines(events));

        var answer = check(files);

        expect(answer, TAMPERED, "CHANGED");
        assertThat(answer.lines()).hasSize(3);
    }

    @Test
    void twoPayloadsThatChangedPlacesAreTwoChanges() throws IOException {
        var first = log.events.get(20);
        var second = log.events.get(27);
        var events = with(20, TestLog.changed(first, second.payload()));
        events.set(27, TestLog.changed(second, first.payload()));

        var answer = checkEvents(events);

        expect(answer, TAMPERED, "CHANGED");
        assertThat(answer.lines()).hasSize(3);
    }

    @Test
    void aRewrittenStoreIsToldEventByEvent() throws IOException {
        var answer = checkEvents(log.events.stream()
                .map(event -> TestLog.changed(event, event.payload() + " "))
                .toList());

        expect(answer, TAMPERED, "CHANGED");
        assertThat(answer.lines()).hasSize(301);
    }

    @Test
    void anEventThatIsMissingIsNamedByItsLeaf() throws IOException {
        var events = new ArrayList<>(log.events);
        events.remove(100);

        var answer = checkEvents(events);

        assertThat(answer.exit()).isEqualTo(TAMPERED);
        assertThat(answer.codes()).contains("MISSING").containsOnly("MISSING", "STREAM_GAP");
        assertThat(answer.lines()).anyMatch(line -> line.startsWith("MISSING") && line.contains("leaf 100"));
    }

    @Test
    void severalThatAreMissingAreOneRun() throws IOException {
        var events = new ArrayList<>(log.events);
        events.subList(100, 120).clear();

        var answer = checkEvents(events, "--level", "1");

        expect(answer, TAMPERED, "MISSING");
        assertThat(answer.lines().get(0)).contains("leaves 100 to 119");
    }

    @Test
    void aMissingEndIsTruncated() throws IOException {
        var answer = checkEvents(log.events.subList(0, 299));

        expect(answer, TAMPERED, "TRUNCATED");
        assertThat(answer.lines().get(0)).contains("checkpoint 300", "leaf 299");
    }

    @Test
    void anEventBetweenSealedOnesIsInserted() throws IOException {
        var events = new ArrayList<>(log.events);
        var before = events.get(8);
        events.add(9, TestLog.moved(before, before.position() + 1, "new", 900, before.at()));

        var answer = checkEvents(events, "--level", "1");

        expect(answer, TAMPERED, "INSERTED");
        assertThat(answer.lines().get(0)).contains("position 10", "checkpoint 300");
    }

    @Test
    void eventsInAnotherOrderAreReordered() throws IOException {
        var events = new ArrayList<>(log.events);
        Collections.swap(events, 50, 51);

        expect(checkEvents(events), TAMPERED, "REORDERED");
    }

    @Test
    void whatIsBehindTheLastCheckpointIsNotProvenYet() throws IOException {
        var events = new ArrayList<>(log.events);
        events.add(next(1));
        events.add(next(2));

        var answer = checkEvents(events, "--level", "1");

        expect(answer, UNPROVEN, "APPENDED");
        assertThat(answer.lines().get(0)).contains("2 events");
    }

    @Test
    void aLargerCheckpointThatSomebodyKeptShowsWhatIsGone() throws IOException {
        var files = log.files();
        log.grow(5);

        var answer =
                check(files, "--checkpoints", keep("later.txt", log.newest().toString()));

        expect(answer, TAMPERED, "TRUNCATED");
        assertThat(answer.result()).as("what contradicts is no anchor").contains(" anchors=0 ");
    }

    @Test
    void anotherTreeUnderTheSameKeyIsAFork() throws IOException {
        var forged = TestLog.empty();
        log.events.stream().map(event -> TestLog.changed(event, "{}")).forEach(forged::append);
        forged.seal();

        var answer = check(forged.files(), "--checkpoints", keep("kept.txt", TestLog.file(log.checkpoints.values())));

        expect(answer, TAMPERED, "FORKED");
        assertThat(answer.lines()).hasSize(31);
    }

    @Test
    void tilesAndEventsThatDoNotLeadToTheSignedRootAreAFork() throws IOException {
        var forged = TestLog.empty();
        log.events.stream().map(event -> TestLog.changed(event, "{}")).forEach(forged::append);
        forged.seal();
        var files = forged.files();
        files.put(BagLayout.CHECKPOINT, log.newest().toString().getBytes(UTF_8));
        files.put(BagLayout.CHECKPOINTS, log.newest().toString().getBytes(UTF_8));

        expect(check(files), TAMPERED, "FORKED");
    }

    /** Else whoever forges would leave out a tile, and have no root compared. */
    @Test
    void aTileThatIsMissingAboveTheLeavesHidesNoFork() throws IOException {
        var forged = TestLog.empty();
        log.events.stream().map(event -> TestLog.changed(event, "{}")).forEach(forged::append);
        forged.seal();
        var files = forged.files();
        files.put(BagLayout.CHECKPOINT, log.newest().toString().getBytes(UTF_8));
        files.put(BagLayout.CHECKPOINTS, log.newest().toString().getBytes(UTF_8));
        files.remove("data/log/tile/1/000.p/1");

        var answer = check(files);

        assertThat(answer.codes()).containsExactly("MANIFEST", "FORKED");
        assertThat(answer.exit()).isEqualTo(TAMPERED);
        var right = log.files();
        right.remove("data/log/tile/1/000.p/1");
        expect(check(right), UNPROVEN, "MANIFEST");
    }

    @Test
    void tilesThatWereChangedAloneAccuseNoEvent() throws IOException {
        var files = log.files();
        files.get("data/log/tile/0/000")[7] ^= 1;

        expect(check(files), TAMPERED, "MANIFEST");
    }

    @Test
    void aForgeryUnderAnotherKeyIsUnknownAndContradictsWhatWasKept() throws IOException {
        var forged = TestLog.ofAnotherHouse();
        log.events.subList(0, 250).forEach(forged::append);
        forged.seal();

        expect(check(forged.files()), UNPROVEN, "UNKNOWN_KEY");
        var kept = check(
                forged.files(), "--checkpoints", keep("kept.txt", log.newest().toString()));
        assertThat(kept.exit()).isEqualTo(TAMPERED);
        assertThat(kept.codes()).contains("TRUNCATED");
    }

    @Test
    void aSignatureThatIsWrongSpoilsItsCheckpoint() throws IOException {
        var files = log.files();
        files.put(BagLayout.CHECKPOINTS, withSpoiled(0).getBytes(UTF_8));

        expect(check(files), TAMPERED, "BAD_SIGNATURE");
    }

    private String withSpoiled(int signature) {
        var notes = new ArrayList<>(log.checkpoints.values());
        notes.set(3, TestLog.spoiled(notes.get(3), signature));
        return TestLog.file(notes);
    }

    @Test
    void aCheckpointThatIsNoneIsSaid() throws IOException {
        var files = log.files();
        files.put(BagLayout.CHECKPOINTS, (withSpoiled(0) + "\nx\n").getBytes(UTF_8));
        expect(check(files), TAMPERED, "BAD_SIGNATURE");
        files.put(BagLayout.CHECKPOINT, "x".getBytes(UTF_8));
        expect(check(files), TAMPERED, "BAD_SIGNATURE");
    }

    @Test
    void aWitnessThatIsKnownIsHeldToItsSignature() throws IOException {
        var files = log.files();
        files.put(BagLayout.CHECKPOINTS, withSpoiled(2).getBytes(UTF_8));

        assertThat(check(files).exit()).as("of a witness that nobody named").isZero();
        expect(check(files, "--witness", log.witnessKey()), TAMPERED, "BAD_WITNESS");
        expect(check(files, "--need-witnesses", "1"), UNPROVEN, "TOO_FEW_WITNESSES");
    }

    @Test
    void aTimestampIsOfItsCheckpoint() throws IOException {
        var files = log.files();
        var body = log.checkpoints.get(20L).text().getBytes(UTF_8);
        files.put("data/anchors/20.tsr", ("token " + new String(Sha256.of(body), ISO_8859_1)).getBytes(ISO_8859_1));
        assertThat(check(files).result()).contains("anchors=1");

        files.put("data/anchors/30.tsr", files.remove("data/anchors/20.tsr"));
        expect(check(files), TAMPERED, "BAD_TIMESTAMP");
    }

    @Test
    void aReceiptOfAnEventThatIsNotThereConvictsTheStore() throws IOException {
        var forged = TestLog.empty();
        with(7, TestLog.changed(log.events.get(7), "{}")).forEach(forged::append);
        forged.seal();
        var receipts = Files.createDirectory(directory.resolve("receipts"));
        Files.writeString(receipts.resolve("a.tlog-proof"), log.receipt(7).toString());

        assertThat(check(log.files(), "--receipts", receipts.toString()).result())
                .contains("anchors=1 ");
        var answer = check(forged.files(), "--receipts", receipts.toString());
        expect(answer, TAMPERED, "RECEIPT_FOREIGN");
    }

    @Test
    void aReceiptThatWasChangedIsInvalid() throws IOException {
        var files = log.files();
        var right = log.receipt(7);
        var changed = new Receipt(right.line(), 8, right.path(), right.checkpoint());
        files.put(BagLayout.RECEIPTS + "/a.tlog-proof", changed.toString().getBytes(UTF_8));

        expect(check(files), TAMPERED, "RECEIPT_INVALID");
    }

    @Test
    void streamsHaveNoGapsAndNoRepetitions() throws IOException {
        expect(sealedWith(next(1, 60, "x", 0)), TAMPERED, "STREAM_GAP");
        expect(sealedWith(next(1, 3, "x", 0)), TAMPERED, "DUPLICATE");
        expect(sealedWith(next(1, 43, log.events.get(0).id(), 0)), TAMPERED, "DUPLICATE");
    }

    /** Else whoever forges would write a filter there, or a number. */
    @Test
    void whatABagSaysOfItselfTurnsNoCheckOff() throws IOException {
        var grown = TestLog.of(300);
        grown.append(next(1, 60, "x", 0));
        grown.seal();

        expect(check(TestLog.zip(grown.files(), "x", 0)), TAMPERED, "STREAM_GAP");
        expect(check(TestLog.zip(grown.files(), BagLayout.UNFILTERED, 9)), TAMPERED, "STREAM_GAP");
        var files = log.files();
        files.put(BagLayout.events(0), TestLog.lines(log.events.subList(0, 299)));
        expect(check(TestLog.zip(files, "x", 0)), TAMPERED, "TRUNCATED");
    }

    @Test
    void timesFitTheStreamAndTheSealing() throws IOException {
        var late = next(1, 0, "x", 0);
        expect(sealedWith(ofNewStream(late, late.at().minus(Duration.ofDays(30)))), TAMPERED, "BACKDATED");
        expect(sealedWith(next(1, 43, "x", -3)), TAMPERED, "CLOCK");
        assertThat(sealedWith(ofNewStream(late, late.at())).exit()).isZero();
    }

    /** Else whoever forges would leave out what dates the forgery. */
    @Test
    void whatNoCheckpointDatesIsNotProven() throws IOException {
        var kept = keep("kept.txt", TestLog.file(log.checkpoints.values()));
        log.append(ofNewStream(next(1), log.last().at().minus(Duration.ofDays(30))));
        log.seal(next(1).at());
        var newest = log.newest();
        var withoutClock = new Note(newest.text(), newest.signatures().subList(0, 1)).toString();
        var files = log.files();

        for (var checkpoints : List.of("", newest.toString(), withoutClock)) {
            files.put(BagLayout.CHECKPOINTS, checkpoints.getBytes(UTF_8));
            var answer = check(files);
            assertThat(answer.exit()).as("%s", checkpoints).isEqualTo(UNPROVEN);
            assertThat(answer.codes()).isEmpty();
            expect(check(files, "--checkpoints", kept), TAMPERED, "BACKDATED");
        }
    }

    @Test
    void anEventIsNotLaterThanItsCheckpoint() throws IOException {
        var event = ofNewStream(next(1), next(1).at().plus(Duration.ofDays(1)));
        log.append(event);
        log.seal(next(0).at());

        expect(check(log.files()), TAMPERED, "POSTDATED");
    }

    @Test
    void aStoreThatIsSealedForTheFirstTimeIsNotBackdated() throws IOException {
        var old = TestLog.empty();
        for (int i = 0; i < 40; i++) {
            old.append(log.events.get(i));
            if (i % 20 == 19) {
                old.seal(Instant.parse("2026-11-30T00:00:00Z").plusSeconds(i));
            }
        }

        assertThat(check(old.files()).exit()).isZero();
    }

    @Test
    void whatIsNotShownIsProvenToBeThereAndNoMore() throws IOException {
        var files = log.files();
        files.put(BagLayout.events(0), TestLog.lines(List.of(log.events.get(3), log.events.get(270))));

        var answer = check(TestLog.zip(files, "sheet=3", 298));

        assertThat(answer.exit()).isEqualTo(UNPROVEN);
        assertThat(answer.result()).contains("events=2 sealed=300 withheld=298 findings=0");
        expect(check(TestLog.zip(files, "sheet=3", 297)), TAMPERED, "MISSING");
    }

    @Test
    void amongWithheldEventsAChangeIsFoundToo() throws IOException {
        var files = log.files();
        var changed = TestLog.changed(log.events.get(270), "{}");
        files.put(BagLayout.events(0), TestLog.lines(List.of(log.events.get(3), changed, log.events.get(280))));
        expect(check(TestLog.zip(files, "sheet=3", 297)), TAMPERED, "CHANGED");
        files.keySet().removeIf(name -> name.contains("/entries/"));
        expect(check(TestLog.zip(files, "sheet=3", 297)), TAMPERED, "CHANGED");
    }

    @Test
    void anEntryOfAnEventThatIsNotShownIsHeldToo() throws IOException {
        var forged = TestLog.empty();
        with(9, TestLog.changed(log.events.get(9), "{}")).forEach(forged::append);
        forged.seal();
        var files = log.files();
        var events = new ArrayList<>(log.events);
        events.remove(9);
        files.put(BagLayout.events(0), TestLog.lines(events));
        files.put("data/log/tile/entries/000", forged.files().get("data/log/tile/entries/000"));

        expect(check(TestLog.zip(files, "x", 1), "--level", "1"), TAMPERED, "CHANGED");
    }

    @Test
    void entriesThatCannotBeReadAreSaid() throws IOException {
        var files = log.files();
        files.put("data/log/tile/entries/000", new byte[] {9});

        expect(check(files), TAMPERED, "MANIFEST");
    }

    @Test
    void whatWasProvenBeforeNeedNotBeShownAgain() throws IOException {
        var files = log.files();
        files.put(BagLayout.events(0), TestLog.lines(log.events.subList(200, 300)));
        var since = keep("since.txt", log.checkpoints.get(200L).toString());

        assertThat(check(TestLog.zip(files, "after=200", 200), "--since", since).exit())
                .isZero();
    }

    @Test
    void filesAreThoseOfTheLists() throws IOException {
        var bag = unpacked(log.files());
        Files.writeString(bag.resolve("data/more.txt"), "x");
        expect(check(bag), TAMPERED, "MANIFEST");

        bag = unpacked(log.files());
        Files.delete(bag.resolve("data/keys.txt"));
        expect(check(bag), TAMPERED, "MANIFEST");

        bag = unpacked(log.files());
        Files.writeString(bag.resolve("bag-info.txt"), Files.readString(bag.resolve("bag-info.txt")) + "X: y\n");
        expect(check(bag), TAMPERED, "MANIFEST");
    }

    @Test
    void aFileThatIsOnlyShorterWasCutOff() throws IOException {
        var bag = unpacked(log.files());
        var events = bag.resolve(BagLayout.events(0));
        var whole = Files.readAllBytes(events);
        Files.write(events, Arrays.copyOf(whole, whole.length - 700));

        expect(check(bag), UNPROVEN, "MANIFEST");
    }

    @Test
    void aLineThatIsNoEventIsSaid() throws IOException {
        var files = log.files();
        var lines = new String(files.get(BagLayout.events(0)), UTF_8).split("\n", 2);
        files.put(BagLayout.events(0), ("{}\n" + lines[1]).getBytes(UTF_8));

        var answer = check(files, "--level", "1");

        assertThat(answer.exit()).isEqualTo(TAMPERED);
        assertThat(answer.codes()).contains("CHANGED");
    }

    @Test
    void eachFindingIsAnObjectForPrograms() throws IOException {
        var files = log.files();
        files.put(
                BagLayout.events(0), TestLog.lines(with(4, TestLog.changed(log.events.get(4), "{\"amount\":\"9\"}"))));
        var zip = directory.resolve("json.zip");
        Files.write(zip, TestLog.zip(files));

        var answer = Answer.to("bag", zip.toString(), "--key", log.vkey(), "--level", "2", "--json", "--lang", "zh");

        assertThat(answer.lines().get(0))
                .startsWith(
                        "{\"code\":\"CHANGED\",\"position\":5,\"index\":4,\"event\":\"e0000000-0000-4000-8000-000000000004\","
                                + "\"stream\":\"sheet-4\",\"checkpoint\":null,\"detail\":\"位置 5 的事件");
        assertThat(answer.result()).startsWith("RESULT 1 events=300");
    }

    @Test
    void whatIsNoBagOrNoQuestionCannotBeRead() throws IOException {
        var text = keep("text.txt", "hello");

        for (var arguments : List.of(
                List.of("bag", text, "--key", log.vkey()),
                List.of("bag", directory + "/none.zip", "--key", log.vkey()),
                List.of("bag", text),
                List.of("bag", text, "--key", "nobody"),
                List.of("bag", text, "--key", log.vkey(), "--level", "9"),
                List.of("bag", directory.toString(), "--key", log.vkey(), "--checkpoints", directory + "/none.txt"),
                List.<String>of())) {
            var answer = Answer.to(arguments.toArray(String[]::new));
            assertThat(answer.exit()).as("%s", arguments).isEqualTo(2);
            assertThat(answer.result()).startsWith("RESULT 2 ");
        }
    }

    @Test
    void whatWasFoundCountsThoughTheCheckBreaksOff() throws IOException {
        var unreadable = directory.toString();

        var answer = checkEvents(with(4, TestLog.changed(log.events.get(4), "{}")), "--since", unreadable);

        expect(answer, TAMPERED, "CHANGED");
        assertThat(answer.result()).startsWith("RESULT 1 events=0 sealed=0 withheld=0 findings=1 ");
        assertThat(checkEvents(log.events, "--since", unreadable).exit()).isEqualTo(2);
    }

    private List<StoredEvent> with(int index, StoredEvent event) {
        var events = new ArrayList<>(log.events);
        events.set(index, event);
        return events;
    }

    private StoredEvent next(int further) {
        return next(further, 43, "next-" + further, further);
    }

    /** Behind the last event, on its stream. */
    private StoredEvent next(int further, long sequence, String id, long minutes) {
        var last = log.events.get(299);
        return TestLog.moved(
                last, last.position() + further, id, sequence, last.at().plus(Duration.ofMinutes(minutes)));
    }

    private static StoredEvent ofNewStream(StoredEvent event, Instant at) {
        return new StoredEvent(
                event.position(), "y", null, "lone", 0, at, "Note", "1", event.payload(), event.metadata());
    }

    /** A bag of a log in which one more event was sealed. */
    private Answer sealedWith(StoredEvent event) throws IOException {
        var grown = TestLog.of(300);
        grown.append(event);
        grown.seal(log.last().at().plusSeconds(70));
        return check(grown.files());
    }

    private Answer checkEvents(List<StoredEvent> events, String... options) throws IOException {
        var files = log.files();
        files.put(BagLayout.events(0), TestLog.lines(events));
        return check(files, options);
    }

    private Answer check(Map<String, byte[]> files, String... options) throws IOException {
        return check(TestLog.zip(files), options);
    }

    private Answer check(byte[] zip, String... options) throws IOException {
        return check(Files.write(directory.resolve("bag.zip"), zip), options);
    }

    private Answer check(Path bag, String... options) {
        var arguments = new ArrayList<>(List.of("bag", bag.toString(), "--key", log.vkey(), "--lang", "en"));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--level")) {
            arguments.addAll(List.of("--level", "2"));
        }
        return Answer.to(arguments.toArray(String[]::new));
    }

    private Path unpacked(Map<String, byte[]> files) throws IOException {
        return Unpacked.into(Files.createTempDirectory(directory, "bag"), TestLog.zip(files));
    }

    private String keep(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static void expect(Answer answer, int exit, String code) {
        assertThat(answer.codes()).containsExactly(code);
        assertThat(answer.exit()).isEqualTo(exit);
        assertThat(answer.result()).startsWith("RESULT " + exit + " ");
    }
}
