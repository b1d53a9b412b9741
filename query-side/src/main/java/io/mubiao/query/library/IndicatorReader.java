package io.mubiao.query.library;

import io.mubiao.query.library.LibraryDetails.Doer;
import io.mubiao.query.library.LibraryDetails.Entry;
import io.mubiao.query.library.LibraryDetails.FieldChange;
import io.mubiao.query.library.LibraryStories.Chapter;
import io.mubiao.query.projection.StoredTypes;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.library.IndicatorDefinition;
import io.mubiao.shared.library.LibraryEvent;
import io.mubiao.shared.library.LibraryEvent.IndicatorAccepted;
import io.mubiao.shared.library.LibraryEvent.IndicatorAdded;
import io.mubiao.shared.library.LibraryEvent.IndicatorDelivered;
import io.mubiao.shared.library.LibraryEvent.IndicatorRetired;
import io.mubiao.shared.library.LibraryEvent.IndicatorRevised;
import io.mubiao.shared.library.LibraryIndicator;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.library.LibraryRules;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells an indicator and its history from its own events, which no lag can falsify. */
@Component
class IndicatorReader {

    private final LibraryStories stories;
    private final UnitNames units;
    private final Uses uses;

    IndicatorReader(LibraryStories stories, UnitNames units, Uses uses) {
        this.stories = stories;
        this.units = units;
        this.uses = uses;
    }

    @Transactional(readOnly = true)
    LibraryDetails find(Actor actor, LibraryIndicatorId id) {
        var story = stories.of(id);
        if (story.isEmpty() || !LibraryRules.maySee(story.get(story.size() - 1).after(), actor)) {
            throw new DomainException(ErrorCode.INDICATOR_NOT_FOUND, "指标库中没有这项指标，或您无权查看");
        }
        var names = units.naming();
        var entries = new ArrayList<Entry>();
        LibraryIndicator before = null;
        for (var chapter : story) {
            entries.add(entry(chapter, before, names.of(chapter.trace())));
            before = chapter.after();
        }
        return new LibraryDetails(item(story.get(story.size() - 1).after(), actor, names), entries);
    }

    private LibraryItem item(LibraryIndicator now, Actor actor, UnitNames.Naming names) {
        var nameKey = IndicatorDefinition.nameKey(now.definition().name());
        return LibraryItem.of(
                now,
                names,
                uses.count(now.region(), nameKey),
                uses.values(now.region(), List.of(nameKey)).getOrDefault(nameKey, List.of()),
                actor);
    }

    private static Entry entry(Chapter chapter, @Nullable LibraryIndicator before, String unitName) {
        var trace = chapter.trace();
        var changes = before == null ? List.<FieldChange>of() : FieldChanges.between(before, chapter.after());
        return new Entry(
                chapter.after().version(),
                StoredTypes.nameOf(chapter.event()),
                trace.at(),
                new Doer(trace.actor(), trace.name(), trace.role(), trace.unit(), unitName),
                summary(chapter, changes, unitName),
                chapter.after().reason(),
                changes);
    }

    private static String summary(Chapter chapter, List<FieldChange> changes, String unitName) {
        if (chapter.event() instanceof IndicatorDelivered delivered) {
            return "随产品提供（共性指标 " + delivered.delivery() + "）";
        }
        var trace = chapter.trace();
        return unitName + " " + trace.name() + "（" + trace.role().label() + "）"
                + deed(chapter.event(), chapter, changes)
                + because(chapter.after().reason());
    }

    private static String deed(LibraryEvent event, Chapter chapter, List<FieldChange> changes) {
        if (event instanceof IndicatorAdded added) {
            return "加入指标库，作为" + added.scope().label();
        }
        if (event instanceof IndicatorAccepted accepted) {
            return "采纳为" + accepted.scope().label();
        }
        if (event instanceof IndicatorRevised) {
            return "修订了" + changes.stream().map(FieldChange::label).collect(Collectors.joining("、"));
        }
        if (event instanceof IndicatorRetired) {
            return "停用了这项指标";
        }
        return event instanceof LibraryEvent.IndicatorDeclined
                ? "不予采纳"
                : "提出“" + chapter.after().definition().name() + "”";
    }

    private static String because(@Nullable String text) {
        return text == null || text.isBlank() ? "" : "：" + text.strip();
    }
}
