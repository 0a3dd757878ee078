package org.jatigi.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds out how a text file is encoded: by its byte order mark, else UTF-8 where it is valid, else Windows-1252 as French Excel writes it. */
final class Encoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encoding() {}

    /** The text, without a byte order mark. */
    static String decode(byte[] bytes) {
        var marked = marked(bytes);
        if (marked != null) {
            return strip(new String(bytes, marked));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(bytes, WINDOWS);
        }
    }

    /** Whether bytes can be text: no control characters but the usual ones. UTF-16 is text when it says so. */
    static boolean isText(byte[] bytes) {
        if (marked(bytes) != null) {
            return true;
        }
        for (byte b : bytes) {
            boolean control = b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f';
            if (control) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strip(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
