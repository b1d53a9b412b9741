package io.mubiao.command.sheet;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.SheetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables approval_number and approval_number_use. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ApprovalNumberTable implements ApprovalNumberStore {

    private final JdbcClient jdbc;

    ApprovalNumberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UserId approverOf(String region, String number, UserId asker) {
        // waits for who is just using it for the first time
        jdbc.sql("""
                        insert into write_model.approval_number (region, number, approver) values (?, ?, ?)
                        on conflict do nothing
                        """).params(region, number, asker.value()).update();
        return jdbc.sql("select approver from write_model.approval_number where region = ? and number = ?")
                .params(region, number)
                .query((row, count) -> new UserId(row.getString(1)))
                .single();
    }

    @Override
    public boolean addUse(String region, String number, SheetId sheet) {
        return jdbc.sql("""
                        insert into write_model.approval_number_use (region, number, sheet) values (?, ?, ?)
                        on conflict do nothing
                        """).params(region, number, sheet.value()).update() == 1;
    }
}
