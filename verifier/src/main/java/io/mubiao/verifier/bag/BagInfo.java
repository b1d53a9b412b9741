package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.MalformedEvidence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the bag says about itself, as far as it can be read. Nothing of it is trusted. */
final class BagInfo {

    private final Map<String, String> values;

    private BagInfo(Map<String, String> values) {
        this.values = values;
    }

    static BagInfo of(BagPlace place) {
        var values = new LinkedHashMap<String, String>();
        if (place.has(BagLayout.INFO)) {
            for (var line : text(place).split("\n")) {
                var colon = line.indexOf(": ");
                if (colon > 0) {
                    values.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
        }
        return new BagInfo(values);
    }

    private static String text(BagPlace place) {
        try {
            return place.text(BagLayout.INFO);
        } catch (MalformedEvidence e) {
            // said where its hash is compared
            return "";
        }
    }

    @Nullable
    String oxum() {
        return values.get(BagLayout.OXUM);
    }

    /** Of {@link #oxum}; as many as there can be if it is not said. */
    long octets() {
        var oxum = oxum();
        try {
            return oxum == null ? Long.MAX_VALUE : Long.parseLong(oxum.split("\\.", 2)[0]);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /**
     * Whether every event is to be there: the bag says that it withholds none, or has as many lines as leaves. What it says
     * of its filter decides nothing, or whoever forges would write a filter there.
     */
    boolean isComplete(long lines, long sealed) {
        return withheld() == 0 || lines >= sealed;
    }

    /** As the bag says; as many as there can be if it does not. */
    long withheld() {
        if (!values.containsKey(BagLayout.WITHHELD)) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(values.getOrDefault(BagLayout.WITHHELD, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
