package io.mubiao.verifier.command;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.text.Sha256;
import io.mubiao.verifier.bag.ReceiptCheck;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Outcome;
import io.mubiao.verifier.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks receipts, without a bag. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = {"核验凭证", "checks receipts"})
final class ReceiptCommand implements Callable<Integer> {

    private static final String DIGEST = "contentDigest";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private Keys keys = new Keys();

    @Mixin
    private Report report = new Report();

    @Option(
            names = "--content",
            paramLabel = "FILE",
            description = {"目标表内容（JSON），与事件记载的摘要比对", "content of the sheet, compared with the digest of the event"})
    private @Nullable Path content;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return report.of(Objects.requireNonNull(spec).commandLine(), this::check);
    }

    private Outcome check(Findings findings) throws IOException {
        var trust = keys.trust(0);
        var check = new ReceiptCheck(trust, findings);
        long valid = 0;
        long sealed = 0;
        long anchors = 0;
        for (var file : files) {
            var receipt = check.valid(file, file.toString());
            if (receipt != null && hasContent(receipt, file, findings)) {
                valid++;
                var checkpoint = Checkpoint.read(receipt.checkpoint().text());
                sealed = Math.max(sealed, checkpoint.size());
                var signed = trust.signed(receipt.checkpoint(), checkpoint, file.toString(), findings);
                anchors += signed == null ? 0 : signed.size();
            }
        }
        return new Outcome(valid, sealed, 0, anchors, 1);
    }

    private boolean hasContent(Receipt receipt, Path file, Findings findings) throws IOException {
        if (content == null) {
            return true;
        }
        var given = Sha256.hex(new JsonCanonicalizer(Files.readString(content)).getEncodedUTF8());
        var said = digest(receipt.event().payload());
        if (!given.equals(said)) {
            findings.add(Fault.RECEIPT_CONTENT, Place.of(receipt.event(), receipt.index()), file, said, given);
        }
        return given.equals(said);
    }

    private static String digest(String payload) {
        try {
            return JSON.readTree(payload).path(DIGEST).asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
