package io.mubiao.verifier.finding;

/**
 * What was looked at, for the last line.
 *
 * @param events that were read
 * @param sealed size of the checkpoint
 * @param withheld leaves that are proven to exist and are not shown
 * @param anchors what others keep and what agrees: cosignatures of witnesses, checkpoints, receipts
 */
public record Outcome(long events, long sealed, long withheld, long anchors, int level) {

    public static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0);

    public String line(Verdict verdict, long findings, long seconds) {
        return "RESULT %d events=%d sealed=%d withheld=%d findings=%d anchors=%d level=%d seconds=%d"
                .formatted(verdict.exit(), events, sealed, withheld, findings, anchors, level, seconds);
    }
}
