package io.mubiao.shared.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealedTextTest {

    private static final KeyPeriod PERIOD = new KeyPeriod("drafter", 2026);
    private static final SecretKey KEY = key(1);

    private final String stored =
            SealedText.of("10.1.2.3", "address", PERIOD, KEY).stored();

    @Test
    void whatIsSealedIsOpenedByItsKey() {
        assertThat(stored).startsWith("shred:1:2026:").doesNotContain("10.1.2.3");
        assertThat(opened(stored, "address", PERIOD, KEY)).isEqualTo("10.1.2.3");
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(SealedText.of("10.1.2.3", "address", PERIOD, KEY).stored()).isNotEqualTo(stored);
    }

    @Test
    void aValueIsOpenedNowhereElse() {
        assertThat(opened(stored, "requestId", PERIOD, KEY)).isNull();
        assertThat(opened(stored, "address", new KeyPeriod("other", 2026), KEY)).isNull();
        assertThat(opened(stored, "address", new KeyPeriod("drafter", 2027), KEY))
                .isNull();
        assertThat(opened(stored, "address", PERIOD, key(2))).isNull();
    }

    @Test
    void whatWasChangedOrCutOffIsOpenedByNoKey() {
        int last = stored.length() - 2;
        var changed = stored.substring(0, last) + (stored.charAt(last) == 'A' ? 'B' : 'A') + stored.substring(last + 1);
        for (var text : new String[] {changed, stored.substring(0, stored.length() - 3), "shred:1:2026:A"}) {
            assertThat(opened(text, "address", PERIOD, KEY)).as(text).isNull();
        }
    }

    @Test
    void whatWasStoredAsItIsIsNotTakenForSealed() {
        assertThat(Stream.of("10.1.2.3", "::1", "6f1c0f0e-2b6e-4f5e-9d0a-3f4f3a1d0001", "desk-7.42", ""))
                .allMatch(text -> SealedText.read(text) == null);
    }

    @Test
    void theYearIsThatOfChina() {
        assertThat(KeyPeriod.of("drafter", Instant.parse("2026-12-31T15:59:59Z")))
                .isEqualTo(PERIOD);
        assertThat(KeyPeriod.of("drafter", Instant.parse("2026-12-31T16:00:00Z"))
                        .year())
                .isEqualTo(2027);
    }

    private static String opened(String stored, String member, KeyPeriod period, SecretKey key) {
        return SealedText.read(stored).open(member, period, key);
    }

    private static SecretKey key(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return new SecretKeySpec(bytes, "AES");
    }
}
