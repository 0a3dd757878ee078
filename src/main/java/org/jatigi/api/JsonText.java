package org.jatigi.api;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes JSON. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int LENGTH_USUAL = 4_096; // most answers

    private JsonText() {}

    /** @param length how long it will be, if that is known; it may be longer */
    static Buffer bytes(int length, Writing writing) {
        var bytes = Buffer.buffer(Math.max(length, LENGTH_USUAL));
        try (var generator = FACTORY.createGenerator(new Into(bytes), JsonEncoding.UTF8)) {
            writing.write(generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes;
    }

    static String text(Writing writing) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            writing.write(generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes to a generator. */
    @FunctionalInterface
    interface Writing {
        void write(JsonGenerator out) throws IOException;
    }

    /** Appends to a buffer; the generator writes in pieces of its own. */
    private static final class Into extends OutputStream {

        private final Buffer buffer;

        Into(Buffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public void write(int one) {
            buffer.appendByte((byte) one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            buffer.appendBytes(bytes, offset, length);
        }
    }
}
