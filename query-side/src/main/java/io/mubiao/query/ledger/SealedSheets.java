package io.mubiao.query.ledger;

import io.mubiao.query.proof.Proofs;
import io.mubiao.query.proof.Seal;
import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetId;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** What papers and archives ask of the ledger. That it cannot prove something keeps nobody from printing. */
@Component
class SealedSheets implements Proofs {

    private final ProofReader reader;
    private final LedgerReader ledger;

    SealedSheets(ProofReader reader, LedgerReader ledger) {
        this.reader = reader;
        this.ledger = ledger;
    }

    @Override
    public Seal seal(SheetId sheet, long version) {
        try {
            return reader.event(sheet.toString(), version - 1)
                    .flatMap(reader::firstReceipt)
                    .<Seal>map(Seal.Sealed::new)
                    .orElseGet(Seal.Pending::new);
        } catch (DomainException e) {
            return new Seal.Broken(e);
        }
    }

    @Override
    public List<Receipt> receipts(SheetId sheet, long version, long size) {
        return LongStream.range(0, version)
                .mapToObj(sequence -> receipt(sheet, sequence, size))
                .toList();
    }

    private Receipt receipt(SheetId sheet, long sequence, long size) {
        return reader.event(sheet.toString(), sequence)
                .flatMap(event -> reader.receipt(event, size))
                .orElseThrow(() -> new DomainException(ErrorCode.VERSION_NOT_FOUND, "没有第 " + (sequence + 1) + " 版"));
    }

    @Override
    public List<String> keys() {
        return ledger.keys().keys().stream().map(LedgerKey::vkey).toList();
    }
}
