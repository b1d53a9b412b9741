package io.mubiao.query.ledger;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found. A finding is open until an auditor has acknowledged it, which is an event. */
final class Findings {

    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

    /** So many events are named one by one; whoever changes more is found out all the same. */
    private static final long MOST_ROWS = 100;

    /** In a text of JSON no quotation mark without a backslash is part of a value: the first match is the member. */
    private static final String IS_OPEN = """
        finding.code not in (%s) and finding.id not in (
            select number::bigint
            from event_store.domain_event, substring(payload from '"finding"\\s*:\\s*(\\d{1,18})') as number
            where aggregate_id = 'ledger' and payload_type = 'FindingAcknowledged' and number is not null)
        """.formatted(quoted(Damage.informing()));

    private static final String INSERT = """
        insert into ledger.finding (code, position, event_id, stream, detail, checkpoint)
        select :code, :position, :event, :stream, :detail, coalesce((select max(size) from ledger.checkpoint), 0)
        """;

    private static final String UNLESS_KNOWN = """
        where not exists (
            select from ledger.finding
            where code = :code and position is not distinct from :position::bigint and detail = :detail
        """;

    private static final String NEWEST = """
        select * from (select *, %s as is_open from ledger.finding) finding
        order by is_open desc, is_open and code in (%s), id desc limit 100
        """.formatted(IS_OPEN, quoted(Damage.ofRows()));

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts on record what is still so at the next look, with a line in the log.
     *
     * @return whether it was not known
     */
    boolean report(Finding finding) {
        var isNew = insert(finding, INSERT + UNLESS_KNOWN + ")");
        if (isNew) {
            log(finding);
        }
        return isNew;
    }

    /** What was found together, of events no more than are named one by one. */
    void report(List<Finding> found) {
        var room = found.stream().anyMatch(Findings::isOfRow) ? MOST_ROWS - openRows() : 0;
        for (var finding : found) {
            if (!isOfRow(finding)) {
                report(finding);
            } else if (room > 0 && report(finding)) {
                room--;
            }
        }
    }

    private static boolean isOfRow(Finding finding) {
        return Damage.ofRows().contains(finding.code().name());
    }

    /** Puts on record what the next look does not find again. */
    void reportOnce(Finding finding) {
        insert(finding, INSERT);
        log(finding);
    }

    static void log(Finding finding) {
        if (finding.code().informs()) {
            LOG.info("LEDGER_FINDING code={} {}", finding.code(), finding.detail());
        } else {
            LOG.error(
                    "LEDGER_FINDING code={} position={} event={} stream={} {}",
                    finding.code(),
                    finding.position(),
                    finding.event(),
                    finding.stream(),
                    finding.detail());
        }
    }

    /** What lasts: when it was acknowledged and is not mended, whoever looks next says it again. */
    void reportWhileOpen(Finding finding) {
        insert(finding, INSERT + UNLESS_KNOWN + " and " + IS_OPEN + ")");
    }

    /** The caller says in the log that nothing is signed any more. */
    void report(EvidenceBroken e) {
        reportWhileOpen(e.finding());
    }

    private boolean insert(Finding finding, String sql) {
        return jdbc.sql(sql)
                        .param("code", finding.code().name())
                        .param("position", finding.position(), Types.BIGINT)
                        .param("event", finding.event(), Types.VARCHAR)
                        .param("stream", finding.stream(), Types.VARCHAR)
                        .param("detail", finding.detail())
                        .update()
                > 0;
    }

    private static String quoted(List<String> codes) {
        return codes.stream().collect(joining("', '", "'", "'"));
    }

    /** How many nobody has acknowledged. */
    long open() {
        return count(IS_OPEN);
    }

    private long openRows() {
        return count("code in (" + quoted(Damage.ofRows()) + ") and " + IS_OPEN);
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from ledger.finding where " + condition)
                .query(Long.class)
                .single();
    }

    /** Of what is open. */
    List<Damage> openCodes() {
        return jdbc.sql("select distinct code from ledger.finding where " + IS_OPEN)
                .query((row, number) -> Damage.valueOf(row.getString("code")))
                .list();
    }

    /** At most a hundred: the open ones first, of these the events last, then the newest. */
    List<LedgerFinding> newest() {
        return jdbc.sql(NEWEST).query(Findings::finding).list();
    }

    private static LedgerFinding finding(ResultSet row, int number) throws SQLException {
        var code = Damage.valueOf(row.getString("code"));
        return new LedgerFinding(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                code,
                row.getObject("position", Long.class),
                row.getString("event_id"),
                row.getString("stream"),
                row.getObject("checkpoint", Long.class),
                row.getString("detail"),
                row.getBoolean("is_open"));
    }
}
