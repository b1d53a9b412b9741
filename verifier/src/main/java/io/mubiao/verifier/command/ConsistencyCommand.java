package io.mubiao.verifier.command;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.HashTree;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.Tile;
import io.mubiao.shared.ledger.TilePath;
import io.mubiao.shared.ledger.TileReader;
import io.mubiao.shared.ledger.TreeProofs;
import io.mubiao.verifier.bag.Trust;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Outcome;
import io.mubiao.verifier.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks that a smaller tree is the beginning of a larger one. */
@Command(
        name = "consistency",
        mixinStandardHelpOptions = true,
        description = {"核验旧检查点是新检查点的开头", "checks that an old checkpoint is the beginning of a new one"})
final class ConsistencyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD")
    private @Nullable Path old;

    @Parameters(index = "1", paramLabel = "NEW")
    private @Nullable Path young;

    @Option(
            names = "--log",
            paramLabel = "DIR",
            required = true,
            description = {"账本目录（证据包的 data/log）", "directory of the log, data/log of a bag"})
    private @Nullable Path log;

    @Mixin
    private Keys keys = new Keys();

    @Mixin
    private Report report = new Report();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return report.of(Objects.requireNonNull(spec).commandLine(), this::check);
    }

    private Outcome check(Findings findings) throws IOException {
        var trust = keys.trust(0);
        var first = signed(Objects.requireNonNull(old), trust, findings);
        var second = signed(Objects.requireNonNull(young), trust, findings);
        if (first != null && second != null) {
            compare(first, second, findings);
        }
        return new Outcome(0, second == null ? 0 : second.size(), 0, 0, 1);
    }

    private static @Nullable Checkpoint signed(Path file, Trust trust, Findings findings) throws IOException {
        var note = Note.read(Files.readString(file));
        var checkpoint = Checkpoint.read(note.text());
        return trust.signed(note, checkpoint, file.toString(), findings) == null ? null : checkpoint;
    }

    private void compare(Checkpoint first, Checkpoint second, Findings findings) {
        if (!first.origin().equals(second.origin())) {
            findings.add(Fault.OTHER_LOG, Place.NOWHERE, "NEW", second.origin());
        } else if (first.size() > second.size()) {
            fork(first, second, findings);
        } else {
            compareByTiles(first, second, findings);
        }
    }

    /** Tiles are held against NEW first: those that are not its own accuse nobody of a fork. */
    private void compareByTiles(Checkpoint first, Checkpoint second, Findings findings) {
        var tiles = tiles(second.size());
        var old = new Checkpoint(first.origin(), first.size(), new HashTree(tiles, first.size()).root());
        if (!TreeProofs.consistent(old, second, new HashTree(tiles, second.size()).consistency(first.size()))) {
            findings.add(Fault.MANIFEST_TILE, Place.NOWHERE, log);
        } else if (!old.sameTree(first)) {
            fork(first, second, findings);
        }
    }

    private static void fork(Checkpoint first, Checkpoint second, Findings findings) {
        findings.add(
                Fault.FORKED,
                Place.checkpoint(first.size()),
                first.origin(),
                Base64.getEncoder().encodeToString(first.root()),
                Base64.getEncoder().encodeToString(second.root()),
                second.size());
    }

    private TileReader tiles(long size) {
        return (level, number, width) -> {
            var hashes = (size >> 8 * level) - number * Tile.WIDTH;
            var path = new TilePath(level, number, (int) Math.min(Tile.WIDTH, hashes));
            try {
                return Files.readAllBytes(Objects.requireNonNull(log).resolve(path.toString()));
            } catch (IOException e) {
                throw new MalformedEvidence("no " + path + " in " + log);
            }
        };
    }
}
