package io.mubiao.shared.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.text.Sha256;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

    @Test
    void theEntriesOfTheDesignAreTheSameByteForByte() {
        assertThat(Vectors.events()).hasSize(5).allSatisfy(vector -> {
            var entry = Entry.of(vector.event(), Vectors.ORIGIN);

            assertThat(new String(entry.bytes(), UTF_8)).isEqualTo(vector.entry());
            assertThat(HexFormat.of().formatHex(entry.leaf())).isEqualTo(vector.leaf());
        });
    }

    @Test
    void millisecondsAlwaysHaveThreeDigits() {
        assertThat(text(event("u", Instant.parse("2026-03-01T08:00:00Z"), "{}")))
                .contains("\"time\":\"2026-03-01T08:00:00.000Z\"");
    }

    @Test
    void aStreamWithoutATypeHasNoMember() {
        assertThat(text(event("u", Instant.EPOCH, "{}"))).startsWith("{\"datasha256\"");
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(text(event("𠮷/\"\\\u2028\u0001\t\u007f局", Instant.EPOCH, "{}")))
                .contains("\"subject\":\"𠮷/\\\"\\\\\u2028\\u0001\\t\u007f局\"");
    }

    @Test
    void halfACharacterIsNoText() {
        assertThatThrownBy(() -> text(event("\ud842", Instant.EPOCH, "{}"))).isInstanceOf(MalformedEvidence.class);
    }

    @Test
    void anEntryThatABundleCannotHoldIsRefused() {
        var room = Entry.MOST_BYTES - text(event("", Instant.EPOCH, "{}")).length();

        assertThat(text(event("u".repeat(room), Instant.EPOCH, "{}"))).hasSize(Entry.MOST_BYTES);
        assertThatThrownBy(() -> text(event("u".repeat(room + 1), Instant.EPOCH, "{}")))
                .isInstanceOf(MalformedEvidence.class)
                .hasMessageContaining("65536 bytes");
    }

    @Test
    void numbersThatReadAlikeAreNotAlike() {
        assertThat(text(event("u", Instant.EPOCH, "12345678901234567890")))
                .isNotEqualTo(text(event("u", Instant.EPOCH, "12345678901234567891")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"𠮷\\n\u2028\"}", "{\"sheet\":", "", "\u0001\r\n", "{ \"b\" : 1.0 }"})
    void anExportedLineLeadsBackToTheEntryWhateverThePayloadIs(String payload) {
        var event = event("u", Instant.EPOCH, payload);
        var line = ExportLine.read(ExportLine.of(event, Vectors.ORIGIN).bytes());

        assertThat(line.payload()).isEqualTo(payload);
        assertThat(line.entry().bytes())
                .isEqualTo(Entry.of(event, Vectors.ORIGIN).bytes());
    }

    @Test
    void aLineWithAnotherPayloadLeadsToAnotherEntryWhateverItsHashesSay() {
        var line = new String(
                ExportLine.of(event("u", Instant.EPOCH, "{}"), Vectors.ORIGIN).bytes(), UTF_8);
        var altered = ExportLine.read(
                line.replace("\"payload\":\"{}\"", "\"payload\":\"{ }\"").getBytes(UTF_8));

        assertThat(altered.entry().bytes())
                .isNotEqualTo(ExportLine.read(line.getBytes(UTF_8)).entry().bytes());
    }

    @Test
    void membersOfALineMayHaveAnyOrder() {
        var line = new String(
                ExportLine.of(event("u", Instant.EPOCH, "{}"), Vectors.ORIGIN).bytes(), UTF_8);
        var turned = "{\"type\":\"Note\"," + line.substring(1).replace(",\"type\":\"Note\"", "");

        assertThat(ExportLine.read(turned.getBytes(UTF_8)).bytes()).isEqualTo(line.getBytes(UTF_8));
    }

    @Test
    void whatIsNoLineIsRefused() {
        var line = new String(
                ExportLine.of(event("u", Instant.EPOCH, "{}"), Vectors.ORIGIN).bytes(), UTF_8);
        for (var wrong : List.of(
                "",
                "[]",
                line.substring(1),
                line + " {}",
                line.replace("\"position\":\"7\"", "\"position\":7"),
                line.replace("{\"d", "{\"other\":\"\",\"d"),
                line.replace("{\"d", "{\"id\":\"e\",\"d"),
                line.replace("\"id\":\"e\",", ""))) {
            assertThatThrownBy(() -> ExportLine.read(wrong.getBytes(UTF_8)))
                    .as(wrong)
                    .isInstanceOf(MalformedEvidence.class);
        }
    }

    @Test
    void bundlesHoldEntriesBehindTheirLengths() {
        var entries = Vectors.events().stream()
                .map(vector -> Entry.of(vector.event(), Vectors.ORIGIN))
                .toList();
        var bundle = EntryBundle.of(entries);

        assertThat(bundle).hasSize(2098);
        assertThat(HexFormat.of().formatHex(Sha256.of(bundle)))
                .isEqualTo(Vectors.word("bundle tile/entries/000.p/5 2098 "));
        assertThat(EntryBundle.read(bundle).stream().map(Entry::bytes))
                .containsExactlyElementsOf(entries.stream().map(Entry::bytes).toList());
        for (int cut : new int[] {1, 2, 100, 2097}) {
            assertThatThrownBy(() -> EntryBundle.read(java.util.Arrays.copyOf(bundle, cut)))
                    .isInstanceOf(MalformedEvidence.class);
        }
    }

    private static StoredEvent event(String aggregate, Instant at, String payload) {
        return new StoredEvent(7, "e", null, aggregate, 0, at, "Note", "1", payload, "{}");
    }

    private static String text(StoredEvent event) {
        return new String(Entry.of(event, Vectors.ORIGIN).bytes(), UTF_8);
    }
}
