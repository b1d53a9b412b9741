package io.mubiao.verifier.command;

import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.verifier.bag.Trust;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whom the auditor believes, as options. */
final class Keys {

    @Option(
            names = "--key",
            required = true,
            converter = Vkey.class,
            description = {"账本的公钥，从账本之外得知", "a key of the log, known from elsewhere"})
    private List<VerifierKey> log = new ArrayList<>();

    @Option(
            names = "--witness",
            converter = Vkey.class,
            description = {"见证人的公钥", "a key of a witness"})
    private List<VerifierKey> witnesses = new ArrayList<>();

    /** As in {@code name+id+base64}. */
    static final class Vkey implements ITypeConverter<VerifierKey> {

        @Override
        public VerifierKey convert(String value) {
            try {
                return VerifierKey.read(value.strip());
            } catch (MalformedEvidence e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    Trust trust(int neededWitnesses) {
        return new Trust(log, witnesses, neededWitnesses);
    }
}
