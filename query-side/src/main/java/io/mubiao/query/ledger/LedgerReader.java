package io.mubiao.query.ledger;

import io.mubiao.query.ledger.Heads.Head;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.CheckpointFile;
import io.mubiao.shared.ledger.HashTree;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.TilePath;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.text.Sha256;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may know of the ledger: hashes and signatures. */
@Component
class LedgerReader {

    private final LedgerTables tables;

    LedgerReader(LedgerTables tables) {
        this.tables = tables;
    }

    @Transactional(readOnly = true)
    public Note newest() {
        return tables.note(newestCheckpoint());
    }

    private Checkpoint newestCheckpoint() {
        return tables.last().orElseThrow(LedgerReader::noCheckpoint).checkpoint();
    }

    static DomainException noCheckpoint() {
        return new DomainException(ErrorCode.CHECKPOINT_NOT_FOUND, "账本还没有这样的检查点：第一个事件之后十秒内有第一个");
    }

    /** In the form in which they are kept on the disk. */
    @Transactional(readOnly = true)
    public String file(CheckpointsRequest request) {
        var file = new StringBuilder();
        tables.after(request.afterSize(), request.most())
                .forEach(kept -> file.append(CheckpointFile.addition(file.length(), kept.note())));
        return file.toString();
    }

    @Transactional(readOnly = true)
    public Heads heads(CheckpointsRequest request) {
        var heads = tables.after(request.afterSize(), request.most()).stream()
                .map(LedgerReader::head)
                .toList();
        var full = heads.size() == request.most();
        return new Heads(heads, full ? heads.get(heads.size() - 1).size() : null);
    }

    private static Head head(SignedCheckpoint kept) {
        var checkpoint = kept.checkpoint();
        return new Head(
                checkpoint.size(),
                base64(checkpoint.root()),
                checkpoint.printed(),
                kept.signedAt(),
                kept.note().toString());
    }

    static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    /** @param path as in {@code tile/0/000.p/5} */
    @Transactional(readOnly = true)
    public byte[] tile(String path) {
        var tile = tilePath(path);
        var hashes = tables.tile(tile.level(), tile.number(), tile.width());
        if (hashes.length != tile.width() * Sha256.LENGTH) {
            throw noTile(path);
        }
        return hashes;
    }

    static TilePath tilePath(String path) {
        try {
            return TilePath.read(path);
        } catch (MalformedEvidence e) {
            throw noTile(path);
        }
    }

    static DomainException noTile(String path) {
        return new DomainException(ErrorCode.TILE_NOT_FOUND, "账本中没有 " + path + "：写法不对，或者还没有这么多事件");
    }

    @Transactional(readOnly = true)
    public Consistency consistency(long first, long second) {
        if (first > second) {
            throw new DomainException(ErrorCode.MALFORMED, "first 不能大于 second");
        }
        if (second > newestCheckpoint().size()) {
            throw new DomainException(ErrorCode.MALFORMED, "second 超过了最新检查点的大小");
        }
        var path = new HashTree(tables, second).consistency(first);
        return new Consistency(
                first, second, path.stream().map(LedgerReader::base64).toList());
    }

    @Transactional(readOnly = true)
    public LedgerKeyList keys() {
        return new LedgerKeyList(tables.keys());
    }
}
