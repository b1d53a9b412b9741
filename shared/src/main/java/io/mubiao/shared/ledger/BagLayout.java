package io.mubiao.shared.ledger;

/** What lies where in a bag of evidence (BagIt 1.0, RFC 8493), for whoever writes and whoever checks. */
public final class BagLayout {

    public static final String DECLARATION = "bagit.txt";
    public static final String INFO = "bag-info.txt";
    public static final String MANIFEST = "manifest-sha256.txt";
    public static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

    /** Events, a line each ({@link ExportLine}), in the order of the store. */
    public static final String EVENTS = "data/events";

    public static final String EVENTS_ENDING = ".ndjson";

    /** A log as C2SP lays it out: the checkpoint that the bag is cut at, and tile/…. */
    public static final String LOG = "data/log";

    public static final String CHECKPOINT = LOG + "/checkpoint";

    /** All checkpoints up to that one ({@link CheckpointFile}). */
    public static final String CHECKPOINTS = "data/checkpoints.txt";

    /** The keys as the house names them; nobody should trust one for being here. */
    public static final String KEYS = "data/keys.txt";

    /** Time-stamps of checkpoints (RFC 3161), named by their size. */
    public static final String ANCHORS = "data/anchors";

    public static final String ANCHORS_ENDING = ".tsr";

    public static final String RECEIPTS = "data/receipts";
    public static final String RECEIPTS_ENDING = ".tlog-proof";

    /** In bag-info.txt: bytes and files below data. */
    public static final String OXUM = "Payload-Oxum";

    /** Which events were asked for; {@link #UNFILTERED} for all. */
    public static final String FILTER = "Mubiao-Filter";

    public static final String UNFILTERED = "none";

    /** How many events are proven to exist and not shown. */
    public static final String WITHHELD = "Mubiao-Withheld";

    public static final String POSITIONS = "Mubiao-Positions";
    public static final String EVENT_COUNT = "Mubiao-Events";

    /** Lines of a file of events. */
    public static final int LINES_PER_FILE = 100_000;

    private BagLayout() {}

    /** As in {@code data/events/000000.ndjson}. */
    public static String events(int file) {
        return "%s/%06d%s".formatted(EVENTS, file, EVENTS_ENDING);
    }

    public static String tile(TilePath tile) {
        return LOG + "/" + tile;
    }
}
