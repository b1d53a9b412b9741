package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.SignatureType;
import io.mubiao.shared.ledger.VerifierKey;
import java.net.URI;

/**
 * A witness of another organisation (C2SP tlog-witness).
 *
 * @param key of its signatures; whoever checks bags should know it from elsewhere
 * @param address where its addresses begin
 */
record WitnessPlace(VerifierKey key, URI address) {

    private static final String SETTING = "mubiao.ledger.witnesses: ";

    /** @param setting as in {@code audit.example/witness+e18fb836+BD1A… https://witness.audit.example} */
    static WitnessPlace read(String setting) {
        var parts = setting.strip().split("\\s+");
        if (parts.length != 2) {
            throw new IllegalArgumentException(SETTING + "each is a key and an address, not " + setting);
        }
        try {
            return new WitnessPlace(key(parts[0]), address(parts[1]));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(SETTING + e.getMessage(), e);
        }
    }

    private static VerifierKey key(String vkey) {
        var key = VerifierKey.read(vkey);
        if (key.type() != SignatureType.COSIGNATURE) {
            throw new MalformedEvidence(vkey + " is no key of a witness");
        }
        return key;
    }

    private static URI address(String text) {
        var address = URI.create(text.endsWith("/") ? text : text + "/");
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new MalformedEvidence(text + " is no address of http or https");
        }
        return address;
    }

    /** Where checkpoints are offered. */
    URI addCheckpoint() {
        return address.resolve("add-checkpoint");
    }
}
