package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.text.Sha256;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the files are those that were packed: lists and hashes of BagIt. Files that are only shorter were cut off. */
final class ManifestCheck {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");
    private static final int BUFFER = 1 << 16;

    private final BagPlace place;
    private final BagInfo info;
    private final Findings findings;
    private final Set<String> cut = new HashSet<>();
    private long lines;

    /** Hash and length. */
    private record Content(String hash, long octets) {}

    ManifestCheck(BagPlace place, BagInfo info, Findings findings) {
        this.place = place;
        this.info = info;
        this.findings = findings;
    }

    /** @return files that lost their end */
    Set<String> check() throws IOException {
        switch (place.whole()) {
            case CUT -> findings.add(Fault.MANIFEST_CUT, Place.NOWHERE, "zip");
            case DAMAGED -> findings.add(Fault.MANIFEST_MALFORMED, Place.NOWHERE, "zip", "-");
            case WHOLE -> {}
        }
        if (place.has(BagLayout.DECLARATION)) {
            if (!text(BagLayout.DECLARATION).startsWith("BagIt-Version: ")) {
                findings.add(Fault.MANIFEST_MALFORMED, Place.NOWHERE, BagLayout.DECLARATION, "BagIt-Version");
            }
        }
        checkTags();
        checkPayload();
        return cut;
    }

    /** Of all files of events. */
    long lines() {
        return lines;
    }

    private void checkTags() throws IOException {
        var listed = read(BagLayout.TAG_MANIFEST);
        if (listed != null) {
            for (var tag : listed.entrySet()) {
                var content = content(tag.getKey());
                if (content == null || !content.hash().equals(tag.getValue())) {
                    wrong(content == null ? Fault.MANIFEST_MISSING : Fault.MANIFEST_ALTERED, tag.getKey(), false);
                }
            }
        }
    }

    private void checkPayload() throws IOException {
        var listed = read(BagLayout.MANIFEST);
        var contents = new HashMap<String, Content>();
        long octets = 0;
        for (var name : place.names("data")) {
            var content = content(name);
            contents.put(name, content == null ? new Content("", 0) : content);
            octets += content == null ? 0 : content.octets();
        }
        var oxum = octets + "." + contents.size();
        if (listed != null) {
            compare(listed, contents, octets < info.octets());
        }
        if (info.oxum() != null && !oxum.equals(info.oxum()) && cut.isEmpty()) {
            wrong(Fault.MANIFEST_OXUM, info.oxum(), false, oxum);
        }
    }

    private void compare(Map<String, String> listed, Map<String, Content> contents, boolean isShorter) {
        for (var file : listed.entrySet()) {
            var content = contents.remove(file.getKey());
            if (content == null) {
                wrong(Fault.MANIFEST_MISSING, file.getKey(), false);
            } else if (!content.hash().equals(file.getValue())) {
                wrong(Fault.MANIFEST_ALTERED, file.getKey(), isShorter);
            }
        }
        contents.keySet().forEach(name -> wrong(Fault.MANIFEST_UNLISTED, name, false));
    }

    private void wrong(Fault fault, String name, boolean isCut, Object... details) {
        if (place.whole() == BagPlace.Whole.CUT) {
            // the last files of a zip that was cut off; said already
            cut.add(name);
        } else if (isCut) {
            cut.add(name);
            findings.add(Fault.MANIFEST_CUT, Place.NOWHERE, name);
        } else {
            findings.add(fault, Place.NOWHERE, name, details.length == 0 ? "" : details[0]);
        }
    }

    /** Empty if it cannot be read. */
    private String text(String name) {
        try {
            return place.text(name);
        } catch (MalformedEvidence e) {
            return "";
        }
    }

    private @Nullable Map<String, String> read(String name) {
        if (!place.has(name)) {
            wrong(Fault.MANIFEST_MISSING, name, false);
            return null;
        }
        var text = text(name);
        var listed = new HashMap<String, String>();
        for (var line : text.split("\n")) {
            var parts = LINE.matcher(line);
            if (!parts.matches() || !text.endsWith("\n")) {
                wrong(Fault.MANIFEST_MALFORMED, name, false, "...");
                return null;
            }
            listed.put(parts.group(2), parts.group(1));
        }
        return listed;
    }

    /** Counts lines that begin, so that the last need not end. */
    private char count(char before, byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            lines += before == '\n' ? 1 : 0;
            before = (char) buffer[i];
        }
        return before;
    }

    /** Null if there is no such file, or it cannot be unpacked. */
    private @Nullable Content content(String name) throws IOException {
        if (!place.has(name)) {
            return null;
        }
        try (var in = Files.newInputStream(place.file(name))) {
            var digest = Sha256.begin();
            var buffer = new byte[BUFFER];
            var before = '\n';
            long octets = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                octets += read;
                before = name.startsWith(BagLayout.EVENTS) ? count(before, buffer, read) : before;
            }
            return new Content(HexFormat.of().formatHex(digest.digest()), octets);
        } catch (IOException e) {
            return new Content("", Files.size(place.file(name)));
        }
    }
}
