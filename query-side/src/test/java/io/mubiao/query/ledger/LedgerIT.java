package io.mubiao.query.ledger;

import static io.mubiao.query.testing.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.CheckpointFile;
import io.mubiao.shared.ledger.EntryBundle;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.ledger.SignatureType;
import io.mubiao.shared.ledger.TreeHash;
import io.mubiao.shared.ledger.TreeProofs;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.verifier.command.Verify;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class LedgerIT {

    private static final String ANYTHING = "*/*";

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    @Value("${mubiao.region}")
    private String home;

    @TempDir
    private Path directory;

    private final Cast cast = new Cast();

    @Test
    void everybodyReadsTheNewestCheckpointAndItsKeys() {
        awaitSealed(store.sheet(cast).draft(Contents.of("志愿服务")));

        var answer = anybody("/api/ledger/checkpoint");
        var note = Note.read(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=5");
        assertThat(Checkpoint.read(note.text()).origin()).startsWith("mubiao." + home + "/");
        assertThat(note.verified(keys())).hasSize(2);
    }

    @Test
    void everyDecisionHasAReceiptThatProvesItWithoutThisProgram() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submitAndApprove();
        awaitSealed(sheet);

        var download = api.download(cast.drafter, receipt(sheet, sheet.version()));
        var receipt = Receipt.read(download.asAnswer().body());

        assertThat(receipt.holds()).isTrue();
        assertThat(receipt.verified(keys())).hasSize(2);
        assertThat(receipt.event().member("type")).isEqualTo("SheetApproved");
        assertThat(receipt.event().member("subject")).isEqualTo(sheet.id.toString());
        assertThat(receipt.event().payload()).contains("平财发〔2026〕1号");
        assertThat(java.net.URLDecoder.decode(download.header("Content-Disposition"), UTF_8))
                .contains("平财发〔2026〕1号-" + sheet.id + "-v6.tlog-proof");
    }

    @Test
    void aDecisionThatIsNotSealedYetIsAskedForAgain() throws SQLException {
        var other = store.sheet(cast).withholding().draft(Contents.of("别的"));
        SheetLife sheet;
        try (var open = store.insertUncommitted(other.last())) {
            sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

            sheet.submitAndApprove();

            var answer = api.download(cast.drafter, receipt(sheet, 1));

            assertThat(answer.status()).isEqualTo(202);
            assertThat(printed(sheet)).contains("账本检查点：本批复尚未封存");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            open.rollback();
        }
        awaitSealed(sheet);
    }

    @Test
    void aPrintedApprovalNamesACheckpointThatEverybodyCompares() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submitAndApprove();
        awaitSealed(sheet);
        var covering = Checkpoint.read(Receipt.read(api.download(cast.drafter, receipt(sheet, sheet.version()))
                        .asAnswer()
                        .body())
                .checkpoint()
                .text());

        var printed = printed(sheet);

        var place = Pattern.compile("账本检查点：(\\d+:[0-9a-f]{16})（覆盖本批复），应与 \\S+(/api/ledger/heads\\S+) ")
                .matcher(printed);
        assertThat(place.find()).isTrue();
        var head = api.get(null, place.group(2).replace("&amp;", "&"), "application/json")
                .json()
                .path("heads")
                .path(0);
        assertThat(head.path("printed").asString()).isEqualTo(place.group(1));
        assertThat(head.path("size").asLong()).isLessThanOrEqualTo(covering.size());
        store.sheet(cast).draft(Contents.of("后来的"));
        assertThat(printed(sheet)).as("the same whenever it is printed").isEqualTo(printed);
    }

    private String printed(SheetLife sheet) {
        return api.download(cast.drafter, "/api/sheets/" + sheet.id + "/document?format=html")
                .asAnswer()
                .body();
    }

    @Test
    void aReceiptIsForThoseWhoMaySeeWhatItContains() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submit()
                .sendBack(cast.department, null, new Reason(null, null, "请核实"))
                .edit(cast.drafter, Contents.goal("尚未送审"));
        awaitSealed(sheet);

        assertThat(api.download(cast.drafter, receipt(sheet, 4)).status()).isEqualTo(200);
        assertThat(api.download(cast.auditor, receipt(sheet, 1)).status()).isEqualTo(200);
        assertThat(api.download(cast.department, receipt(sheet, 3)).status()).isEqualTo(200);
        assertThat(api.get(cast.department, receipt(sheet, 4)).code())
                .as("what is not submitted")
                .isEqualTo("VERSION_NOT_FOUND");
        assertThat(api.get(cast.drafter, receipt(sheet, 9)).code()).isEqualTo("VERSION_NOT_FOUND");
        assertThat(api.get(new Cast().auditor, receipt(sheet, 1)).code()).isEqualTo("SHEET_NOT_FOUND");
        assertThat(api.get(null, receipt(sheet, 1), ANYTHING).status()).isEqualTo(401);
    }

    @Test
    void anEventIsProvenAsDataAndAsAFile() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));
        awaitSealed(sheet);
        var path = "/api/ledger/proof/event/" + sheet.last().getIdentifier();

        var proof = api.get(cast.auditor, path).json();
        var receipt = Receipt.read(api.download(cast.drafter, path, "Accept", "text/plain")
                .asAnswer()
                .body());

        assertThat(holds(proof)).isTrue();
        assertThat(receipt.holds()).isTrue();
        assertThat(receipt.index()).isEqualTo(proof.path("index").asLong());
        var size = proof.path("size").asLong();
        assertThat(api.get(cast.auditor, path + "?size=" + size).status()).isEqualTo(200);
        assertThat(api.get(cast.auditor, path + "?size=987654321").code()).isEqualTo("CHECKPOINT_NOT_FOUND");
        assertThat(api.get(new Cast().auditor, path).code()).isEqualTo("EVENT_NOT_FOUND");
        assertThat(api.get(cast.auditor, "/api/ledger/proof/event/none").code()).isEqualTo("EVENT_NOT_FOUND");
    }

    private static boolean holds(JsonNode proof) {
        var checkpoint =
                Checkpoint.read(Note.read(proof.path("checkpoint").asString()).text());
        return TreeProofs.includes(
                checkpoint.root(),
                proof.path("size").asLong(),
                proof.path("index").asLong(),
                hash(proof.path("leaf")),
                proof.path("path").valueStream().map(LedgerIT::hash).toList());
    }

    private static byte[] hash(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    @Test
    void entriesLeadToTheTilesThatEverybodyMayFetch() {
        awaitSealed(store.sheet(cast).draft(Contents.of("志愿服务")));
        var size = Checkpoint.read(newest().text()).size();
        var path = size >= 256 ? "000" : "000.p/" + size;
        var width = (int) Math.min(256, size);
        var auditor = new Actor(new UserId("home-auditor"), "审计", new UnitId("A"), home, Set.of(Role.AUDITOR));

        var tile = api.download(auditor, "/api/ledger/tile/0/" + path);
        var bundle = api.download(auditor, "/api/ledger/tile/entries/" + path);

        assertThat(tile.header("Cache-Control")).contains("immutable");
        assertThat(tile.content()).hasSize(32 * width);
        var entries = EntryBundle.read(bundle.content());
        assertThat(entries).hasSize(width);
        for (int i = 0; i < width; i++) {
            assertThat(TreeHash.leaf(entries.get(i).bytes()))
                    .isEqualTo(Arrays.copyOfRange(tile.content(), 32 * i, 32 * (i + 1)));
        }
        assertThat(anybody("/api/ledger/tile/0/" + path).status()).isEqualTo(200);
        assertThat(anybody("/api/ledger/tile/entries/" + path).status()).isEqualTo(401);
        assertThat(api.get(cast.drafter, "/api/ledger/tile/entries/" + path).status())
                .isEqualTo(403);
        assertThat(api.download(cast.auditor, "/api/ledger/tile/entries/" + path)
                        .status())
                .as("of another region")
                .isEqualTo(403);
        for (var none : List.of("0/x001/000", "0/0", "7/000", "0/000.p/256", "none/000")) {
            assertThat(anybody("/api/ledger/tile/" + none).status()).as(none).isIn(401, 404);
        }
    }

    @Test
    void laterCheckpointsContainEarlierOnes() {
        awaitSealed(store.sheet(cast).draft(Contents.of("一")));
        var first = Checkpoint.read(newest().text());
        awaitSealed(store.sheet(cast).draft(Contents.of("二")));
        var second = Checkpoint.read(newest().text());
        var path = "/api/ledger/consistency?first=" + first.size() + "&second=" + second.size();

        var lines =
                anybody(path).body().lines().map(Base64.getDecoder()::decode).toList();
        var data = api.get(null, path, "application/json").json();

        assertThat(second.size()).isGreaterThan(first.size());
        assertThat(TreeProofs.consistent(first, second, lines)).isTrue();
        assertThat(data.path("path").valueStream().map(LedgerIT::hash)).containsExactlyElementsOf(lines);
        assertThat(anybody("/api/ledger/consistency?first=0&second=1").body()).isEmpty();
        for (var wrong : List.of("first=2&second=1", "first=1&second=987654321", "first=-1&second=1", "first=1", "")) {
            assertThat(anybody("/api/ledger/consistency?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void checkpointsAreListedInOrder() {
        awaitSealed(store.sheet(cast).draft(Contents.of("一")));
        awaitSealed(store.sheet(cast).draft(Contents.of("二")));

        var file = CheckpointFile.read(
                        anybody("/api/ledger/checkpoints?limit=2").body())
                .notes();
        var heads =
                api.get(null, "/api/ledger/heads?limit=2", "application/json").json();

        assertThat(heads.path("heads")
                        .valueStream()
                        .map(head -> head.path("note").asString()))
                .containsExactlyElementsOf(file.stream().map(Note::toString).toList());
        assertThat(file).hasSize(2);
        var last = Checkpoint.read(file.get(1).text());
        assertThat(heads.path("next").asLong()).isEqualTo(last.size());
        assertThat(last.size())
                .isGreaterThan(Checkpoint.read(file.get(0).text()).size());
        assertThat(anybody("/api/ledger/checkpoints?after=987654321").body()).isEmpty();
        assertThat(anybody("/api/ledger/checkpoints?limit=0").status()).isEqualTo(400);
        assertThat(anybody("/api/ledger/checkpoints?size=1").status())
                .as("unknown")
                .isEqualTo(400);
    }

    @Test
    void anAuditorTakesEvidenceAwayThatIsCheckedWithoutThisProgram() throws IOException {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submitAndApprove();
        awaitSealed(sheet);

        var bag = api.download(cast.auditor, "/api/audit/export?format=bag&type=SheetApproved");

        assertThat(bag.header("Content-Type")).isEqualTo("application/zip");
        var said = new ByteArrayOutputStream();
        var print = new PrintStream(said, true, UTF_8);
        var zip = Files.write(directory.resolve("bag.zip"), bag.content());
        var exit = Verify.run(print, print, "bag", zip.toString(), "--level", "1", "--lang", "en", "--key", logKey());
        assertThat(said.toString(UTF_8)).startsWith("RESULT 3 events=1 ").contains("findings=0");
        assertThat(exit).as("the rest is withheld").isEqualTo(3);
        assertThat(api.download(cast.drafter, "/api/audit/export?format=bag").status())
                .isEqualTo(403);
        assertThat(api.get(cast.auditor, "/api/audit/export?format=exe").code()).isEqualTo("MALFORMED");
    }

    @Test
    void theLogOfEventsLeavesAsXesWithALeafForEachProof() throws Exception {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .edit(cast.drafter, Contents.amount("30000"))
                .submitAndApprove()
                .revise()
                .abandonRevision();
        awaitSealed(sheet);

        var download = api.download(cast.auditor, "/api/audit/export?format=xes");
        var log = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(download.content()))
                .getDocumentElement();

        assertThat(download.header("Content-Type")).startsWith("application/xml");
        assertThat(log.getNamespaceURI() + log.getLocalName()).isEqualTo("http://www.xes-standard.org/log");
        assertThat(log.getAttribute("xes.version")).isEqualTo("1849.2016");
        assertThat(children(log, "extension").stream().map(each -> each.getAttribute("prefix")))
                .containsExactly("concept", "identity", "lifecycle", "org", "time");
        assertThat(children(log, "global")).hasSize(2);
        var traces = children(log, "trace");
        assertThat(traces.stream().map(trace -> xes(trace, "concept:name")))
                .containsExactly(sheet.id + "/1", sheet.id + "/2");
        assertThat(traces.stream().map(trace -> xes(trace, "outcome"))).containsExactly("批复", "放弃调整");
        var events = children(traces.get(0), "event");
        assertThat(events.stream().map(event -> xes(event, "concept:name")))
                .containsExactly("填报", "修改", "送审", "通过", "通过", "通过", "批复");
        assertThat(events.stream().map(event -> xes(event, "mubiao:amount")))
                .containsExactly("20000", "30000", "30000", "30000", "30000", "30000", "30000");
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            assertThat(Instant.parse(xes(event, "time:timestamp"))).isNotNull();
            assertThat(xes(event, "lifecycle:transition")).isEqualTo("complete");
            assertThat(List.of(xes(event, "org:resource"), xes(event, "org:role"), xes(event, "org:group")))
                    .doesNotContain("");
            var proof = api.get(cast.auditor, "/api/ledger/proof/event/" + xes(event, "identity:id"))
                    .json();
            assertThat(xes(event, "mubiao:leaf")).isEqualTo(proof.path("index").asString());
        }
        assertThat(xes(events.get(6), "mubiao:stage")).isEqualTo("approval");
        var narrowed = api.download(cast.auditor, "/api/audit/export?format=xes&type=SheetApproved&sheet=" + sheet.id)
                .asAnswer()
                .body();
        assertThat(narrowed.split("<event>", -1)).hasSize(2);
        assertThat(narrowed).contains("key=\"amount\" value=\"30000\"");
        assertThat(api.download(new Cast().auditor, "/api/audit/export?format=xes")
                        .asAnswer()
                        .body())
                .as("another region")
                .doesNotContain("<trace");
        assertThat(api.get(cast.drafter, "/api/audit/export?format=xes").status())
                .isEqualTo(403);
    }

    private static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    /** The value of a direct attribute; empty if there is none. */
    private static String xes(Element parent, String key) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getAttribute("key").equals(key)) {
                return element.getAttribute("value");
            }
        }
        return "";
    }

    @Test
    void theLogOfEventsLeavesAsOcelWhoseRelationsAllLeadSomewhere() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .edit(cast.drafter, Contents.amount("30000"))
                .submitAndApprove();
        var other = store.sheet(cast).draft(Contents.of("同一批复")).submitAndApprove();
        awaitSealed(other);

        var download = api.download(cast.auditor, "/api/audit/export?format=ocel");
        var log = download.asAnswer().json();

        assertThat(download.header("Content-Type")).startsWith("application/json");
        var ids =
                log.path("objects").valueStream().map(each -> text(each, "id")).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains(
                        sheet.id.toString(),
                        sheet.id + "/1",
                        "unit:" + cast.drafter.unit(),
                        "person:" + cast.approver.id(),
                        "approval:平财发〔2026〕1号",
                        "indicator:" + sheet.id + "/a1");
        assertThat(names(log, "objectTypes"))
                .containsAll(log.path("objects")
                        .valueStream()
                        .map(each -> text(each, "type"))
                        .toList());
        assertThat(names(log, "eventTypes"))
                .containsAll(log.path("events")
                        .valueStream()
                        .map(each -> text(each, "type"))
                        .toList());
        for (var array : List.of("objects", "events")) {
            log.path(array)
                    .valueStream()
                    .flatMap(each -> each.path("relationships").valueStream())
                    .forEach(way -> {
                        assertThat(ids).contains(text(way, "objectId"));
                        assertThat(text(way, "qualifier")).isNotBlank();
                    });
        }
        var amounts = log.path("objects")
                .valueStream()
                .filter(each -> text(each, "id").equals(sheet.id + "/1"))
                .flatMap(each -> each.path("attributes").valueStream())
                .filter(each -> text(each, "name").equals("annualAmount"))
                .toList();
        assertThat(amounts.stream().map(each -> text(each, "value"))).containsExactly("20000", "30000");
        assertThat(amounts.stream().map(each -> Instant.parse(text(each, "time"))))
                .isSorted();
        var approved = log.path("events")
                .valueStream()
                .filter(each -> text(each, "type").equals("SheetApproved"))
                .toList();
        assertThat(approved).hasSize(2).allSatisfy(each -> {
            assertThat(Instant.parse(text(each, "time"))).isNotNull();
            assertThat(each.path("relationships").valueStream().map(way -> text(way, "qualifier")))
                    .containsExactlyInAnyOrder("by", "sheet", "revision", "under");
        });
    }

    private static List<String> names(JsonNode log, String types) {
        return log.path(types).valueStream().map(each -> text(each, "name")).toList();
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString();
    }

    private String logKey() {
        return keys().stream()
                .filter(key -> key.type() == SignatureType.NOTE)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    @Test
    void whoLooksAfterTheLedgerSeesHowFarItIs() {
        awaitSealed(store.sheet(cast).draft(Contents.of("一")));

        var status = api.get(cast.auditor, "/api/ledger/status").json();

        assertThat(status.path("size").asLong()).isPositive();
        assertThat(status.path("origin").asString()).startsWith("mubiao." + home + "/");
        assertThat(status.path("waiting").asLong()).isNotNegative();
        assertThat(status.path("findings").isEmpty()).isTrue();
        assertThat(api.get(cast.admin, "/api/ledger/status").status()).isEqualTo(200);
        assertThat(api.get(cast.drafter, "/api/ledger/status").status()).isEqualTo(403);
        assertThat(api.get(null, "/actuator/health/ledger", ANYTHING).status()).isEqualTo(200);
    }

    private static String receipt(SheetLife sheet, long version) {
        return "/api/sheets/" + sheet.id + "/versions/" + version + "/receipt";
    }

    private void awaitSealed(SheetLife sheet) {
        eventually(() -> assertThat(api.download(cast.drafter, receipt(sheet, sheet.version()))
                        .status())
                .isEqualTo(200));
    }

    private Api.Answer anybody(String path) {
        return api.get(null, path, ANYTHING);
    }

    private Note newest() {
        return Note.read(anybody("/api/ledger/checkpoint").body());
    }

    private List<VerifierKey> keys() {
        return api.get(null, "/api/ledger/keys", "application/json")
                .json()
                .path("keys")
                .valueStream()
                .map(key -> VerifierKey.read(key.path("vkey").asString()))
                .toList();
    }
}
