package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What stands in the database, seen with psql's eyes, and what is rebuilt from it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EventStoreIT {

    private static final int MORE_THAN_A_SNAPSHOT_TAKES = 60;

    /** Kept over a restart: the key of the ledger lies there. */
    private static Path directory;

    private static Postgres postgres;
    private static Program program;
    private static County county;

    @BeforeAll
    static void start() {
        postgres = Postgres.start();
        directory = County.temporaryDirectory();
        startProgram();
    }

    private static void startProgram() {
        var arguments = new ArrayList<>(List.of(postgres.settings()));
        arguments.add("--demo");
        program = Program.start(
                directory, Map.of("MUBIAO_DEMO_PASSWORD", County.PASSWORD), arguments.toArray(String[]::new));
        county = new County(program.url());
    }

    @AfterAll
    static void stop() {
        program.close();
        postgres.close();
    }

    @Test
    void anEventIsReadableJsonWithItsTrace() {
        var sheet = county.draft(county.seedContent(1));
        var where = " from event_store.domain_event where aggregate_id = ?";
        var id = sheet.id().toString();
        assertThat(postgres.one(String.class, "select payload_type" + where, id))
                .isEqualTo("SheetDrafted");
        assertThat(postgres.one(String.class, "select payload::json->'content'->>'projectName'" + where, id))
                .isEqualTo("2026 年度全国县级创建文明县城工作经费");
        var trace = Api.JSON.readTree(postgres.one(String.class, "select metadata" + where, id));
        assertThat(trace.get("actor").stringValue()).isEqualTo("drafter");
        assertThat(trace.get("role").stringValue()).isEqualTo("DRAFTER");
        assertThat(trace.get("unit").stringValue()).isEqualTo("101001");
        assertThat(trace.get("unitName").stringValue())
                .isEqualTo(postgres.one(String.class, "select name from identity.unit where id = '101001'"));
        assertThat(trace.get("credential").stringValue()).matches("(session|key):.+");
        assertThat(trace.get("address").stringValue()).isNotBlank();
        assertThat(trace.get("requestId").stringValue()).isNotBlank();
    }

    @Test
    void theRequestIdIsOursAndTheCallersStandsBesideIt() {
        var answer = county.as("drafter")
                .with("X-Request-Id", "desk-7.42")
                .post("/api/sheets", Map.of("content", county.seedContent(1)));
        var stored = Api.JSON.readTree(postgres.one(
                String.class,
                "select metadata from event_store.domain_event where aggregate_id = ?",
                answer.text("id")));
        for (var sealed : List.of("address", "requestId", "callerRequestId")) {
            assertThat(stored.get(sealed).stringValue()).as(sealed).startsWith("shred:1:");
        }
        Eventually.eventually(() -> {
            var event = county.as("auditor")
                    .get("/api/audit/events?sheet=" + answer.text("id"))
                    .json()
                    .path("events")
                    .path(0);
            assertThat(event.path("callerRequestId").asString("")).isEqualTo("desk-7.42");
            assertThat(event.path("requestId").asString(""))
                    .isEqualTo(answer.header("X-Request-Id"))
                    .satisfies(UUID::fromString);
        });
    }

    @Test
    void everyEventHasARevisionAndNoColumnIsALargeObject() {
        assertThat(postgres.one(
                        Integer.class,
                        "select count(*)::int from event_store.domain_event where payload_revision !~ '^[0-9]+$'"))
                .isZero();
        assertThat(
                        postgres.query(
                                String.class,
                                "select table_schema || '.' || table_name || '.' || column_name from information_schema.columns "
                                        + "where data_type = 'oid' and table_schema not in ('pg_catalog', 'information_schema')"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.domain_event set payload = '{}'",
                "delete from event_store.domain_event",
                "truncate event_store.domain_event"
            })
    void nobodyChangesAnEvent(String change) {
        for (var role : List.of("mubiao_app", "mubiao_command", "mubiao_query", "mubiao_identity")) {
            assertThatThrownBy(() -> postgres.execute("set role " + role, change))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> postgres.execute(change)).rootCause().hasMessageContaining("append-only");
        assertThatThrownBy(() -> postgres.execute("set session_replication_role = replica", change))
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void theQuerySideOnlyReadsEvents() {
        var insert = "insert into event_store.domain_event (event_id, aggregate_id, sequence_number, occurred_at, "
                + "payload_type, payload_revision, payload, metadata) values ('x', 'x', 0, now(), 'x', '1', '{}', '{}')";
        assertThatThrownBy(() -> postgres.execute("set role mubiao_query", insert))
                .rootCause()
                .hasMessageContaining("permission denied");
        postgres.execute("set role mubiao_query", "select count(*) from event_store.domain_event");
    }

    @Test
    void theProgramWorksUnderTheRestrictedRole() {
        assertThat(
                        postgres.query(
                                String.class,
                                "select distinct usename from pg_stat_activity where application_name in ('requests', 'projections')"))
                .isNotEmpty();
        // the login may be the owner; every statement runs as the role that connectionInitSql took on
        assertThat(program.log()).doesNotContain("permission denied");
    }

    @Test
    void aLongLifeIsLoadedFromASnapshotAndAnUnreadableOneIsIgnored() {
        var content = county.seedContent(5);
        var sheet = county.draft(content);
        for (int i = 0; i < MORE_THAN_A_SNAPSHOT_TAKES; i++) {
            sheet.must("drafter", "edit", Map.of("content", content.put("annualAmount", Integer.toString(i + 1))));
        }
        var id = sheet.id().toString();
        Eventually.eventually(() -> assertThat(postgres.query(
                        String.class, "select payload_type from write_model.snapshot where aggregate_id = ?", id))
                .containsExactly("TargetSheet"));
        var before = sheet.get("auditor").json();

        // a snapshot that claims another state is believed, so it is used by a program that remembers nothing
        program.close();
        postgres.execute(
                "update write_model.snapshot set payload = replace(payload, '\"phase\":\"DRAFT\"', '\"phase\":\"DISCARDED\"') "
                        + "where aggregate_id = '" + id + "'");
        startProgram();
        var same = sheet.in(county);
        assertThat(same.command("drafter", "submit", Map.of()).text("code")).isEqualTo("SHEET_NOT_SUBMITTABLE");

        // the same of another revision is not
        postgres.execute("update write_model.snapshot set payload_revision = '0' where aggregate_id = '" + id + "'");
        assertThat(same.must("drafter", "submit", Map.of()).text("state")).isEqualTo("IN_REVIEW");
        assertThat(before.get("state").stringValue()).isEqualTo("DRAFT");
    }

    @Test
    void aFindingIsAnEventAndHoldsUpReceiptsUntilAnAuditorAcknowledgesIt() {
        var receipt = "/api/sheets/" + county.draft(county.seedContent(2)).id() + "/versions/1/receipt";
        Eventually.eventually(
                () -> assertThat(county.as("drafter").get(receipt).status()).isEqualTo(200));
        postgres.execute(
                "insert into ledger.finding (code, position, detail, checkpoint) values ('CHANGED', 1, 'a drill', 1)");
        var id = postgres.one(Long.class, "select max(id) from ledger.finding");
        var acknowledge = "/api/ledger/findings/" + id + "/acknowledge";

        assertThat(county.as("drafter").get(receipt).text("code")).isEqualTo("EVIDENCE_DAMAGED");
        assertThat(county.nobody().get("/actuator/health/ledger").status()).isEqualTo(503);
        assertThat(county.as("auditor")
                        .get("/api/ledger/status")
                        .json()
                        .path("openFindings")
                        .asInt())
                .isEqualTo(1);
        assertThat(county.as("admin").post(acknowledge, Map.of("reason", "演练")).status())
                .isEqualTo(403);
        assertThat(county.as("auditor").post(acknowledge, Map.of("reason", " ")).status())
                .isEqualTo(400);
        Eventually.eventually(() -> assertThat(county.as("auditor")
                        .post(acknowledge, Map.of("reason", "演练"))
                        .status())
                .isEqualTo(204));

        assertThat(postgres.query(
                        String.class,
                        "select payload_type from event_store.domain_event where aggregate_id = 'ledger' order by 1"))
                .containsExactly("EvidenceDamaged", "FindingAcknowledged");
        assertThat(county.as("drafter").get(receipt).status()).isEqualTo(200);
        assertThat(county.nobody().get("/actuator/health/ledger").status()).isEqualTo(200);
        assertThat(county.as("auditor")
                        .post(acknowledge, Map.of("reason", "再次"))
                        .text("code"))
                .isEqualTo("ALREADY_HANDLED");
        assertThat(county.as("auditor")
                        .post("/actuator/ledger", Map.of("action", "scrub"))
                        .status())
                .isEqualTo(403);
        assertThat(county.as("admin")
                        .post("/actuator/ledger", Map.of("action", "none"))
                        .status())
                .isEqualTo(400);
        assertThat(county.as("admin")
                        .post("/actuator/ledger", Map.of("action", "scrub"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void allReadModelsAreRebuiltFromTheEvents() {
        everythingIsShown();
        var before = answers();
        program.close();
        postgres.execute("drop schema read_model cascade");
        startProgram();
        Eventually.eventually(() -> assertThat(answers()).isEqualTo(before));
    }

    private static void everythingIsShown() {
        Eventually.eventually(() -> assertThat(county.as("admin")
                        .get("/actuator/projections")
                        .json()
                        .path("projections")
                        .values())
                .isNotEmpty()
                .allMatch(projection -> projection.path("position").asLong()
                        == projection.path("head").asLong()));
    }

    /** Everything that can be asked about the sheets. */
    private static List<JsonNode> answers() {
        var answers = new ArrayList<JsonNode>();
        for (var user : List.of(
                "drafter", "drafter2", "department", "finance-office", "performance-office", "approver", "auditor")) {
            for (var view : List.of("TODO", "DONE", "INVOLVED")) {
                answers.add(
                        county.as(user).get("/api/queue?size=200&view=" + view).json());
            }
            answers.add(county.as(user).get("/api/sheets?size=200").json());
        }
        for (var item : county.as("auditor").get("/api/sheets?size=200").json().get("items")) {
            var path = "/api/sheets/" + item.get("id").stringValue();
            answers.add(county.as("auditor").get(path).json());
            answers.add(county.as("auditor").get(path + "/history").json());
        }
        answers.add(county.as("auditor").get("/api/audit/events?size=200").json());
        return answers;
    }
}
