package io.mubiao.verifier.meaning;

import io.mubiao.shared.ledger.ExportLine;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.WorkflowEvent;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lives every sheet again, with the fold and the rules of the product, and asks of everything else whether whoever did
 * it might. It finds what no hash can: events that are well sealed and should not be there. Each sheet is kept in memory.
 */
public final class MeaningCheck {

    private final boolean isComplete;
    private final Findings findings;
    private final Authors authors;
    private final Administration administration;
    private final Map<String, ReviewChain> chains = new HashMap<>();
    private final Map<String, SheetState> sheets = new HashMap<>();

    /** Of which nothing more can be said: events of them are not shown, or not known. */
    private final Set<String> passedOver = new HashSet<>();

    /** @param isComplete whether all events are shown, so that an account without events is nobody */
    public MeaningCheck(boolean isComplete, Findings findings) {
        this.isComplete = isComplete;
        this.findings = findings;
        var accounts = new Accounts();
        this.authors = new Authors(isComplete, accounts, findings);
        this.administration = new Administration(isComplete, accounts, authors, findings);
    }

    /** Events in the order of the store. */
    public void add(ExportLine line, long index) {
        var place = Place.of(line, index < 0 ? null : index);
        try {
            add(line, place, StoredEvents.event(line));
        } catch (RuntimeException e) {
            // it can be read, and has not what every event of its kind has
            unreadable(line, place);
        }
    }

    private void unreadable(ExportLine line, Place place) {
        findings.add(Fault.UNREADABLE, place);
        passOver(line.member("subject"));
    }

    private void add(ExportLine line, Place place, @Nullable Object event) {
        if (event == null) {
            unreadable(line, place);
        } else if (event instanceof SheetEvent sheetEvent) {
            if (!passedOver.contains(line.member("subject"))) {
                live(line, place, sheetEvent);
            }
        } else {
            administration.add(event, StoredEvents.trace(line), line.at(), place);
            if (event instanceof WorkflowEvent.ReviewChainAdopted adopted) {
                chains.put(adopted.region(), adopted.chain());
            }
        }
    }

    private void live(ExportLine line, Place place, SheetEvent event) {
        var stream = line.member("subject");
        var sheet = sheets.computeIfAbsent(stream, id -> new SheetState());
        var trace = StoredEvents.trace(line);
        if (trace == null || sheet.version() != line.sequence()) {
            passOver(stream);
            return;
        }
        judge(sheet, event, trace, place);
        var before = sheet.contentDigest();
        try {
            sheet.on(event, trace);
        } catch (RuntimeException e) {
            findings.add(Fault.UNLAWFUL, place, "replay");
            passOver(stream);
            return;
        }
        checkDigest(sheet, event, before, place);
    }

    private void passOver(String stream) {
        passedOver.add(stream);
        sheets.remove(stream);
        findings.unproven();
    }

    private void judge(SheetState sheet, SheetEvent event, Trace trace, Place place) {
        var actor = authors.withRole(trace, place);
        if (actor == null) {
            return;
        }
        var refusal = LawfulAction.refusal(sheet, event, actor);
        if (refusal == null && event instanceof SheetEvent.SheetSubmitted submitted && isOtherChain(sheet, submitted)) {
            if (isComplete) {
                refusal = "chain";
            } else {
                // who adopted it may not be shown
                findings.unproven();
            }
        }
        if (refusal != null) {
            findings.add(Fault.UNLAWFUL, place, refusal);
        }
    }

    /** The first submission of a revision goes the way that the region has adopted, with its terms. */
    private boolean isOtherChain(SheetState sheet, SheetEvent.SheetSubmitted submitted) {
        var adopted =
                chains
                        .getOrDefault(sheet.region(), ReviewChain.standard())
                        .stagesFor(sheet.content().annualAmount())
                        .stream()
                        .map(stage -> step(stage.name(), stage.workingDays()))
                        .toList();
        var taken = submitted.chain().stream()
                .map(stage -> step(stage.name(), stage.workingDays()))
                .toList();
        return sheet.chain().isEmpty() && !taken.equals(adopted);
    }

    private static String step(String name, @Nullable Integer workingDays) {
        return workingDays == null ? name : name + " " + workingDays;
    }

    private void checkDigest(SheetState sheet, SheetEvent event, String before, Place place) {
        var digest = event instanceof SheetEvent.ChangesContent ? ContentDigest.of(sheet.content()) : before;
        if (!digest.equals(event.contentDigest())) {
            findings.add(Fault.DIGEST, place, sheet.version(), digest, event.contentDigest());
        }
    }
}
