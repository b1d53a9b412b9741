package io.mubiao.query.ledger;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who outside the house confirms checkpoints.
 *
 * @param witnesses each as its program prints it: its key, a blank, its address
 */
@ConfigurationProperties("mubiao.ledger")
record AnchorProperties(@DefaultValue List<String> witnesses) {

    List<WitnessPlace> places() {
        return witnesses.stream().map(WitnessPlace::read).toList();
    }
}
