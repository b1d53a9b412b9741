package io.mubiao.query.sheettable;

import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import io.mubiao.query.replay.StoredJson;
import io.mubiao.query.sheettable.FoldedSheet.Step;
import io.mubiao.shared.sheet.FundingPart;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the table approved_revision: what each approval put in force. */
@Component
class ApprovalTable implements SheetTable {

    private record Approval(Step step, SheetApproved event) {

        static Stream<Approval> of(Step step) {
            return step.moment().event() instanceof SheetApproved event
                    ? Stream.of(new Approval(step, event))
                    : Stream.empty();
        }

        SheetContent content() {
            return step.after().content();
        }
    }

    private static final Table<Approval> TABLE = Table.<Approval>named("approved_revision")
            .key("sheet", "uuid", approval -> approval.event().sheet())
            .key("version", "bigint", approval -> approval.step().moment().version())
            .column(
                    "region",
                    "text",
                    approval -> approval.step().moment().trace().region())
            .column("unit", "text", approval -> approval.step().after().unit())
            .column("department", "text", approval -> text(approval.content().department()))
            .column("office", "text", approval -> text(approval.content().financeOffice()))
            .column("fiscal_year", "int", approval -> approval.content().fiscalYear())
            .column("project", "text", approval -> text(approval.content().projectName()))
            .column("revision", "int", approval -> approval.event().revision())
            .column("approval_number", "text", approval -> approval.event().approvalNumber())
            .column(
                    "approved_by",
                    "text",
                    approval -> approval.step().moment().trace().name())
            .column(
                    "approved_at",
                    "timestamptz",
                    approval -> approval.step().moment().trace().at())
            .column(
                    "amount",
                    "numeric",
                    approval -> SheetRow.amount(approval.content().annualAmount()))
            .column("funding", "jsonb", approval -> funding(approval.content()))
            .column("digest", "text", approval -> approval.event().contentDigest());

    @Override
    public void write(List<FoldedSheet> changed, Tables tables) {
        tables.insert(
                TABLE,
                changed.stream()
                        .flatMap(sheet -> sheet.steps().stream())
                        .flatMap(Approval::of)
                        .toList());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** What is no amount counts nothing. */
    private static String funding(SheetContent content) {
        return StoredJson.write(content.fundingParts().stream()
                .map(part -> new FundingPart(text(part.source()), SheetRow.amount(part.amount())))
                .toList());
    }
}
