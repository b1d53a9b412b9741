package io.mubiao.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BagRequestTest {

    @Test
    void theFilterOfABagIsOneLineWithoutForgedOnes() {
        var forged = new BagRequest("bag", "SheetReturned\nMubiao-Withheld: 0", "a\u2028b\r", "1 actor=c", null, null);

        assertThat(forged.filter()).isEqualTo("type=SheetReturned_Mubiao-Withheld:_0 actor=a_b_ sheet=1_actor=c");
    }

    @Test
    void aBagOfEverythingHasNoFilter() {
        assertThat(new BagRequest(null, " ", "", null, null, null).filter()).isEqualTo("none");
    }
}
