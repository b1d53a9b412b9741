package io.mubiao.query.findings;

import io.mubiao.query.findings.SheetFindings.Found;
import io.mubiao.query.findings.SheetFindings.Similar;
import io.mubiao.query.findings.SimilarSheets.Like;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.SheetStory;
import io.mubiao.shared.check.CheckContext;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.Profile;
import io.mubiao.shared.check.Register;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.sheet.Explanation;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks a sheet by the rules as reviewers see them: by itself, with the sheets it will be printed with, and with
 * every sheet of the region that has something in common with it.
 */
@Component
class FindingsReader {

    private final SheetStories stories;
    private final SimilarSheets similarSheets;
    private final Units units;

    FindingsReader(SheetStories stories, SimilarSheets similarSheets, Units units) {
        this.stories = stories;
        this.similarSheets = similarSheets;
        this.units = units;
    }

    @Transactional(readOnly = true)
    SheetFindings find(Actor actor, SheetId id) {
        var story = stories.visibleTo(actor, id);
        var state = story.now();
        var ruleSet = RuleSet.of(state.region(), state.content().fiscalYear());
        var like = similarSheets.inRegion(actor, state);
        var explanations = explanations(story);
        var document = similarSheets.inDocument(actor, state);
        var findings = findings(Checks.by(ruleSet), state, document, like)
                .map(finding -> new Found(finding, explanation(finding, explanations)))
                .toList();
        return new SheetFindings(
                state.id(),
                state.version(),
                ruleSet.name(),
                findings,
                like.stream().map(FindingsReader::similar).toList());
    }

    private Stream<Finding> findings(Checks checks, SheetState state, List<SheetContent> document, List<Like> like) {
        var inForce = state.inForce();
        var alone = CheckContext.of(Profile.REVIEW)
                .registered(Register.around(state.unit(), units))
                .after(inForce == null || inForce.revision() == state.revision() ? null : inForce.content());
        var inDocument = checks.check(state.content(), alone.among(document));
        var inRegion = checks.check(
                state.content(), alone.among(like.stream().map(Like::content).toList()));
        return Stream.concat(
                inDocument.stream().filter(finding -> !Checks.reachesRegion(finding)),
                inRegion.stream().filter(Checks::reachesRegion));
    }

    private static List<Explanation> explanations(SheetStory story) {
        return story.moments().stream()
                .map(moment -> moment.event())
                .filter(SheetSubmitted.class::isInstance)
                .map(SheetSubmitted.class::cast)
                .reduce((earlier, later) -> later)
                .map(SheetSubmitted::explanations)
                .orElse(List.of());
    }

    private static @Nullable String explanation(Finding finding, List<Explanation> explanations) {
        return explanations.stream()
                .filter(finding::isExplainedBy)
                .map(Explanation::text)
                .findFirst()
                .orElse(null);
    }

    private static Similar similar(Like like) {
        var content = like.content();
        return new Similar(
                like.id(),
                content.fiscalYear(),
                content.projectName(),
                content.department(),
                like.phase(),
                like.codes());
    }
}
