package io.mubiao.query.sheettable;

import io.mubiao.query.projection.Rows;
import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import io.mubiao.query.replay.StoredJson;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.UnitId;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the table sheet, whose turn it is, who may see it and what it shows as a line, and what follows from its rows. */
@Component
class ListTable implements SheetTable {

    private static final Table<SheetRow> TABLE = Table.<SheetRow>named("sheet")
            .key("id", "uuid", row -> row.state().id())
            .key("submitted", "boolean", SheetRow::submitted)
            .column("version", "bigint", row -> row.state().version())
            .kept("region", "text", row -> row.state().region())
            .kept("unit", "text", row -> row.state().unit())
            .kept("department_unit", "text", SheetRow::departmentUnit)
            .kept("drafted_at", "timestamptz", row -> row.sheet().draftedAt())
            .column("twofold", "boolean", SheetRow::twofold)
            .column("seen_by", "text[]", SheetRow::seenBy)
            .column("hidden_from", "text[]", SheetRow::hiddenFrom)
            .column("turn", "text", SheetRow::turn)
            .column("barred", "text[]", SheetRow::barred)
            .column("phase", "text", row -> row.state().phase())
            .column("stage", "text", SheetRow::stage)
            .column("stage_label", "text", SheetRow::stageLabel)
            .column("stage_position", "int", SheetRow::stagePosition)
            .column("waiting_since", "timestamptz", row -> row.sheet().waitingSince())
            .column("clock_since", "timestamptz", SheetRow::clockSince)
            .column("working_days", "int", SheetRow::workingDays)
            .column("routed", "boolean", SheetRow::routed)
            .column("ever_submitted", "boolean", row -> row.state().everSubmitted())
            .column("returns", "int", row -> row.state().returns())
            .column("fiscal_year", "int", row -> row.content().fiscalYear())
            .column("department", "text", row -> row.content().department())
            .column("office", "text", row -> row.content().financeOffice())
            .column("project", "text", SheetRow::project)
            .column("amount", "numeric", SheetRow::amount)
            .column("errors", "int", SheetRow::errors)
            .column("grade", "text", row -> row.state().grade())
            .column("approved_year", "int", SheetRow::approvedYear)
            .column("item", "text", row -> StoredJson.write(row.item()));

    /** What was submitted and is as it was again needs no row of its own. */
    private static final String DELETE_SUBMITTED = """
            delete from sheet submitted
            using sheet present
            where submitted.id = any(?::uuid[]) and submitted.submitted
              and present.id = submitted.id and not present.submitted and present.version > submitted.version
            """;

    private final UnitNames units;

    ListTable(UnitNames units) {
        this.units = units;
    }

    @Override
    public void write(List<FoldedSheet> changed, Tables tables) {
        var departments = new HashMap<UnitId, @Nullable UnitId>();
        var rows = changed.stream()
                .flatMap(sheet -> SheetRow.of(
                        sheet, departments.computeIfAbsent(sheet.state().unit(), units::departmentOf)))
                .toList();
        var sheets = new Rows();
        changed.forEach(sheet -> sheets.add(sheet.state().id()));
        TallyTable.around(sheets, tables, () -> {
            tables.upsert(TABLE, rows);
            tables.adjust(DELETE_SUBMITTED, sheets);
        });
        SearchTable.write(
                rows.stream().filter(row -> row.sheet().readsOtherwise()).toList(), sheets, tables);
    }
}
