package io.mubiao.query.document;

import io.mubiao.query.paper.FileName;
import io.mubiao.query.paper.Form;
import io.mubiao.query.paper.Paper;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.query.paper.Printout;
import io.mubiao.query.paper.SheetForm;
import io.mubiao.query.paper.SheetPapers;
import io.mubiao.query.paper.SheetText;
import io.mubiao.query.paper.Verification;
import io.mubiao.query.proof.Seals;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.SheetStory;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints what the sheet's own events say, so that a paper can neither lag nor differ from what it proves. */
@Component
class Printing implements SheetPapers {

    private final SheetStories stories;
    private final UnitNames units;
    private final Verification verification;
    private final Seals seals;

    Printing(SheetStories stories, UnitNames units, Verification verification, Seals seals) {
        this.stories = stories;
        this.units = units;
        this.verification = verification;
        this.seals = seals;
    }

    @Override
    public Papers print(Actor actor, SheetId sheet, long version) {
        var revision = stories.upTo(sheet, version).now().revision();
        return new Papers(
                pdf(actor, sheet, version, DocumentKind.SHEET),
                pdf(actor, sheet, version, DocumentKind.REVIEW),
                revision == 1 ? null : pdf(actor, sheet, version, DocumentKind.ADJUSTMENT));
    }

    private byte[] pdf(Actor actor, SheetId sheet, long version, DocumentKind kind) {
        return job(new PrintDocument(actor, sheet, version, kind, PaperFormat.PDF))
                .print()
                .content();
    }

    PrintJob job(PrintDocument query) {
        var story = stories.visibleTo(query.actor(), query.id());
        var shown = story.at(version(story, query.version()));
        var status = PrintedStatus.of(shown, story.now());
        var name = fileName(query, shown.content(), status);
        if (query.format() == PaperFormat.TXT) {
            var text = SheetText.of(shown.content()).getBytes(StandardCharsets.UTF_8);
            return new PrintJob(() -> new Printout(name, query.format(), text));
        }
        var form = form(query.kind(), story, shown, status);
        var paper = new Paper(title(query.kind(), shown), shown.changedAt(), List.of(form));
        return new PrintJob(() -> Printout.of(paper, query.format(), name));
    }

    private Form form(DocumentKind kind, SheetStory story, SheetState shown, PrintedStatus status) {
        var foot = status.foot(verification, status.seal(seals));
        return switch (kind) {
            case SHEET -> SheetForm.of(shown.content(), List.of(), status, foot);
            case REVIEW -> new ReviewSheet(Proceedings.of(story, shown, units.naming()), shown, status).form(foot);
            case ADJUSTMENT ->
                new AdjustmentSheet(Adjustment.of(story, shown), shown, status)
                        .form(foot, Proceedings.of(story, shown, units.naming()));
        };
    }

    private static long version(SheetStory story, @Nullable Long wished) {
        long version = wished == null ? story.version() : wished;
        story.requireVersion(version);
        return version;
    }

    private static String title(DocumentKind kind, SheetState shown) {
        var project = shown.content().projectName();
        return (project == null ? "" : project + " ") + kind.label();
    }

    private static String fileName(PrintDocument query, SheetContent content, PrintedStatus status) {
        var project = content.projectName();
        return FileName.of(
                query.format(),
                project == null ? "" : project,
                query.kind().label(),
                "第" + status.revision() + "版" + (status.mark() == null ? "" : "（" + status.mark() + "）"));
    }
}
