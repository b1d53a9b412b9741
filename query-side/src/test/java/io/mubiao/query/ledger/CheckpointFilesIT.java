package io.mubiao.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is on the disk before the database has it. */
class CheckpointFilesIT {

    @TempDir
    private Path directory;

    private LedgerStore store;

    @BeforeEach
    void startWithAnEmptyStore() {
        store = LedgerStore.empty(directory);
    }

    @AfterEach
    void dropIt() {
        store.close();
    }

    @Test
    void aCrashBetweenDiskAndCommitLeadsToTheSameRoot() throws Exception {
        store.append(3);
        store.sealOnce();
        store.append(300);
        signWithoutCommit(303);
        assertThat(store.last().size()).isEqualTo(3);
        var signed = store.signed();
        store.append(5);

        store.sealOnce();

        assertThat(store.tables()
                        .ofSize(303)
                        .orElseThrow()
                        .checkpoint()
                        .sameTree(Checkpoint.read(signed.get(1).text())))
                .isTrue();
        assertThat(store.signed().subList(0, 2))
                .map(Note::toString)
                .isEqualTo(signed.stream().map(Note::toString).toList());
        assertThat(store.signed()).hasSize(3);
        assertThat(store.last().size()).isEqualTo(308);
        assertThat(store.last().checkpoint().root()).isEqualTo(store.rootOfTheEvents());
    }

    private void signWithoutCommit(long position) throws IOException {
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(store.pool)) {
            @Override
            public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> action) {
                return super.execute(status -> {
                    var result = action.doInTransaction(status);
                    status.setRollbackOnly();
                    return result;
                });
            }
        };
        var keys = LedgerKeys.read(LedgerKeys.Place.of(directory, store.properties()));
        new Sealing(new JdbcTemplate(store.pool), transactions, keys, new CheckpointFiles(directory), Clock.systemUTC())
                .seal(position);
    }

    @Test
    void aNoteThatWasCutOffIsReplaced() throws IOException {
        store.append(1);
        store.sealOnce();
        var file = store.onlyFile();
        Files.writeString(file, "\n" + LedgerStore.ORIGIN + "\n2\nAAAA", StandardOpenOption.APPEND);
        store.append(1);
        store.sealOnce();

        assertThat(store.signed()).hasSize(2);
        assertThat(Files.readString(file))
                .isEqualTo(store.signed().get(0) + "\n" + store.signed().get(1));
    }

    @Test
    void ofALongFileOnlyTheEndIsRead() throws IOException {
        store.append(1);
        store.sealOnce();
        var note = store.signed().get(0);
        var file = store.onlyFile();
        Files.writeString(file, (note + "\n").repeat(1_000) + note);
        store.append(1);
        store.sealOnce();

        var next = Objects.requireNonNull(new CheckpointFiles(directory).last());
        assertThat(next.text()).startsWith(LedgerStore.ORIGIN + "\n2\n");
        assertThat(Files.readString(file)).isEqualTo((note + "\n").repeat(1_001) + next);
    }

    @Test
    void whatIsOnTheDiskIsNotSignedAgain() throws IOException {
        store.append(1);
        store.sealOnce();
        var files = new CheckpointFiles(directory);
        var note = Objects.requireNonNull(files.last());

        assertThatThrownBy(() -> files.append(note, Clock.systemUTC().instant()))
                .isInstanceOf(EvidenceBroken.class);
    }

    @Test
    void aClockThatWasSetBackHidesNoNote() throws IOException {
        store.append(1);
        store.sealOnce();
        Files.move(store.onlyFile(), directory.resolve("checkpoints-2999-01.txt"));
        store.append(1);
        store.sealOnce();

        assertThat(store.onlyFile()).hasFileName("checkpoints-2999-01.txt");
        assertThat(new CheckpointFiles(directory).last())
                .hasToString(store.signed().get(1).toString());
    }

    @Test
    void tablesThatWereLostAreMadeAgainFromTheDisk() {
        store.append(300);
        store.sealOnce();
        var root = store.last().checkpoint().root();
        store.owner.sql("drop schema ledger cascade").update();
        try (var restored = store.copy()) {
            restored.sealOnce();

            assertThat(restored.tables().last().orElseThrow().checkpoint().root())
                    .isEqualTo(root);
            assertThat(restored.signed()).hasSize(1);
        }
    }
}
