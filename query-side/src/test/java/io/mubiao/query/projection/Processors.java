package io.mubiao.query.projection;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.monitoring.ProgressWatch;
import io.mubiao.query.testing.SheetLife;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projections as tests handle them. */
@TestComponent
public class Processors {

    private final EventProcessingConfiguration processing;
    private final List<Projection> projections;
    private final JdbcClient jdbc;

    Processors(
            EventProcessingConfiguration processing,
            List<Projection> projections,
            @Qualifier(ReadModelConfiguration.PROJECTIONS) JdbcClient jdbc) {
        this.processing = processing;
        this.projections = projections;
        this.jdbc = jdbc;
    }

    public void stop() {
        processing.eventProcessors().values().forEach(EventProcessor::shutDown);
    }

    public void start() {
        processing.eventProcessors().values().forEach(EventProcessor::start);
    }

    /** Lets the projections begin with the first event when they start again. */
    public void forgetPositions() {
        jdbc.sql("update read_model.token_entry set token = null, token_type = null where processor <> '__config'")
                .update();
    }

    public void forgetDeadLetters() {
        jdbc.sql("delete from read_model.dead_letter_entry").update();
    }

    /** Makes letters look as a version left them that did not know a field yet. */
    public void ageLetters(String type, String revision, String unknownField) {
        jdbc.sql("""
                        update read_model.dead_letter_entry
                        set payload_revision = :revision,
                            payload = convert_to(
                                (convert_from(payload, 'UTF8')::jsonb - :field)::text, 'UTF8')
                        where payload_type = :type
                        """)
                .param("revision", revision)
                .param("field", unknownField)
                .param("type", type)
                .update();
    }

    public Projection projection(String group) {
        return projections.stream()
                .filter(projection -> projection.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    public long shownVersion(SheetLife sheet) {
        return projection("sheet").shownVersion(sheet.id).orElseThrow();
    }

    public void expectShown(SheetLife sheet) {
        eventually(() -> assertThat(shownVersion(sheet)).isEqualTo(sheet.version()));
    }

    public void expectAudited(SheetLife sheet) {
        eventually(() -> assertThat(jdbc.sql("""
                                select count(*) from read_model.audit
                                join event_store.domain_event event on event.global_index = audit.position
                                where event.aggregate_id = ?
                                """)
                        .param(sheet.id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(sheet.version()));
    }

    public void expectCaughtUp() {
        var watch = new ProgressWatch(jdbc, projections, Duration.ofMinutes(1));
        eventually(() -> assertThat(watch.look()).allMatch(progress -> progress.lagEvents() == 0));
    }

    public long letters(String group, SheetLife sheet) {
        return jdbc.sql("""
                        select count(*) from read_model.dead_letter_entry
                        where processing_group = ? and sequence_identifier = ?
                        """)
                .params(group, sheet.id.toString())
                .query(Long.class)
                .single();
    }
}
