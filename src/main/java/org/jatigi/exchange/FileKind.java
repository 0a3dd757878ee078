package org.jatigi.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a file is, told from its bytes; its name and media type are only what somebody says. */
enum FileKind {
    WORKBOOK,
    SEPARATED_VALUES,
    JSON;

    private static final int HEAD_LENGTH = 65_536;

    /** The first bytes of what people send by mistake, in ISO 8859-1, and what it is. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("%PDF", "PDF"),
            Map.entry("MZ", "un programme / a program (.exe)"),
            Map.entry("\u007fELF", "un programme / a program"),
            Map.entry("\u0089PNG", "une image / an image (PNG)"),
            Map.entry("\u00ff\u00d8\u00ff", "une image / an image (JPEG)"),
            Map.entry("GIF8", "une image / an image (GIF)"),
            Map.entry("\u001f\u008b", "un fichier / a file (gzip)"),
            Map.entry("Rar!", "une archive / an archive (RAR)"),
            Map.entry("7z\u00bc\u00af", "une archive / an archive (7z)"),
            Map.entry("{\\rtf", "un texte / a text (RTF)"),
            Map.entry("SQLite format", "une base de données / a database (SQLite)"));

    /** The kind of the file, or a refusal that says what it is instead. */
    static FileKind of(Path file) throws IOException {
        byte[] head = head(file);
        var bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.isEmpty()) {
            throw BadFile.empty();
        }
        for (var other : OTHERS.entrySet()) {
            if (bytes.startsWith(other.getKey())) {
                throw BadFile.otherKind(other.getValue());
            }
        }
        if (bytes.startsWith("PK")) {
            return WORKBOOK;
        }
        if (bytes.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw olderWorkbook(file);
        }
        return text(head, bytes);
    }

    private static FileKind text(byte[] head, String bytes) {
        if (!Encoding.isText(head)) {
            throw BadFile.otherKind("un fichier binaire / a binary file");
        }
        var beginning = bytes.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        if (beginning.isEmpty()) {
            throw BadFile.empty();
        }
        return switch (beginning.charAt(0)) {
            case '{', '[' -> JSON;
            case '<' -> throw BadFile.otherKind("XML ou/or HTML");
            default -> SEPARATED_VALUES;
        };
    }

    /** Workbooks with a password and workbooks of before 2007 come in the same container; the directory in it tells them apart. */
    private static RuntimeException olderWorkbook(Path file) throws IOException {
        var marker = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        try (var content = Files.newInputStream(file)) {
            var bytes = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
            return bytes.contains(marker) ? BadFile.encrypted() : BadFile.oldWorkbook();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD_LENGTH);
        }
    }
}
