package io.mubiao.shared.ledger;

import java.util.regex.Pattern;

/**
 * The address of a tile or of a bundle of entries, as in {@code tile/0/x001/234} or {@code tile/entries/000.p/5}.
 *
 * @param level {@link #ENTRIES} for a bundle
 * @param width how many hashes or entries; {@link Tile#WIDTH} if full
 */
public record TilePath(int level, long number, int width) {

    /** In place of a level: a bundle of the entries themselves. */
    public static final int ENTRIES = -1;

    private static final int GROUP = 1000;
    private static final int HIGHEST_LEVEL = 63;
    private static final Pattern FORM = Pattern.compile(
            "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > HIGHEST_LEVEL || number < 0 || width < 1 || width > Tile.WIDTH) {
            throw new MalformedEvidence("no tile %d of level %d, %d wide".formatted(number, level, width));
        }
    }

    /**
     * Of a tile of a tree, or of a bundle, as wide as there is.
     *
     * @param hashes of the whole level, or entries
     */
    public static TilePath of(int level, long number, long hashes) {
        return new TilePath(level, number, (int) Math.min(Tile.WIDTH, hashes - number * Tile.WIDTH));
    }

    /** Only the one spelling that {@link #toString} writes. */
    public static TilePath read(String path) {
        var parts = FORM.matcher(path);
        if (parts.matches()) {
            var level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
            var number = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
            var width = parts.group(3) == null ? Tile.WIDTH : Integer.parseInt(parts.group(3));
            if (width <= Tile.WIDTH) {
                var read = new TilePath(level, number, width);
                if (read.toString().equals(path)) {
                    return read;
                }
            }
        }
        throw new MalformedEvidence("no path of a tile: " + path);
    }

    /** The groups of three digits, all but the last with an x. */
    @Override
    public String toString() {
        var digits = new StringBuilder("%03d".formatted(number % GROUP));
        for (long rest = number / GROUP; rest > 0; rest /= GROUP) {
            digits.insert(0, "x%03d/".formatted(rest % GROUP));
        }
        var partial = width == Tile.WIDTH ? "" : ".p/" + width;
        return "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level)) + "/" + digits + partial;
    }
}
