package io.mubiao.shared.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.text.Sha256;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashTreeTest {

    private static final int MANY = 300;

    @Test
    void rootsOfCertificateTransparencyAreTheSame() {
        var kept = new KeptTiles();
        int size = 0;
        for (var input : new String[] {
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
        }) {
            kept.append(TreeHash.leaf(Vectors.hex(input)));
            size++;
            assertThat(HexFormat.of().formatHex(kept.root())).isEqualTo(Vectors.word(size + " "));
        }
    }

    @Test
    void theTreeOfNothingHasTheHashOfNothing() {
        assertThat(HexFormat.of().formatHex(new GrowingTree().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(new HashTree(new KeptTiles(), 0).root()).isEqualTo(TreeHash.empty());
    }

    @Test
    void theTreeOfTheDesignIsTheSame() {
        var kept = new KeptTiles();
        Vectors.events().forEach(vector -> kept.append(Vectors.hex(vector.leaf())));
        var tile = kept.tile(0, 0, 5);

        assertThat(Checkpoint.read(Note.read(Vectors.note()).text()).root()).isEqualTo(kept.root());
        assertThat(tile).hasSize(160);
        assertThat(HexFormat.of().formatHex(Sha256.of(tile))).isEqualTo(Vectors.word("tile/0/000.p/5 "));
        assertThat(Base64Text.of(new HashTree(kept, 2).root())).isEqualTo(Vectors.word("root2 "));
        assertThat(new HashTree(kept, 5).consistency(2).stream().map(Base64Text::of))
                .containsExactlyElementsOf(
                        Vectors.section("CONSISTENCY 2->5", "root2").lines().toList());
    }

    @Test
    void everyProofOfEveryTreeHolds() {
        var kept = KeptTiles.of(MANY);
        var checkpoints =
                IntStream.rangeClosed(0, MANY).mapToObj(kept::checkpoint).toList();
        for (int size = 1; size <= MANY; size++) {
            var tree = new HashTree(kept, size);
            var checkpoint = checkpoints.get(size);
            for (int index = 0; index < size; index++) {
                assertThat(TreeProofs.includes(
                                checkpoint.root(), size, index, KeptTiles.leaf(index), tree.inclusion(index)))
                        .isTrue();
                assertThat(TreeProofs.consistent(checkpoints.get(index), checkpoint, tree.consistency(index)))
                        .isTrue();
            }
            assertThat(TreeProofs.consistent(checkpoint, checkpoint, tree.consistency(size)))
                    .isTrue();
        }
    }

    @Test
    void everyChangedBitOfAProofIsNoticed() {
        var kept = KeptTiles.of(MANY);
        for (int size = 2; size <= MANY; size++) {
            var tree = new HashTree(kept, size);
            var checkpoint = kept.checkpoint(size);
            int index = size * 2 / 3;
            var leaf = KeptTiles.leaf(index);
            var first = kept.checkpoint(index);
            for (var changed : changes(tree.inclusion(index), size)) {
                assertThat(TreeProofs.includes(checkpoint.root(), size, index, leaf, changed))
                        .isFalse();
            }
            for (var changed : changes(tree.consistency(index), size)) {
                assertThat(TreeProofs.consistent(first, checkpoint, changed)).isFalse();
            }
        }
    }

    /** With a hash less, a hash more, and one bit changed in every third byte of each hash. */
    private static List<List<byte[]>> changes(List<byte[]> path, int salt) {
        var changes = new ArrayList<List<byte[]>>();
        changes.add(path.subList(1, path.size()));
        changes.add(path.subList(0, path.size() - 1));
        var longer = new ArrayList<>(path);
        longer.add(path.get(0));
        changes.add(longer);
        for (int hash = 0; hash < path.size(); hash++) {
            for (int bit = salt % 8; bit < Sha256.LENGTH * 8; bit += 24) {
                var changed = new ArrayList<>(path);
                var bytes = path.get(hash).clone();
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                changed.set(hash, bytes);
                changes.add(changed);
            }
        }
        return changes;
    }

    @Test
    void anotherLeafAnotherPlaceAndAnotherSizeAreNoticed() {
        var kept = KeptTiles.of(MANY);
        for (int size = 2; size <= MANY; size++) {
            int index = size / 2;
            var path = new HashTree(kept, size).inclusion(index);
            var root = kept.checkpoint(size).root();
            assertThat(TreeProofs.includes(root, size, index, KeptTiles.leaf(index + 1), path))
                    .isFalse();
            assertThat(TreeProofs.includes(root, size, index - 1, KeptTiles.leaf(index), path))
                    .isFalse();
            assertThat(TreeProofs.includes(root, size, size, KeptTiles.leaf(index), path))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"255, 1", "256, 2", "257, 3", "65535, 257", "65536, 258", "65537, 259", "70000, 277"})
    void tilesFillUpAndGoOnAnew(int size, int tiles) {
        var kept = KeptTiles.of(size);

        assertThat(kept.tiles()).isEqualTo(tiles);
        assertThat(new HashTree(kept, size).root()).isEqualTo(kept.root());
        for (int index : new int[] {0, size / 2, size - 1}) {
            assertThat(TreeProofs.includes(
                            kept.root(), size, index, KeptTiles.leaf(index), new HashTree(kept, size).inclusion(index)))
                    .isTrue();
        }
        for (int first : new int[] {1, 255, size - 1}) {
            assertThat(TreeProofs.consistent(
                            kept.checkpoint(first), kept.checkpoint(size), new HashTree(kept, size).consistency(first)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "255", "256", "257", "511", "65535", "65536", "65537"})
    void aTreeGoesOnFromItsTiles(int size) {
        var kept = KeptTiles.of(size);
        var continued = GrowingTree.of(kept, size);
        var whole = KeptTiles.of(size + 300);
        for (int i = 0; i < 300; i++) {
            assertThat(continued.size()).isEqualTo(size + i);
            continued.append(KeptTiles.leaf(size + i));
        }

        assertThat(continued.root()).isEqualTo(whole.root());
        assertThat(continued.takeChanged())
                .isNotEmpty()
                .allSatisfy(tile -> assertThat(whole.tile(tile.level(), tile.number(), tile.width()))
                        .isEqualTo(tile.hashes()));
        assertThat(continued.takeChanged()).isEmpty();
    }

    @Test
    void tilesThatAreTooShortAreNamed() {
        assertThatThrownBy(() -> new HashTree((level, number, width) -> new byte[32], 2).root())
                .isInstanceOf(MalformedEvidence.class);
        assertThatThrownBy(() -> GrowingTree.of((level, number, width) -> new byte[32], 2))
                .isInstanceOf(MalformedEvidence.class);
    }

    @ParameterizedTest
    @CsvSource({
        "tile/0/000, 0, 0, 256",
        "tile/0/000.p/5, 0, 0, 5",
        "tile/0/x001/x234/067, 0, 1234067, 256",
        "tile/1/x001/000.p/17, 1, 1000, 17",
        "tile/63/999, 63, 999, 256",
        "tile/entries/x123/456.p/255, -1, 123456, 255"
    })
    void aTileHasOnePath(String path, int level, long number, int width) {
        assertThat(TilePath.read(path)).isEqualTo(new TilePath(level, number, width));
        assertThat(TilePath.read(path)).hasToString(path);
    }

    @ParameterizedTest
    @CsvSource({
        "tile/0/0",
        "tile/0/x000/001",
        "tile/0/001/000",
        "tile/64/000",
        "tile/00/000",
        "tile/-1/000",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/05",
        "tile/0/000/",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
        "tile/data/000"
    })
    void otherSpellingsAreRefused(String path) {
        assertThatThrownBy(() -> TilePath.read(path)).isInstanceOf(MalformedEvidence.class);
    }
}
