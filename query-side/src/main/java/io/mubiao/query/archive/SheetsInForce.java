package io.mubiao.query.archive;

import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.text.GivenText;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the sheets that have a revision in force. */
@Component
class SheetsInForce {

    private static final String IN_FORCE = """
            select sheet.id
            from read_model.sheet
            where sheet.region = :region and not sheet.submitted and sheet.approved_year is not null
              and (:year::int is null or sheet.approved_year = :year)
              and (:department::text is null or sheet.department = :department)
              and (:unit::text is null or sheet.unit = :unit)
              and (:after::uuid is null or sheet.id > :after)
            order by sheet.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    SheetsInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids; one more than was asked for if there are more. */
    @Transactional(readOnly = true)
    public List<SheetId> find(String region, ArchivesRequest request) {
        return jdbc.sql(IN_FORCE)
                .param("region", region)
                .param("year", request.year())
                .param("department", GivenText.orNull(request.department()))
                .param("unit", GivenText.orNull(request.unit()))
                .param("after", request.after())
                .param("limit", request.most() + 1)
                .query((row, number) -> new SheetId(row.getObject("id", UUID.class)))
                .list();
    }
}
