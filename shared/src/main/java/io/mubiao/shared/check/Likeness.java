package io.mubiao.shared.check;

/** How much two texts have in common: twice their longest common subsequence by the sum of their lengths. */
final class Likeness {

    private Likeness() {}

    /** From 0 to 1; takes time and space in the product of the lengths. */
    static double of(String one, String other) {
        var length = one.length() + other.length();
        return length == 0 ? 0 : 2.0 * common(one, other) / length;
    }

    private static int common(String one, String other) {
        var row = new int[other.length() + 1];
        for (var i = 0; i < one.length(); i++) {
            var diagonal = 0;
            for (var j = 0; j < other.length(); j++) {
                var above = row[j + 1];
                row[j + 1] = one.charAt(i) == other.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
