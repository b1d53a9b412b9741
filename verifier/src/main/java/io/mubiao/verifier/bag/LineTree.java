package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.GrowingTree;
import java.util.Arrays;

/** The tree that the events make by themselves, without the tiles of the bag. */
final class LineTree implements EventFiles.Reader {

    private static final int FORGETS_AFTER = 1 << 16;

    private final Checkpoint sealed;
    private final GrowingTree tree = GrowingTree.of((level, number, width) -> new byte[0], 0);
    private boolean fits;

    LineTree(Checkpoint sealed) {
        this.sealed = sealed;
    }

    @Override
    public void event(EventLine.Known event) {
        tree.append(event.leaf());
        if (tree.size() % FORGETS_AFTER == 0) {
            tree.takeChanged();
        }
        if (tree.size() == sealed.size()) {
            fits = Arrays.equals(tree.root(), sealed.root());
        }
    }

    @Override
    public void lost() {
        // then it does not fit
    }

    boolean fits() {
        return fits;
    }
}
