package io.mubiao.shared.sheet;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.text.PlainDecimal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The 项目支出绩效目标审核表 of 财预〔2015〕88号 as data: what is scored, which points make which grade, and which decision a
 * grade leads to. Points may be given per item or per block.
 */
public record ReviewForm(String title, String basis, List<Block> blocks, List<Band> grades) {

    private static final int MAX_DECIMALS = 2;
    private static final ReviewForm STANDARD = load();

    public ReviewForm {
        blocks = List.copyOf(blocks);
        grades = List.copyOf(grades);
    }

    public static ReviewForm standard() {
        return STANDARD;
    }

    /** A criterion (完整性, 相关性 …) with its items. */
    public record Block(String name, List<Item> items) {

        public Block {
            items = List.copyOf(items);
        }

        public BigDecimal points() {
            return items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** What the block scored, by itself or by all its items; null when it was not fully scored. */
        @Nullable
        BigDecimal scored(Map<String, BigDecimal> scores) {
            if (scores.containsKey(name)) {
                return PlainDecimal.rounded(scores.get(name));
            }
            return items.stream().allMatch(item -> scores.containsKey(item.name))
                    ? items.stream()
                            .map(item -> PlainDecimal.rounded(scores.getOrDefault(item.name, BigDecimal.ZERO)))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                    : null;
        }
    }

    /** What is asked, and how many points a full answer has. */
    public record Item(String name, BigDecimal points, String question) {}

    /**
     * A grade.
     *
     * @param from the least total
     * @param decisions what a reviewer who gives this grade may decide
     * @param effect the same in words
     */
    public record Band(Grade grade, BigDecimal from, Set<SheetAction> decisions, String effect) {

        public Band {
            decisions = Set.copyOf(decisions);
        }
    }

    /**
     * The assessment with the grade that its points make.
     *
     * @throws DomainException {@code MALFORMED} for points that the form does not know, {@code GRADE_UNSUITABLE} when
     *     grade and points, or grade and decision, do not agree
     */
    public Assessment assess(Assessment given, SheetAction decision) {
        var wrong = wrongScores(given.scores());
        if (!wrong.isEmpty()) {
            throw new DomainException(ErrorCode.MALFORMED, "评分有 " + wrong.size() + " 处不正确", wrong);
        }
        var total = total(given.scores());
        var grade = given.grade() == null && total != null ? gradeOf(total) : given.grade();
        if (grade == null) {
            return given;
        }
        if (total != null && gradeOf(total) != grade) {
            throw unsuitable("总分 " + PlainDecimal.print(total) + " 对应等级“"
                    + gradeOf(total).label() + "”，与所选“" + grade.label() + "”不一致");
        }
        var band = band(grade);
        if (!band.decisions().contains(decision)) {
            throw unsuitable("等级“" + grade.label() + "”应当" + band.effect() + "，不能" + decision.label());
        }
        return new Assessment(grade, given.scores());
    }

    /** The sum of all blocks; null unless everything was scored. */
    public @Nullable BigDecimal total(Map<String, BigDecimal> scores) {
        var parts = blocks.stream().map(block -> block.scored(scores)).toList();
        return parts.stream().anyMatch(Objects::isNull)
                ? null
                : parts.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Grade gradeOf(BigDecimal total) {
        return grades.stream()
                .filter(band -> total.compareTo(band.from()) >= 0)
                .findFirst()
                .orElseThrow()
                .grade();
    }

    private Band band(Grade grade) {
        return grades.stream().filter(band -> band.grade() == grade).findFirst().orElseThrow();
    }

    private List<Violation> wrongScores(Map<String, BigDecimal> scores) {
        var most = blocks.stream()
                .flatMap(block -> Stream.concat(Stream.of(Map.entry(block.name(), block.points())), items(block)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var wrong = new ArrayList<Violation>();
        scores.forEach((name, points) -> {
            var limit = most.get(name);
            if (limit == null) {
                wrong.add(new Violation("scores." + name, "UNKNOWN_ITEM", "审核表中没有“" + name + "”"));
            } else if (points.scale() > MAX_DECIMALS) {
                wrong.add(new Violation("scores." + name, "TOO_PRECISE", "“" + name + "”最多两位小数"));
            } else if (points.compareTo(limit) > 0 || points.signum() < 0) {
                wrong.add(new Violation(
                        "scores." + name, "OUT_OF_RANGE", "“" + name + "”应为 0 至 " + limit.toPlainString() + " 分"));
            }
        });
        blocks.forEach(block -> wrong.addAll(scoredTwice(block, scores)));
        return wrong;
    }

    private static Stream<Map.Entry<String, BigDecimal>> items(Block block) {
        return block.items().stream().map(item -> Map.entry(item.name(), item.points()));
    }

    private static List<Violation> scoredTwice(Block block, Map<String, BigDecimal> scores) {
        return !scores.containsKey(block.name())
                ? List.of()
                : block.items().stream()
                        .filter(item -> scores.containsKey(item.name()))
                        .map(item -> new Violation(
                                "scores." + item.name(), "SCORED_TWICE", "“" + block.name() + "”已整项评分，不要再给分项评分"))
                        .toList();
    }

    private static DomainException unsuitable(String detail) {
        return new DomainException(
                ErrorCode.GRADE_UNSUITABLE, detail, List.of(new Violation("grade", "GRADE_UNSUITABLE", detail)));
    }

    private static ReviewForm load() {
        try (var json = Objects.requireNonNull(ReviewForm.class.getResourceAsStream("review-form.json"))) {
            return JsonMapper.shared().readValue(json, ReviewForm.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
