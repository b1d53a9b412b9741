package io.mubiao.benchmarks.stock;

import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.SheetContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts slots into the JSON of one life, into contents and changes alike: so what they lead to stays the same. */
final class LifeText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Codes, not words. */
    private static final Set<String> KEPT = Set.of(
            "code",
            "severity",
            "indicatorId",
            "id",
            "path",
            "field",
            "ruleSet",
            "role",
            "stage",
            "region",
            "edition",
            "grade",
            "confirmation");

    private static final Pattern COUNTY = Pattern.compile("^.{1,5}?[省市县区旗]");
    private static final Pattern SERIAL = Pattern.compile("\\d+(?=\\s*号)");

    private final String sheet;
    private final Unit unit;
    private final Unit bureau;
    private final List<String> digests = new ArrayList<>();
    private final List<String> amounts = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();

    /** What is replaced in texts, by what stands there. */
    private final Map<String, Word> words = new LinkedHashMap<>();

    private final Pattern anyWord;

    private record Word(String pattern, String slots) {}

    LifeText(String sheet, Unit unit, Unit bureau, List<SheetContent> contents) {
        this.sheet = sheet;
        this.unit = unit;
        this.bureau = bureau;
        addYears(contents.get(0).fiscalYear());
        addOffice(unit.name());
        addOffice(bureau.name());
        contents.forEach(content -> {
            addOffice(content.department());
            addOffice(content.implementingUnit());
        });
        contents.forEach(content -> addProject(content.projectName()));
        contents.stream()
                .map(SheetContent::annualAmount)
                .filter(amount -> amount != null && !amount.isBlank())
                .forEach(this::addAmount);
        anyWord = pattern(words);
    }

    private static Pattern pattern(Map<String, Word> words) {
        return Pattern.compile(words.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Word> word) -> word.getKey().length())
                        .reversed())
                .map(word -> word.getValue().pattern())
                .collect(Collectors.joining("|")));
    }

    private void addYears(int year) {
        addYear(year, Slot.YEAR);
        addYear(year - 1, Slot.LAST_YEAR);
        addYear(year + 1, Slot.NEXT_YEAR);
    }

    /** A year within a longer number is none. */
    private void addYear(int year, char slot) {
        words.put(Integer.toString(year), new Word("(?<!\\d)" + year + "(?!\\d)", "" + slot));
    }

    private void addOffice(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            words.put(name, new Word(Pattern.quote(name), placed(name)));
        }
    }

    private void addProject(@Nullable String name) {
        if (name != null && !name.isBlank() && !words.containsKey(name)) {
            var numbered = "（" + Slot.PLACE + "第" + Slot.ORDINAL + "期）";
            words.put(name, new Word(Pattern.quote(name), replaced(pattern(words), name) + numbered));
        }
    }

    /** Texts speak of an amount in 元 or 万元. */
    private void addAmount(String amount) {
        var index = index(amounts, amount);
        addMentioned(Copy.plain(amount), "元", (char) (Slot.MENTIONED + index));
        addMentioned(Copy.inTenThousands(amount), "万元", (char) (Slot.TEN_THOUSANDS + index));
    }

    private void addMentioned(String number, String unit, char slot) {
        var pattern = "(?<![\\d.])" + Pattern.quote(number) + "(?=\\s*" + unit + ")";
        words.put(number, new Word(pattern, "" + slot));
    }

    /** 平罗县商务局 becomes 平罗县…商务局. */
    private static String placed(String name) {
        var county = COUNTY.matcher(name);
        var at = county.find() && county.end() < name.length() ? county.end() : 0;
        return name.substring(0, at) + Slot.PLACE + name.substring(at);
    }

    Stencil placedName(Unit office) {
        return new Stencil(placed(office.name()));
    }

    List<String> amounts() {
        return amounts;
    }

    List<String> digests() {
        return digests;
    }

    List<String> accounts() {
        return accounts;
    }

    Stencil payload(String type, String json) {
        var isHandOver = type.equals("StageHandedOver");
        return stencil(slotted(type, StoredEvent.JSON.readTree(json), isHandOver ? Kind.UNIT : Kind.TEXT));
    }

    JsonNode content(SheetContent content) {
        return slotted("content", StoredEvent.JSON.valueToTree(content), Kind.TEXT);
    }

    Stencil metadata(StoredEvent event) {
        var trace = Trace.of(StoredEvent.metadata(event.metadata()), event.at());
        var person = isOwn(trace.unit()) ? index(accounts, trace.actor().value()) : -1;
        var metadata = NODES.objectNode();
        StoredEvent.metadata(event.metadata())
                .forEach((key, value) -> metadata.put(
                        key,
                        switch (key) {
                            case "actor" -> person < 0 ? value : "" + (char) (Slot.ACCOUNT + person);
                            case "name" -> person < 0 ? value : "" + (char) (Slot.PERSON + person);
                            case "unit" -> code(value);
                            case "requestId" -> "" + Slot.REQUEST;
                            default -> value;
                        }));
        return stencil(metadata);
    }

    /** Of the drafting unit or its bureau, which every copy has for itself. */
    boolean isOwn(UnitId office) {
        return unit.id().equals(office) || bureau.id().equals(office);
    }

    private static Stencil stencil(JsonNode node) {
        return Stencil.ofJson(StoredEvent.JSON.writeValueAsString(node));
    }

    /** What the members from and to of an object are. */
    private enum Kind {
        TEXT,
        AMOUNT,
        UNIT
    }

    private JsonNode slotted(String key, JsonNode node, Kind kind) {
        if (node.isObject()) {
            var inner = node.has("path") && isAmount(node.get("path").stringValue("")) ? Kind.AMOUNT : kind;
            var copy = NODES.objectNode();
            node.properties()
                    .forEach(member -> copy.set(member.getKey(), slotted(member.getKey(), member.getValue(), inner)));
            return copy;
        }
        if (node.isArray()) {
            var copy = NODES.arrayNode();
            node.values().forEach(element -> copy.add(slotted(key, element, kind)));
            return copy;
        }
        if (node.isNumber() && key.equals("fiscalYear")) {
            return NODES.stringNode(Slot.bare(Slot.YEAR));
        }
        if (node.isNumber() && key.equals("number")) {
            return NODES.stringNode(Slot.bare(Slot.NUMBER));
        }
        return node.isString() ? NODES.stringNode(slotted(key, node.stringValue(), kind)) : node;
    }

    private String slotted(String key, String value, Kind kind) {
        return switch (key) {
            case "sheet" -> value.equals(sheet) ? "" + Slot.SHEET : value;
            case "contentDigest" -> "" + (char) (Slot.DIGEST + index(digests, value));
            case "unit" -> code(value);
            case "amount", "annualAmount" -> amount(value);
            case "from", "to" ->
                switch (kind) {
                    case UNIT -> code(value);
                    case AMOUNT -> amount(value);
                    case TEXT -> text(value);
                };
            case "approvalNumber" -> SERIAL.matcher(text(value)).replaceFirst("" + Slot.SERIAL);
            default -> KEPT.contains(key) ? value : text(value);
        };
    }

    private static boolean isAmount(String path) {
        return path.equals("annualAmount") || path.startsWith("fundingParts") && path.endsWith("amount");
    }

    private String code(String office) {
        if (office.equals(unit.id().value())) {
            return "" + Slot.UNIT;
        }
        return office.equals(bureau.id().value()) ? "" + Slot.BUREAU : office;
    }

    private String amount(String value) {
        return value.isBlank() ? value : "" + (char) (Slot.AMOUNT + index(amounts, value));
    }

    private String text(String value) {
        return replaced(anyWord, value);
    }

    private String replaced(Pattern pattern, String value) {
        return pattern.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Objects.requireNonNull(words.get(found.group())).slots()));
    }

    private static int index(List<String> known, String value) {
        if (!known.contains(value)) {
            known.add(value);
        }
        return known.indexOf(value);
    }
}
