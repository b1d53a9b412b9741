package io.mubiao.command.sheet;

import io.mubiao.command.sheet.ApprovalNumbers.Use;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table approval_number. */
@Component
class ApprovalNumberTable implements ApprovalNumberStore {

    private final JdbcClient jdbc;

    ApprovalNumberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> lockAndFind(String region, String number) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('approval number'), hashtext(?))")
                .param(region + " " + number)
                .query((row, count) -> true)
                .single();
        return jdbc.sql("""
                        select sheet, approver from write_model.approval_number
                        where region = ? and number = ?
                        """).params(region, number).query(Use.class).list();
    }

    @Override
    public void add(String region, String number, Use use) {
        jdbc.sql("""
                        insert into write_model.approval_number (region, number, sheet, approver)
                        values (:region, :number, :sheet, :approver)
                        """)
                .param("region", region)
                .param("number", number)
                .param("sheet", use.sheet())
                .param("approver", use.approver())
                .update();
    }
}
