package io.mubiao.query.publication;

import io.mubiao.query.publication.Approved.Sheet;
import io.mubiao.query.replay.Places;
import io.mubiao.query.replay.StoredJson;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetState;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds sheets in force in the table of sheets, which keeps each sheet's folded state with what was approved. */
@Component
class ApprovedSheets {

    private static final String IN_FORCE = """
            select sheet.state
            from read_model.sheet sheet
            where sheet.region = :region and sheet.seen_by && :places::text[]
              and sheet.approved_year = :year and sheet.approved_department = :department
            """;

    private final JdbcClient jdbc;

    ApprovedSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws DomainException NOTHING_APPROVED rather than an empty document that somebody might publish */
    @QueryHandler
    Approved handle(FindApproved query) {
        var sheets = jdbc
                .sql(IN_FORCE)
                .param("region", query.actor().region())
                .param("places", Places.of(query.actor()).toArray(String[]::new))
                .param("year", query.year())
                .param("department", query.department())
                .query(String.class)
                .list()
                .stream()
                .map(state -> Sheet.of(StoredJson.read(state, SheetState.class)))
                .toList();
        if (sheets.isEmpty()) {
            throw new DomainException(
                    ErrorCode.NOTHING_APPROVED,
                    "没有找到“" + query.department() + "” " + query.year() + " 年已批复且您有权查看的绩效目标表。请核对主管部门名称（须与表上所填完全一致）和年度");
        }
        return new Approved(query.actor().region(), sheets);
    }
}
