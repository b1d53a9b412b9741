package io.mubiao.shared.check;

import io.mubiao.shared.sheet.Finding;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A spoilt sheet and whether a rule speaks of it.
 *
 * @param words what is the case, in words of the business
 */
record RuleCase(String code, boolean fires, String words, Sample sample, CheckContext context) {

    static RuleCase fires(String code, String words, UnaryOperator<Sample> change) {
        return new RuleCase(code, true, words, change.apply(Sample.flawless()), CheckContext.of(Profile.REVIEW));
    }

    static RuleCase silent(String code, String words, UnaryOperator<Sample> change) {
        return new RuleCase(code, false, words, change.apply(Sample.flawless()), CheckContext.of(Profile.REVIEW));
    }

    RuleCase when(UnaryOperator<CheckContext> known) {
        return new RuleCase(code, fires, words, sample, known.apply(context));
    }

    boolean doesFire() {
        return Checks.by(RuleSet.latest("640221000")).check(sample.content(), context).stream()
                .map(Finding::code)
                .collect(Collectors.toSet())
                .contains(code);
    }

    @Override
    public String toString() {
        return code + (fires ? " speaks: " : " is silent: ") + words;
    }
}
