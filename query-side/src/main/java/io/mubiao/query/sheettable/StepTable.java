package io.mubiao.query.sheettable;

import io.mubiao.query.projection.StoredTypes;
import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import io.mubiao.query.sheettable.FoldedSheet.Step;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.Explanation;
import io.mubiao.shared.sheet.FindingCounts;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.workflow.Stage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the table sheet_step: every event of a sheet as auditors ask of it, and the sheet as it left it. */
@Component
class StepTable implements SheetTable {

    private static final Table<Step> TABLE = Table.<Step>named("sheet_step")
            .key("stream", "text", step -> event(step).sheet())
            .key("version", "bigint", step -> step.moment().version())
            .column("region", "text", step -> trace(step).region())
            .column("type", "text", step -> StoredTypes.nameOf(event(step)))
            .column("at", "timestamptz", step -> trace(step).at())
            .column("actor", "text", step -> trace(step).actor())
            .column("name", "text", step -> trace(step).name())
            .column("role", "text", step -> trace(step).role())
            .column("unit", "text", step -> trace(step).unit())
            .column("on_behalf_of", "text", step -> trace(step).onBehalfOf())
            .column("owner", "text", step -> step.after().unit())
            .column("drafter", "text", step -> step.after().drafter())
            .column("revision", "int", step -> step.after().revision())
            .column("round", "int", step -> step.after().round())
            .column(
                    "stage",
                    "text",
                    step -> step.stage() == null ? null : step.stage().name())
            .column(
                    "stage_label",
                    "text",
                    step -> step.stage() == null ? null : step.stage().label())
            .column("arrived_at", "timestamptz", Step::since)
            .column("project", "text", StepTable::project)
            .column("project_key", "text", step -> SearchText.spelled(project(step)))
            .column(
                    "amount",
                    "numeric",
                    step -> SheetRow.amount(step.after().content().annualAmount()))
            .column("approval_number", "text", StepTable::approvalNumber)
            .column("opinion", "text", StepTable::opinion)
            .column("explained", "text[]", StepTable::explained)
            .column("errors", "int", StepTable::errors)
            .column("chain", "text[]", StepTable::chain)
            .column("changed", "text[]", TouchedCells::changed)
            .column("named", "text[]", TouchedCells::named)
            .column("fields", "text[]", TouchedCells::fields)
            .column("digest_holds", "boolean", step -> step.after().digestHolds());

    @Override
    public void write(List<FoldedSheet> changed, Tables tables) {
        tables.insert(
                TABLE, changed.stream().flatMap(sheet -> sheet.steps().stream()).toList());
    }

    private static SheetEvent event(Step step) {
        return step.moment().event();
    }

    private static Trace trace(Step step) {
        return step.moment().trace();
    }

    private static String project(Step step) {
        return Objects.requireNonNullElse(step.after().content().projectName(), "");
    }

    private static @Nullable String approvalNumber(Step step) {
        return event(step) instanceof SheetApproved approved ? approved.approvalNumber() : null;
    }

    /** Of who agreed; an absent one is empty. */
    private static @Nullable String opinion(Step step) {
        if (event(step) instanceof SheetPassed passed) {
            return passed.opinion().text();
        }
        return event(step) instanceof SheetApproved approved
                ? Objects.requireNonNullElse(approved.opinion(), "")
                : null;
    }

    private static List<String> explained(Step step) {
        return event(step) instanceof SheetSubmitted submitted
                ? submitted.explanations().stream().map(Explanation::text).toList()
                : List.of();
    }

    private static @Nullable Integer errors(Step step) {
        return event(step) instanceof SheetSubmitted submitted
                ? FindingCounts.of(submitted.findings()).errors()
                : null;
    }

    private static List<String> chain(Step step) {
        return event(step) instanceof SheetSubmitted submitted
                ? submitted.chain().stream().map(Stage::name).toList()
                : List.of();
    }
}
