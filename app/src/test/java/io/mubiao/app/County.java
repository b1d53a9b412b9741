package io.mubiao.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A running program in demo mode and its people; one serves all tests that only add sheets. */
final class County {

    static final String PASSWORD = "a-county-of-tests-2026";

    /** Half as long as a token is valid. */
    private static final Duration TOKEN_USE = Duration.ofMinutes(5);

    private static final String SHORT_BODY_TIME = "--mubiao.http.body-time=20s";
    private static Program program;
    private static County shared;

    private final String url;
    private final Map<String, SignedIn> people = new ConcurrentHashMap<>();

    private record SignedIn(Api api, Instant since) {

        boolean isFresh() {
            return Instant.now().isBefore(since.plus(TOKEN_USE));
        }
    }

    County(String url) {
        this.url = url;
    }

    static synchronized County shared() {
        if (program == null) {
            program = Program.start(
                    temporaryDirectory(), Map.of("MUBIAO_DEMO_PASSWORD", PASSWORD), "--demo", SHORT_BODY_TIME);
            shared = new County(program.url());
        }
        return shared;
    }

    static String sharedLog() {
        return program.log();
    }

    static java.nio.file.Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("mubiao");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url;
    }

    Api nobody() {
        return new Api(url);
    }

    Api as(String user) {
        return people.compute(
                        user,
                        (name, known) -> known != null && known.isFresh()
                                ? known
                                : new SignedIn(nobody().as(name, PASSWORD), Instant.now()))
                .api();
    }

    /** The token with which a person calls. */
    String token(String user) {
        return as(user).header("Authorization").replace("Bearer ", "");
    }

    /** The sheets of the seed document, as intake reads them. */
    JsonNode seedSheets() {
        return as("drafter").postText("/api/intake", seed()).json().get("sheets");
    }

    /** A content of the seed document, 1-based, to be changed at will. */
    ObjectNode seedContent(int number) {
        return (ObjectNode) seedSheets().get(number - 1).get("content");
    }

    static byte[] seed() {
        try (var document = County.class.getResourceAsStream("/seed/000_2489cdd21d522f31.txt")) {
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sheet draft(ObjectNode content) {
        var id = UUID.randomUUID();
        var answer = as("drafter").post("/api/sheets", Map.of("id", id, "content", content));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
        return new Sheet(this, id);
    }

    /** A sheet that is waiting in the first stage. */
    Sheet submitted(ObjectNode content) {
        var sheet = draft(content);
        sheet.must("drafter", "submit", Map.of());
        return sheet;
    }

    /** A sheet and the version that its callers saw last. */
    static final class Sheet {

        private final County county;
        private final UUID id;
        private long version = 1;

        Sheet(County county, UUID id) {
            this.county = county;
            this.id = id;
        }

        /** The same sheet in a program that was started anew. */
        Sheet in(County restarted) {
            var same = new Sheet(restarted, id);
            same.version = version;
            return same;
        }

        UUID id() {
            return id;
        }

        long version() {
            return version;
        }

        /** Sends a command with the last version seen. */
        Api.Answer command(String user, String verb, Map<String, ?> body) {
            var answer = county.as(user).ifMatch(version).post("/api/sheets/" + id + "/" + verb, body);
            if (answer.status() == 200) {
                version = answer.number("version");
            }
            return answer;
        }

        /** Sends a command that must succeed. */
        Api.Answer must(String user, String verb, Map<String, ?> body) {
            var answer = command(user, verb, body);
            if (answer.status() != 200) {
                throw new IllegalStateException(verb + ": " + answer);
            }
            return answer;
        }

        Sheet passed(String... users) {
            for (var user : users) {
                must(user, "pass", Map.of("opinion", "同意"));
            }
            return this;
        }

        Sheet approved() {
            passed("department", "finance-office", "performance-office");
            must("approver", "approve", Map.of("approvalNumber", "平财绩〔2026〕9 号"));
            return this;
        }

        Api.Answer get(String user) {
            return county.as(user).get("/api/sheets/" + id + "?atLeast=" + version);
        }

        Api.Answer get(String user, String below) {
            return county.as(user).get("/api/sheets/" + id + below);
        }
    }

    static Map<String, Object> reasons(String text) {
        var reasons = new HashMap<String, Object>();
        reasons.put("reasons", java.util.List.of(Map.of("field", "annualGoal", "text", text)));
        return reasons;
    }
}
