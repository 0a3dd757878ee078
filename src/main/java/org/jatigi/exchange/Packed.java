package org.jatigi.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at a packed file before anybody parses what is in it: what it holds, and whether it unpacks to something of a sane size.
 *
 * <p>Sizes that the file declares are not believed: every part is unpacked once and counted, into nothing. Parts that are packed files
 * themselves are never opened.
 */
final class Packed {

    private static final int PARTS_MAX = 2_000; // a workbook has a dozen, one with many drawings some hundreds

    /** Sheets of numbers pack 10 to 20 times; 200 leaves room for very repetitive ones. */
    private static final int RATIO_MAX = 200;

    private static final long RATIO_FREE = 4L << 20; // below this a part cannot hurt, however well it packs

    private Packed() {}

    /** Refuses what is not a plain, complete workbook of a sane size. */
    static void check(Path file, FileLimits limits) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > PARTS_MAX) {
                throw BadFile.bomb(PARTS_MAX);
            }
            mustBeWorkbook(names(zip));
            long total = 0;
            for (var part : Collections.list(zip.entries())) {
                total += inflated(zip, part, limits.inflatedMax() - total);
            }
        } catch (ZipException | EOFException damaged) {
            throw BadFile.truncated();
        }
    }

    private static void mustBeWorkbook(Set<String> names) {
        if (names.contains("xl/workbook.bin")) {
            throw BadFile.otherKind("un classeur binaire / a binary workbook (.xlsb)");
        }
        if (names.stream().anyMatch(name -> name.startsWith("xl/vbaproject") || name.startsWith("xl/macrosheets/"))) {
            throw BadFile.macros();
        }
        if (names.stream().anyMatch(name -> name.startsWith("xl/externallinks/"))) {
            throw BadFile.externalLinks();
        }
        if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
            throw BadFile.otherKind(
                    names.contains("word/document.xml")
                            ? "un texte / a text (Word)"
                            : "une archive / an archive (ZIP)");
        }
    }

    private static Set<String> names(ZipFile zip) {
        var names = new HashSet<String>();
        zip.stream().forEach(part -> names.add(part.getName().replace('\\', '/').toLowerCase(Locale.ROOT)));
        return names;
    }

    private static long inflated(ZipFile zip, ZipEntry part, long room) throws IOException {
        long packed = Math.max(part.getCompressedSize(), 1);
        long most = Math.min(room, Math.max(RATIO_FREE, packed * RATIO_MAX));
        byte[] buffer = new byte[65_536];
        long count = 0;
        try (InputStream content = zip.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                count += read;
                if (count > most) {
                    throw BadFile.bomb(most);
                }
            }
        }
        return count;
    }
}
